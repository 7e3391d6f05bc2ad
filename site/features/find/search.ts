import type { Entry, Variant } from './entry';
import { wordsOf } from './normal';
import { understand, type Lexicon, type Term, type Understood, type Wishes } from './understand';
import type { Word } from './words';

/** A market's phones, ready to be searched. */
export type SearchIndex = {
  readonly lexicon: Lexicon;
  /** Which phones a word names. */
  readonly namedBy: ReadonlyMap<Word, readonly Entry[]>;
  /** How many words a phone's name has beyond its maker's. */
  readonly length: ReadonlyMap<Entry, number>;
};

/** Words that no phone is told from another by. */
const mute: ReadonlySet<Word> = new Set(['5g', 'gen']);

export function indexOf(entries: readonly Entry[]): SearchIndex {
  const namedBy = new Map<Word, Entry[]>();
  const length = new Map<Entry, number>();
  for (const entry of entries) {
    const maker = new Set(wordsOf(entry.maker));
    const name = new Set(wordsOf(entry.name).filter((word) => !mute.has(word) && !maker.has(word)));
    length.set(entry, name.size);
    for (const word of [...maker, ...name]) {
      const named = namedBy.get(word);
      if (named) named.push(entry);
      else namedBy.set(word, [entry]);
    }
  }
  const colourNames = new Set(entries.flatMap(({ colours }) => colours.map(({ name }) => name)));
  const colours = new Set([...colourNames].flatMap(wordsOf).filter((word) => word.length > 2));
  const storages = new Set(entries.flatMap(({ variants }) => variants.map(({ kind }) => kind.storage)));
  return { lexicon: { names: new Set(namedBy.keys()), colours, storages }, namedBy, length };
}

/** The phones that a search names, with how well; null where it names none, so that all of them will do. */
export type Found = Understood & { readonly scores: ReadonlyMap<Entry, number> | null };

export function search(index: SearchIndex, text: string): Found {
  const understood = understand(text, index.lexicon);
  return { ...understood, scores: understood.terms.length === 0 ? null : scored(index, understood.terms, understood.terms.length) };
}

/** What comes near to a search that finds nothing: the phones that share most of its words. */
export function nearest(index: SearchIndex, text: string): ReadonlyMap<Entry, number> {
  const { terms } = understand(text, index.lexicon);
  const all = scored(index, terms, 1);
  const best = Math.max(0, ...all.values());
  return new Map([...all].filter(([, score]) => score > best - 1));
}

/** Whether a phone is what the words around its name ask for. */
export function suits(entry: Entry, { fiveG, esim, port }: Wishes): boolean {
  return (!fiveG || entry.fiveG) && (!esim || entry.esim) && (!port || entry.port === port);
}

export function suitsVariant({ kind, colour }: Variant, { storages, hues, colours }: Wishes): boolean {
  if (storages.length > 0 && !storages.includes(kind.storage)) return false;
  if (hues.length === 0 && colours.length === 0) return true;
  return hues.includes(kind.hue) || (colours.length > 0 && wordsOf(colour.name).some((word) => colours.includes(word)));
}

export function wishesVariant({ storages, hues, colours }: Wishes): boolean {
  return storages.length + hues.length + colours.length > 0;
}

/** Each word counts once, by the surest of what it may stand for; words of a name that nobody asked for count a little against it. */
function scored({ namedBy, length }: SearchIndex, terms: readonly Term[], least: number): Map<Entry, number> {
  const scores = new Map<Entry, { hits: number; score: number }>();
  for (const term of terms) {
    const sure = new Map<Entry, number>();
    for (const [word, sureness] of term) for (const entry of namedBy.get(word) ?? []) sure.set(entry, Math.max(sureness, sure.get(entry) ?? 0));
    for (const [entry, sureness] of sure) {
      const known = scores.get(entry) ?? { hits: 0, score: 0 };
      scores.set(entry, { hits: known.hits + 1, score: known.score + sureness });
    }
  }
  const enough = [...scores].filter(([, { hits }]) => hits >= least);
  return new Map(enough.map(([entry, { score }]) => [entry, score - 0.05 * length.get(entry)!]));
}
