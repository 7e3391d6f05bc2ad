import { languageOf } from '../../shared/language';
import type { CheckContext } from './context';
import { warning, type Finding } from './finding';
import { textOf, valueAt, type Typed } from './typed';
import { arial, bricolage, widthOf } from './width';

/** So much of a title fits into one line of Google's results on a desk (20 px Arial), and of a description into two (14 px), px. Google promises neither; these are what is seen. */
const titleRoom = 580;
const descriptionRoom = 990;

/** A title or description that a page of results would cut off. */
export function cutOffInSearch(revision: Typed): Finding[] {
  const rows = [['search.title', 20, titleRoom, 'title'], ['search.description', 14, descriptionRoom, 'description']] as const;
  return rows.flatMap(([field, size, room, what]) => {
    const width = Math.round(widthOf(textOf(valueAt(revision, field)).trim(), arial, size));
    return width <= room ? [] : [warning(field, { code: 'cut-off', message: `About ${width} px wide: search results cut a ${what} off at about ${room} px.`, mend: 'Shorten it, or put what matters first.' })];
  });
}

/** A headline on a phone of 360 px: 328 px between the margins, in the page's smallest size (Hero.astro). */
const room = 328;
const face = { latin: { size: 38.8, spacing: -0.03 }, ja: { size: 32, spacing: 0 } };
const mostLines = 5;

/** A headline that breaks within a word on a phone, or fills its screen. */
export function cutOffOnPhone(revision: Typed, { market }: CheckContext): Finding[] {
  const headline = textOf(revision.headline).trim();
  const isJapanese = languageOf(market) === 'ja';
  const { size, spacing } = isJapanese ? face.ja : face.latin;
  const wide = (text: string) => widthOf(text, bricolage, size, spacing);
  const told = (message: string, mend: string) => [warning('headline', { code: 'cut-off', message, mend })];
  if (isJapanese) return wide(headline) / room > mostLines ? told(`On a phone it fills ${Math.ceil(wide(headline) / room)} lines.`, 'Shorten it.') : [];
  const words = headline.split(/\s+/);
  const long = words.find((word) => wide(word) > room);
  if (long) return told(`On a phone “${long}” does not fit into a line and breaks anywhere.`, 'Say it with a shorter word.');
  const lines = linesOf(words, wide);
  return lines > mostLines ? told(`On a phone it fills ${lines} lines.`, 'Shorten it.') : [];
}

function linesOf(words: readonly string[], wide: (text: string) => number): number {
  let [lines, line] = [1, ''];
  for (const word of words) {
    const longer = line ? `${line} ${word}` : word;
    if (wide(longer) <= room) line = longer;
    else [lines, line] = [lines + 1, word];
  }
  return lines;
}
