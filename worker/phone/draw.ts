/**
 * A uniform whole number from 0 to `count` - 1. Taking a random 32-bit word
 * modulo `count` would favour small results, so words from the incomplete last
 * stretch are thrown away and drawn anew (rejection sampling).
 *
 * @param nextWord gives uniform 32-bit words; Web Crypto's in the shop
 * @throws RangeError unless `count` is a whole number from 1 to 2^32
 */
export function uniformIndex(count: number, nextWord: () => number): number {
  if (!Number.isInteger(count) || count < 1 || count > 2 ** 32) throw new RangeError(`cannot draw one of ${count}`);
  const limit = 2 ** 32 - (2 ** 32 % count);
  let word = nextWord();
  while (word >= limit) word = nextWord();
  return word % count;
}

export function cryptoWord(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0]!;
}
