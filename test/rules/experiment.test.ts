import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, least, variantFor } from '../../worker/results/experiment';
import { intervalOf, intervalOfDifference } from '../../worker/results/interval';

const share = (x: number, n: number) => ({ with: x, of: n });

describe('an interval for a share is Wilson’s', () => {
  /** R. G. Newcombe, Statistics in Medicine 17 (1998) 857–872, table I, method 3. */
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i', (x, n, low, high) => {
    const interval = intervalOf(share(x, n));
    expect([interval.low.toFixed(4), interval.high.toFixed(4)]).toEqual([low.toFixed(4), high.toFixed(4)]);
  });

  it('holds the share, stays between none and all, and narrows with more views', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 100_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, part) => {
      const x = Math.round(n * part);
      const { low, high } = intervalOf(share(x, n));
      expect(low >= 0 && low <= x / n && x / n <= high && high <= 1).toBe(true);
      const more = intervalOf(share(x * 4, n * 4));
      expect(more.high - more.low).toBeLessThan(high - low);
    }));
  });

  it('is none where there is no share', () => {
    for (const wrong of [share(0, 0), share(3, 2), share(-1, 2)]) expect(() => intervalOf(wrong)).toThrow(RangeError);
  });
});

describe('an interval for a difference is Newcombe’s', () => {
  /** R. G. Newcombe, Statistics in Medicine 17 (1998) 873–890, table II, method 10; there the first less the second. */
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('%i/%i and %i/%i', (x, n, y, m, low, high) => {
    const interval = intervalOfDifference(share(y, m), share(x, n));
    expect([interval.low.toFixed(4), interval.high.toFixed(4)]).toEqual([low.toFixed(4), high.toFixed(4)]);
  });

  const shares = fc.tuple(fc.integer({ min: 1, max: 5_000 }), fc.double({ min: 0, max: 1, noNaN: true })).map(([n, part]) => share(Math.round(n * part), n));
  it('holds the difference, stays between minus one and one, and turns round with its sides', () => {
    fc.assert(fc.property(shares, shares, (a, b) => {
      const { low, high } = intervalOfDifference(a, b);
      const difference = b.with / b.of - a.with / a.of;
      expect(low >= -1 - 1e-9 && low <= difference + 1e-9 && difference <= high + 1e-9 && high <= 1 + 1e-9).toBe(true);
      const round = intervalOfDifference(b, a);
      expect([round.low, round.high]).toEqual([expect.closeTo(-high, 9), expect.closeTo(-low, 9)]);
    }));
  });
});

describe('two variants', () => {
  it('are as likely', () => {
    expect([0, 0.49, 0.5, 0.999].map(variantFor)).toEqual(['a', 'a', 'b', 'b']);
  });

  it.each([
    ['too few views', share(40, 499), share(90, 5_000), 28, 'too-few'],
    ['too few orders', share(9, 5_000), share(90, 5_000), 28, 'too-few'],
    ['too few days', share(100, 5_000), share(900, 5_000), 6, 'too-few'],
    ['too few views without', share(4_995, 5_000), share(4_000, 5_000), 28, 'too-few'],
    ['nothing at all', share(0, 0), share(0, 0), 0, 'too-few'],
    ['more orders than views', share(600, 500), share(90, 5_000), 28, 'unreadable'],
    ['about the same', share(100, 5_000), share(110, 5_000), 28, 'no-difference'],
    ['clearly more', share(100, 5_000), share(160, 5_000), 28, 'b-more'],
    ['clearly fewer', share(160, 5_000), share(100, 5_000), 28, 'a-more'],
  ] as const)('%s', (_, a, b, days, finding) => {
    const trial = compare('orders', a, b, days);
    expect([trial.finding, trial.intervals === null]).toEqual([finding, finding === 'too-few' || finding === 'unreadable']);
  });

  it('below the least that is needed never differ, whatever the figures', () => {
    const any = fc.tuple(fc.nat(2_000), fc.double({ min: 0, max: 1, noNaN: true })).map(([n, part]) => share(Math.round(n * part), n));
    fc.assert(fc.property(any, any, fc.nat(30), (a, b, days) => {
      const { finding } = compare('carts', a, b, days);
      const isEnough = days >= least.days && [a, b].every((one) => one.of >= least.views && one.with >= least.with && one.of - one.with >= least.with);
      if (!isEnough) expect(finding).toBe('too-few');
    }));
  });

  it('say what the numbers can say, and each time what they cannot', () => {
    const [finding, ...limits] = compare('orders', share(100, 5_000), share(160, 5_000), 28).says;
    expect(finding).toBe('B’s views led to more orders: 2.0 % of A’s views and 3.2 % of B’s led to orders; the difference lies, with 95 % confidence, between +0.58 and +1.83 percentage points.');
    expect(limits).toEqual([expect.stringContaining('views, not people'), expect.stringContaining('fixed beforehand')]);
    expect(compare('orders', share(100, 5_000), share(110, 5_000), 28).says[0]).toContain('That does not show that they are equal.');
    expect(compare('carts', share(1, 20), share(2, 20), 1).says[0]).toBe('Too little to say anything: A 20 views and 1 phones put into a cart, B 20 views and 2 phones put into a cart, in 1 day. At least 500 views, 10 phones put into a cart and 10 views without are needed for each, over 7 days.');
  });

  it('that are the same are called different about five times in a hundred, not more', () => {
    // A generator of its own, so that each run of this test is the same.
    let seed = 20261126;
    const chance = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
    const views = (n: number, p: number) => share(Array.from({ length: n }, () => Number(chance() < p)).reduce((sum, one) => sum + one, 0), n);
    let different = 0;
    for (let run = 0; run < 400; run += 1) if (compare('orders', views(1_000, 0.05), views(1_000, 0.05), 28).finding !== 'no-difference') different += 1;
    expect(different / 400).toBeLessThan(0.08);
  });
});
