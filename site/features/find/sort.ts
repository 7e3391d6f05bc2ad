import type { Entry, Variant } from './entry';

/** Orders of results. `match` is what fits the search best, and without one the newest. */
export const sorts = ['match', 'cheap', 'dear', 'newest', 'updates', 'light', 'small', 'large'] as const;
export type Sort = (typeof sorts)[number];

/** A phone that fits, and the cheapest variant of it that does; none where it is sold out. */
export type Hit = {
  readonly entry: Entry;
  readonly variant?: Variant;
  /** How many there are that fit. */
  readonly left: number;
  /** How well it fits the search, more is better. */
  readonly score: number;
};

const amount = ({ entry, variant }: Hit) => (variant?.price ?? entry.from).amount;
const releasedLast = (a: Hit, b: Hit) => compare(b.entry.released, a.entry.released);
/** Where no end is announced, the last day on which updates are known to have come. */
const updatesEnd = ({ entry: { updates } }: Hit) => ('until' in updates ? updates.until : updates.supportedOn);

const orders: Record<Sort, (a: Hit, b: Hit) => number> = {
  match: (a, b) => b.score - a.score,
  cheap: (a, b) => amount(a) - amount(b),
  dear: (a, b) => amount(b) - amount(a),
  newest: releasedLast,
  updates: (a, b) => compare(updatesEnd(b), updatesEnd(a)),
  light: (a, b) => a.entry.weight - b.entry.weight,
  small: (a, b) => a.entry.screen - b.entry.screen,
  large: (a, b) => b.entry.screen - a.entry.screen,
};

/** In a new list; what is sold out comes last, and of equals the newest is first. */
export function sortHits(hits: readonly Hit[], sort: Sort): Hit[] {
  return [...hits].sort((a, b) =>
    Number(b.left > 0) - Number(a.left > 0) || orders[sort](a, b) || b.score - a.score || releasedLast(a, b) || compare(a.entry.name, b.entry.name));
}

const compare = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);
