import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawIndex } from '../../worker/draw/draw';
import { beginning, lineOf } from '../../worker/draw/ledger';

const hex = () => fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex'));
const lot = () => fc.record({ manifest: hex(), randomness: hex(), draw: hex().map((text) => `drw_eu1_${text.slice(0, 26)}`) });

/** A lot for every number, with randomness of its own. */
const lotOf = (n: number) => ({ manifest: 'm'.repeat(64), randomness: createHash('sha256').update(String(n)).digest('hex'), draw: 'drw_eu1_test' });

describe('a draw', () => {
  it('takes one of what there is, the same one whenever it is computed', () =>
    fc.assert(
      fc.asyncProperty(lot(), fc.integer({ min: 1, max: 5000 }), async (given, count) => {
        const index = await drawIndex(given, count);
        expect(index).toBeGreaterThanOrEqual(0);
        expect(index).toBeLessThan(count);
        expect(await drawIndex(given, count)).toBe(index);
      }),
      { numRuns: 300 },
    ));

  it('follows from what is written, by what anybody has at hand: SHA-256 and a division', async () => {
    const given = { manifest: 'a'.repeat(64), randomness: 'b'.repeat(64), draw: 'drw_eu1_x' };
    const digest = createHash('sha256').update(`reprise-draw-1\n${given.manifest}\n${given.randomness}\n${given.draw}\n0`).digest();
    expect(await drawIndex(given, 1000)).toBe(digest.readUInt32BE(0) % 1000);
  });

  it('tries again where a number comes from the stretch that would favour the first units', async () => {
    // Of 3 · 2³⁰ + 1 units the last quarter of all numbers is thrown away.
    const count = 3 * 2 ** 30 + 1;
    const word = (n: number, attempt: number) =>
      createHash('sha256').update(`reprise-draw-1\n${lotOf(n).manifest}\n${lotOf(n).randomness}\n${lotOf(n).draw}\n${attempt}`).digest().readUInt32BE(0);
    const n = Array.from({ length: 100 }, (_, i) => i).find((i) => word(i, 0) >= count && word(i, 1) < count)!;
    expect(await drawIndex(lotOf(n), count)).toBe(word(n, 1));
  });

  it.each([0, -1, 1.5, 2 ** 32 + 1])('of one of %d is refused', async (count) => {
    await expect(drawIndex(lotOf(1), count)).rejects.toThrow(RangeError);
  });

  // Each draw with a beacon of its own; the limit is the 0.999 quantile (Wilson–Hilferty).
  const draws = process.env.FULL ? 100_000 : 20_000;
  it.each([3, 8, 40, 1999])(`among %d units favours none (chi-square over ${draws} draws)`, async (count) => {
    const seen = Array.from({ length: count }, () => 0);
    for (let n = 0; n < draws; n += 1) seen[await drawIndex(lotOf(n * 2003 + count), count)]! += 1;
    const expected = draws / count;
    const chiSquare = seen.reduce((total, times) => total + (times - expected) ** 2 / expected, 0);
    const freedom = count - 1;
    const limit = freedom * (1 - 2 / (9 * freedom) + 3.0902 * Math.sqrt(2 / (9 * freedom))) ** 3;
    expect(chiSquare).toBeLessThan(limit);
  }, 60_000);
});

describe('a line of the ledger', () => {
  it('ends with the hash of all that stands before it in the line, which names the line before', async () => {
    const first = await lineOf({ no: 1, kind: 'published', at: 0, drop: 'drp_eu1_a', manifest: 'c'.repeat(64) }, beginning);
    const open = first.line.replace(/,"hash":"[0-9a-f]{64}"\}$/, '}');
    expect(first.hash).toBe(createHash('sha256').update(open).digest('hex'));
    const second = await lineOf({ no: 2, kind: 'committed', at: 1500, sequence: 1, draw: 'drw_eu1_b', round: 9 }, first.hash);
    expect(second.line).toBe(`{"no":2,"kind":"committed","at":"1970-01-01T00:00:01.500Z","sequence":1,"draw":"drw_eu1_b","round":9,"previous":"${first.hash}","hash":"${second.hash}"}`);
  });
});
