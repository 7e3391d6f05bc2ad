import type { Id } from '../../worker/shared/id';
import { shards, type RegionShard } from '../../worker/shared/shard';

/**
 * Ids as `newId` makes them, but with a counter where it has chance, so that
 * the seed is the same every time. They still sort by the moment they name.
 */
const prefixes = { unit: 'unt', offer: 'ofr', drop: 'drp' } as const;
type SeededNoun = keyof typeof prefixes;

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

export type Mint = {
  readonly id: <N extends SeededNoun>(noun: N, at: number) => Id<N>;
  /** The next code to print on a box: `R7K2-94QF`. No two shards mint the same. */
  readonly code: () => string;
};

export function mintOf(shard: RegionShard): Mint {
  let ids = 0;
  let codes = shards.indexOf(shard) * 1_000_000;
  return {
    id: (noun, at) => `${prefixes[noun]}_${shard}_${base32(at, 10)}${base32(++ids, 16)}` as Id<typeof noun>,
    code: () => {
      const letters = base32(scramble(++codes), 8).toUpperCase();
      return `${letters.slice(0, 4)}-${letters.slice(4)}`;
    },
  };
}

/** Takes each number of 40 bits to another one, no two to the same: an odd factor and a folded shift can be undone. */
function scramble(count: number): number {
  const spread = BigInt.asUintN(40, BigInt(count) * 0x9e3779b97fn);
  return Number(spread ^ (spread >> 20n));
}

function base32(value: number, width: number): string {
  let text = '';
  for (let rest = value; text.length < width; rest = Math.floor(rest / 32)) text = alphabet[rest % 32] + text;
  return text;
}
