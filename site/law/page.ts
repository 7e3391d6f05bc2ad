import { Parser } from 'htmlparser2';
import { marketOf, type MarketId } from '../../worker/shared/market';

/** A stretch of text that a visitor reads or hears; `sourced`: inside a group of figures with its source, or a link to one. */
export type Stretch = { readonly text: string; readonly at: number; sourced: boolean };

/** A part of a page: one that a law asks for by name (`data-law`), or figures with their source (`data-sourced`). */
export type Part = { readonly at: number; text: string; readonly links: string[] };

/** What the rules look at in a built page, gathered in one pass over it. */
export type LawPage = {
  readonly market: MarketId;
  /** As in a URL, without `.html`. */
  readonly path: string;
  readonly texts: Stretch[];
  readonly links: string[];
  readonly parts: Map<string, Part>;
  readonly groups: Part[];
  /** Elements that carry a figure by their own word (`data-figure`), and whether a source stands with them. */
  readonly figures: { readonly at: number; sourced: boolean }[];
  /** All of its text, its stretches one after the other with a space between. */
  readonly words: string;
};

type Open = { readonly name: string; readonly law?: Part; readonly group?: Part; readonly isSource: boolean; readonly inside: { sourced: boolean }[] };

const silent = new Set(['script', 'style', 'template', 'noscript']);
/** Attributes that are read out or shown. */
const spoken = ['alt', 'title', 'aria-label', 'placeholder'];

/** Drawings and code have no words in them and are most of a page: blanked, so that everything else stays where it is. */
function withoutDrawings(html: string): string {
  return html.replace(/(<(svg|script|style)\b[^>]*>)([\s\S]*?)(?=<\/\2>)/g, (_, tag: string, __, inside: string) => tag + (inside.includes('\n') ? inside.replace(/[^\n]/g, ' ') : ' '.repeat(inside.length)));
}

export function readPage(html: string, market: MarketId, path: string): LawPage {
  const page = { market, path, texts: [] as Stretch[], links: [] as string[], parts: new Map<string, Part>(), groups: [] as Part[], figures: [] as { at: number; sourced: boolean }[] };
  const open: Open[] = [];
  /** Parts that are open, and how many elements are that nobody reads. */
  const listening: Part[] = [];
  let hidden = 0;
  /** Whatever needs a source is inside its nearest group, and learns at the group's end whether there is one. */
  const needsSource = (thing: { sourced: boolean }) => {
    if (open.some(({ isSource }) => isSource)) thing.sourced = true;
    else open.findLast(({ group }) => group)?.inside.push(thing);
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
      const group = 'data-sourced' in attributes ? { at, text: '', links: [] } : undefined;
      if (law) page.parts.set(attributes['data-law']!, law);
      if (group) page.groups.push(group);
      listening.push(...[law, group].filter((part) => part !== undefined));
      if (silent.has(name)) hidden++;
      open.push({ name, isSource, inside: [], ...(law && { law }), ...(group && { group }) });
      if (href) page.links.push(href);
      if (name === 'form' && attributes.action) page.links.push(attributes.action);
      if (isSource || href) for (const part of listening) part.links.push(href ?? name);
      if ('data-figure' in attributes) {
        const figure = { at, sourced: false };
        page.figures.push(figure);
        needsSource(figure);
      }
      for (const attribute of spoken) if (attributes[attribute]) read(attributes[attribute], at);
      if (name === 'meta' && ['description', 'og:description', 'og:title'].includes(attributes.name ?? attributes.property ?? '')) read(attributes.content ?? '', at);
    },
    ontext(text) {
      if (hidden === 0 && /\S/.test(text)) read(text, parser.startIndex);
    },
    onclosetag() {
      const { name, law, group, inside } = open.pop()!;
      if (silent.has(name)) hidden--;
      listening.length -= Number(law !== undefined) + Number(group !== undefined);
      if (!group) return;
      if (group.links.some((link) => link === 'cite' || link.startsWith('https://'))) for (const thing of inside) thing.sourced = true;
      else open.findLast((outer) => outer.group)?.inside.push(...inside);
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
