import type { MarketId } from '../../worker/shared/market';
import type { LawPage } from './page';

/** Something that a country's law forbids or asks for, at a place in a file. */
export type Fault = { readonly file: string; readonly line: number; readonly rule: string; readonly what: string; readonly source: string };

/** What is wrong in a page or a text, and at which character of it. */
export type Finding = { readonly at: number; readonly what: string };

/** A rule that a built page keeps or breaks. */
export type PageRule = {
  readonly name: string;
  /** Where the law says so, for a market; null where it asks for nothing there. */
  readonly source: (market: MarketId) => string | null;
  readonly check: (page: LawPage) => readonly Finding[];
};

export function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}

/** `file:line  rule  what is wrong  (source)` */
export function written({ file, line, rule, what, source }: Fault): string {
  return `${file}:${line}  ${rule}  ${what}  (${source})`;
}
