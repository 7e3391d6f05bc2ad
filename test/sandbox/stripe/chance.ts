/** The n-th number of a series from 0 to 1 that looks random and is the same every time: mulberry32. */
export function draw(seed: number, n: number): number {
  let state = (seed + Math.imul(n, 0x6d2b79f5)) | 0;
  state = Math.imul(state ^ (state >>> 15), state | 1);
  state ^= state + Math.imul(state ^ (state >>> 7), state | 61);
  return ((state ^ (state >>> 14)) >>> 0) / 2 ** 32;
}

/** The same things in an order that the seed decides. */
export function shuffled<T>(things: readonly T[], seed: number): T[] {
  const keyed = things.map((thing, index) => ({ thing, key: draw(seed, index + 1) }));
  return keyed.sort((a, b) => a.key - b.key).map(({ thing }) => thing);
}
