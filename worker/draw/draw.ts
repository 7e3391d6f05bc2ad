import { sha256 } from '../shared/hash';

/** The name of the rule below; a drop's manifest says by which one it is drawn. */
export const formula = 'reprise-draw-1';

export type Lot = { readonly manifest: string; readonly randomness: string; readonly draw: string };

/**
 * Which of `count` remaining units a draw takes. Everything it depends on is public, and the
 * randomness was unknown to everybody when the draw was written down:
 * SHA-256 of `reprise-draw-1`, the manifest's hash, the round's randomness, the draw's id and the
 * attempt, each on a line of its own; its first 32 bits modulo `count`. Numbers from the incomplete last
 * stretch would favour small results: then the next attempt decides (rejection sampling).
 *
 * @throws RangeError unless `count` is a whole number from 1 to 2^32
 */
export async function drawIndex({ manifest, randomness, draw }: Lot, count: number): Promise<number> {
  if (!Number.isInteger(count) || count < 1 || count > 2 ** 32) throw new RangeError(`cannot draw one of ${count}`);
  const limit = 2 ** 32 - (2 ** 32 % count);
  for (let attempt = 0; ; attempt += 1) {
    const digest = await sha256([formula, manifest, randomness, draw, attempt].join('\n'));
    const word = Number.parseInt(digest.slice(0, 8), 16);
    if (word < limit) return word % count;
  }
}
