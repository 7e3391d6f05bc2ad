import { facets, single, type Facet, type Vocabulary } from './facet';
import { sorts, type Sort } from './sort';

/** What somebody looks for. An address says all of it. */
export type Query = {
  /** As typed, without surrounding space. */
  readonly words: string;
  readonly picks: Picks;
  /** Major units of the market's currency. */
  readonly from?: number;
  readonly to?: number;
  readonly sort: Sort;
  /** From 1. */
  readonly page: number;
};
export type Picks = Readonly<Partial<Record<Facet, readonly string[]>>>;

export const everything: Query = { words: '', picks: {}, sort: 'match', page: 1 };

const longestSearch = 80;
const highestPrice = 9_999_999;

/** Reads an address. What is unknown or makes no sense is passed over. */
export function parseQuery(params: URLSearchParams, vocabulary: Vocabulary): Query {
  const picks: Partial<Record<Facet, readonly string[]>> = {};
  for (const facet of facets) {
    const wanted = new Set(params.getAll(facet));
    const known = vocabulary[facet].filter((option) => wanted.has(option));
    if (known.length > 0) picks[facet] = single.has(facet) ? known.slice(-1) : known;
  }
  const [from, to] = [priceIn(params.get('from')), priceIn(params.get('to'))];
  const isTurned = from !== undefined && to !== undefined && from > to;
  const sort = params.get('sort') as Sort;
  const page = params.get('page') ?? '';
  return {
    words: [...(params.get('q') ?? '').toWellFormed()].slice(0, longestSearch).join('').replace(/\s+/g, ' ').trim(),
    picks,
    ...(from !== undefined && { from: isTurned ? to : from }),
    ...(to !== undefined && { to: isTurned ? from : to }),
    sort: sorts.includes(sort) ? sort : 'match',
    page: /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1,
  };
}

/** The address of a query, in one order, without what goes without saying; empty for everything. */
export function formatQuery({ words, picks, from, to, sort, page }: Query): string {
  const params = new URLSearchParams();
  if (words) params.append('q', words);
  for (const facet of facets) for (const option of picks[facet] ?? []) params.append(facet, option);
  if (from !== undefined) params.append('from', String(from));
  if (to !== undefined) params.append('to', String(to));
  if (sort !== 'match') params.append('sort', sort);
  if (page > 1) params.append('page', String(page));
  return params.toString();
}

/** One thing that narrows a query, as it can be taken away again. */
export type Narrowing = { readonly kind: 'words' | 'from' | 'to' } | { readonly kind: Facet; readonly option: string };

export function narrowingsOf({ words, picks, from, to }: Query): Narrowing[] {
  return [
    ...(words ? [{ kind: 'words' } as const] : []),
    ...facets.flatMap((kind) => (picks[kind] ?? []).map((option) => ({ kind, option }))),
    ...(from !== undefined ? [{ kind: 'from' } as const] : []),
    ...(to !== undefined ? [{ kind: 'to' } as const] : []),
  ];
}

/** The query without it, from its first page. */
export function without(query: Query, narrowing: Narrowing): Query {
  if ('option' in narrowing) {
    const { [narrowing.kind]: chosen = [], ...others } = query.picks;
    const rest = chosen.filter((option) => option !== narrowing.option);
    return { ...query, picks: rest.length > 0 ? { ...others, [narrowing.kind]: rest } : others, page: 1 };
  }
  if (narrowing.kind === 'words') return { ...query, words: '', page: 1 };
  const { [narrowing.kind]: _, ...rest } = query;
  return { ...rest, page: 1 };
}

/** Full-width digits and a decimal comma are figures, too. */
function priceIn(text: string | null): number | undefined {
  const plain = (text ?? '').normalize('NFKC').trim().replace(',', '.');
  if (!/^\d{1,7}(\.\d{1,2})?$/.test(plain)) return undefined;
  const price = Number(plain);
  return price <= highestPrice ? price : undefined;
}
