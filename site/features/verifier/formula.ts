import { digestOf } from './bytes.ts';

/**
 * The draw: a number that the manifest, the beacon and the draw's own name give, made
 * into one of `count`. Numbers from the incomplete last stretch would favour the first units, so the next attempt is made.
 */
export function drawOne(manifestHash: string, randomness: string, draw: string, count: number): { index: number; attempt: number } {
  const limit = 2 ** 32 - (2 ** 32 % count);
  for (let attempt = 0; ; attempt += 1) {
    const digest = digestOf(`reprise-draw-1\n${manifestHash}\n${randomness}\n${draw}\n${attempt}`);
    const number = new DataView(digest.buffer, digest.byteOffset).getUint32(0);
    if (number < limit) return { index: number % count, attempt };
  }
}
