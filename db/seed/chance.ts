/** Chance that repeats itself: the same seed gives the same draws, on every machine. A number in [0, 1). */
export type Chance = () => number;

/** Mulberry32, started from a hash (FNV-1a) of a text. */
export function chanceFrom(seed: string): Chance {
  let state = 0x811c9dc5;
  for (const letter of seed) state = Math.imul(state ^ letter.codePointAt(0)!, 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function pick<Item>(chance: Chance, items: readonly Item[]): Item {
  return items[Math.floor(chance() * items.length)]!;
}

/** Picks an item as often as its weight says; an item of weight 0 never. */
export function pickWeighted<Item>(chance: Chance, items: readonly Item[], weightOf: (item: Item) => number): Item {
  let rest = chance() * items.reduce((total, item) => total + weightOf(item), 0);
  const found = items.find((item) => (rest -= weightOf(item)) < 0);
  if (found === undefined) throw new RangeError('nothing to pick from');
  return found;
}

/** A whole number, both ends included. */
export function between(chance: Chance, least: number, most: number): number {
  return least + Math.floor(chance() * (most - least + 1));
}
