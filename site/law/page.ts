import { Parser } from 'htmlparser2';
import { marketOf, type MarketId } from '../../worker/shared/market';

/** A stretch of text that a visitor reads or hears; `sourced`: inside a figure's group with its source, or in the link to one. */
export type Stretch = { readonly text: string; readonly at: number; sourced: boolean };

/** A part of a page that a law asks for by name (`data-law`). */
export type Part = { readonly at: number; text: string; readonly links: string[] };

/** A figure and what stands with it (`data-figure`); `sourced`: a source in it, or in a larger one around it. */
export type Figure = Part & { sourced: boolean };

/** What the rules look at in a built page, gathered in one pass over it. */
export type LawPage = {
  readonly market: MarketId;
  /** As in a URL, without `.html`. */
  readonly path: string;
  readonly texts: Stretch[];
  readonly links: string[];
  readonly parts: Map<string, Part>;
  readonly figures: Figure[];
  /** All of its text, its stretches one after the other with a space between. */
  readonly words: string;
};

type Open = { readonly name: string; readonly law?: Part; readonly figure?: Figure; readonly isSource: boolean; readonly inside: { sourced: boolean }[] };

const silent = new Set(['script', 'style', 'template', 'noscript']);
/** Attributes that are read out or shown. */
const spoken = ['alt', 'title', 'aria-label', 'placeholder'];

/** Drawings and code have no words in them and are most of a page: blanked, so that everything else stays where it is. */
function withoutDrawings(html: string): string {
  return html.replace(/(<(svg|script|style)\b[^>]*>)([\s\S]*?)(?=<\/\2>)/g, (_, tag: string, __, inside: string) => tag + (inside.includes('\n') ? inside.replace(/[^\n]/g, ' ') : ' '.repeat(inside.length)));
}

export function readPage(html: string, market: MarketId, path: string): LawPage {
  const page = { market, path, texts: [] as Stretch[], links: [] as string[], parts: new Map<string, Part>(), figures: [] as Figure[] };
  const open: Open[] = [];
  /** Parts that are open, and how many elements are that nobody reads. */
  const listening: Part[] = [];
  let hidden = 0;
  /** Whatever needs a source is inside the nearest figure, and learns at its end whether there is one. */
  const needsSource = (thing: { sourced: boolean }) => {
    if (open.some(({ isSource }) => isSource)) thing.sourced = true;
    else open.findLast(({ figure }) => figure)?.inside.push(thing);
  };
  const read = (text: string, at: number) => {
    const stretch = { text, at, sourced: false };
    page.texts.push(stretch);
    needsSource(stretch);
    for (const part of listening) part.text += ` ${text}`;
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      const at = parser.startIndex;
      const href = name === 'a' ? attributes.href : undefined;
      const isSource = name === 'cite' || (href?.startsWith('https://') ?? false);
      const law = attributes['data-law'] ? { at, text: '', links: [] } : undefined;
      const figure = 'data-figure' in attributes ? { at, text: '', links: [], sourced: false } : undefined;
      if (law) page.parts.set(attributes['data-law']!, law);
      if (figure) {
        page.figures.push(figure);
        needsSource(figure);
      }
      listening.push(...[law, figure].filter((part) => part !== undefined));
      if (silent.has(name)) hidden++;
      open.push({ name, isSource, inside: [], ...(law && { law }), ...(figure && { figure }) });
      if (href) page.links.push(href);
      if (name === 'form' && attributes.action) page.links.push(attributes.action);
      if (isSource || href) for (const part of listening) part.links.push(href ?? name);
      for (const attribute of spoken) if (attributes[attribute]) read(attributes[attribute], at);
      if (name === 'meta' && ['description', 'og:description', 'og:title'].includes(attributes.name ?? attributes.property ?? '')) read(attributes.content ?? '', at);
    },
    ontext(text) {
      if (hidden === 0 && /\S/.test(text)) read(text, parser.startIndex);
    },
    onclosetag() {
      const { name, law, figure, inside } = open.pop()!;
      if (silent.has(name)) hidden--;
      listening.length -= Number(law !== undefined) + Number(figure !== undefined);
      if (!figure) return;
      if (figure.links.some((link) => link === 'cite' || link.startsWith('https://'))) for (const thing of [figure, ...inside]) thing.sourced = true;
      else open.findLast((outer) => outer.figure)?.inside.push(...inside);
    },
  });
  parser.end(withoutDrawings(html));
  return { ...page, words: page.texts.map(({ text }) => text).join(' ') };
}

/** Where in the file the text is that begins at a place of `words`. */
export function placeOf({ texts }: LawPage, inWords: number): number {
  let end = 0;
  return texts.find(({ text }) => (end += text.length + 1) > inWords)?.at ?? 0;
}

export const isModelPage = ({ market, path }: LawPage): boolean => new RegExp(`^/${market}/phones/[^/]+$`).test(path);
export const isEuropean = (market: MarketId): boolean => marketOf(market).region === 'eu';
