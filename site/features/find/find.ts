import { countOptions, type Counts } from './counts';
import type { Entry } from './entry';
import { vocabularyOf, type Vocabulary } from './facet';
import { matching } from './match';
import { narrowingsOf, without, type Narrowing, type Query } from './query';
import { indexOf, nearest, search, type Found, type SearchIndex } from './search';
import { sortHits, type Hit } from './sort';

/** A market's phones, ready to be looked through. Made once from the index. */
export type Catalogue = { readonly entries: readonly Entry[]; readonly vocabulary: Vocabulary; readonly searchIndex: SearchIndex };

export function catalogueOf(entries: readonly Entry[], thisYear: number): Catalogue {
  return { entries, vocabulary: vocabularyOf(entries, thisYear), searchIndex: indexOf(entries) };
}

export const hitsPerPage = 48;
const fewest = 4;

export type Outcome = {
  /** What the words of the search were taken for. */
  readonly found: Found;
  /** How many there are on all pages. */
  readonly total: number;
  /** Those of the page. */
  readonly hits: readonly Hit[];
  readonly page: number;
  readonly pages: number;
  readonly counts: Counts;
  /** Where nothing is found: what to leave out, and how many phones that gives, the most first. */
  readonly ways: readonly { readonly narrowing: Narrowing; readonly total: number }[];
  /** Where nothing is found: what comes near to the words of the search. */
  readonly near: readonly Hit[];
};

export function find({ entries, vocabulary, searchIndex }: Catalogue, query: Query): Outcome {
  const found = search(searchIndex, query.words);
  const all = hitsOf(query);
  const pages = Math.max(1, Math.ceil(all.length / hitsPerPage));
  const page = Math.min(query.page, pages);
  const isEmpty = all.length === 0;
  return {
    found,
    total: all.length,
    hits: all.slice((page - 1) * hitsPerPage, page * hitsPerPage),
    page,
    pages,
    counts: countOptions(entries, query, found, vocabulary),
    ways: isEmpty ? waysOut() : [],
    near: isEmpty && query.words ? near() : [],
  };

  function hitsOf(query: Query): Hit[] {
    const found = search(searchIndex, query.words);
    return sortHits(matching(entries, query, found), query.sort === 'match' && found.order ? found.order : query.sort);
  }

  function waysOut(): Outcome['ways'] {
    return narrowingsOf(query)
      .map((narrowing) => ({ narrowing, total: hitsOf(without(query, narrowing)).length }))
      .filter(({ total }) => total > 0)
      .sort((a, b) => b.total - a.total);
  }

  function near(): Hit[] {
    const scores = nearest(searchIndex, query.words);
    const hits = [...scores].map(([entry, score]): Hit => ({ entry, ...(entry.variants[0] && { variant: entry.variants[0] }), left: leftOf(entry), score }));
    return sortHits(hits, 'match').slice(0, fewest);
  }
}

const leftOf = ({ variants }: Entry) => variants.reduce((sum, { left }) => sum + left, 0);
