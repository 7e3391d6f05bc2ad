import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reductionOf, type PricePoint } from '../../worker/pricing/reduction';
import { marketIds, marketOf, type MarketId } from '../../worker/shared/market';
import { money } from '../../worker/shared/money';

const now = Date.parse('2026-11-24T12:00:00Z');
const day = 86_400_000;

/** A history told in days before now, `[40, 300]`: the price was 300 from 40 days ago on. */
const told = (...prices: [daysAgo: number, amount: number][]): PricePoint[] => prices.map(([daysAgo, amount]) => ({ since: now - daysAgo * day, amount }));
const reduced = (market: MarketId, history: PricePoint[], at = now) =>
  reductionOf(money(history.at(-1)!.amount, marketOf(market).currency), history, at, marketOf(market).reduction);
/** The lowest earlier price that is announced, or null. */
const lowest = (market: MarketId, history: PricePoint[], at = now) => reduced(market, history, at)?.lowest.amount ?? null;
const moment = 1 / day;

describe('a lower price is announced', () => {
  it.each([
    ['with the price before, where there was only one', [[50, 300], [5, 280]], 300],
    ['not where nothing changed', [[50, 300]], null],
    ['not where the price went up', [[50, 300], [5, 320]], null],
    ['with the lowest, not the last: raised first, then cut', [[60, 300], [10, 340], [5, 280]], 300],
    ['not where a cut only takes a rise back', [[60, 300], [10, 340], [5, 300]], null],
    ['not where it was cheaper within the 30 days before', [[60, 300], [20, 250], [10, 310], [5, 280]], null],
    ['though it was cheaper before those 30 days', [[90, 250], [40, 310], [5, 280]], 310],
    ['with a price that was charged for an hour as well', [[60, 300], [20, 290], [20 - 1 / 24, 300], [5, 280]], 290],
  ] as const)('%s', (_, prices, announced) => {
    for (const market of ['de', 'es', 'gb', 'us'] as const) expect([market, lowest(market, told(...(prices as unknown as [number, number][])))]).toEqual([market, announced]);
  });

  it('with the currency, the number of days and the moment of the cut', () => {
    expect(reduced('de', told([50, 30_000], [5, 28_000]))).toEqual({ lowest: { amount: 30_000, currency: 'EUR' }, days: 30, since: '2026-11-19T12:00:00.000Z' });
    expect(reduced('jp', told([60, 46_800], [5, 44_800]))?.lowest).toEqual({ amount: 46_800, currency: 'JPY' });
  });

  it('not where the history does not end in the price that is asked', () => {
    expect(reductionOf(money(27_000, 'EUR'), told([50, 30_000], [5, 28_000]), now, marketOf('de').reduction)).toBeNull();
    expect(reductionOf(money(27_000, 'EUR'), [], now, marketOf('de').reduction)).toBeNull();
  });
});

describe('the thirty days before a cut', () => {
  it.each([
    ['a price that ended exactly 30 days before is none of them', 35, 310],
    ['a price that was still charged one millisecond later is', 35 - moment, 250],
  ])('%s', (_, ended, announced) => {
    const history = told([90, 250], [ended, 310], [5, 240]);
    expect(lowest('de', history)).toBe(announced);
  });

  it.each([
    ['were all on sale: announced', 35, 300],
    ['lack a millisecond: not announced', 35 - moment, null],
  ])('%s', (_, offered, announced) => {
    for (const market of marketIds.filter((id) => id !== 'jp')) expect([market, lowest(market, told([offered, 300], [5, 280]))]).toEqual([market, announced]);
  });
});

describe('a cut is news', () => {
  it.each([
    ['for all but 30 days', 30 - moment, 300],
    ['and no longer', 30, null],
  ])('%s', (_, ago, announced) => {
    for (const market of marketIds.filter((id) => id !== 'jp')) expect([market, lowest(market, told([90, 300], [ago, 280]))]).toEqual([market, announced]);
  });
});

describe('several cuts', () => {
  const twice = told([60, 300], [12, 290], [5, 280]);

  it.each(['de', 'at', 'fr', 'it'] as const)('one after another are measured from before the first in %s', (market) => {
    expect(reduced(market, twice)).toMatchObject({ lowest: { amount: 300 }, since: '2026-11-12T12:00:00.000Z' });
  });

  it.each(['es', 'gb', 'us'] as const)('are measured one by one in %s', (market) => {
    expect(reduced(market, twice)).toMatchObject({ lowest: { amount: 290 }, since: '2026-11-19T12:00:00.000Z' });
  });

  it('are no series where a rise comes between', () => {
    expect(lowest('de', told([60, 300], [15, 280], [10, 290], [5, 270]))).toBe(280);
  });

  it('are no series with one that is 30 days old', () => {
    expect(lowest('de', told([90, 300], [30, 290], [5, 280]))).toBe(290);
    expect(lowest('de', told([90, 300], [30 - moment, 290], [5, 280]))).toBe(300);
  });
});

describe('in Japan', () => {
  it.each([
    ['a cut is news for less than two weeks', [[70, 46_800], [14 - moment, 44_800]], 46_800],
    ['and no longer', [[70, 46_800], [14, 44_800]], null],
    ['the earlier price held for more than half of the last eight weeks', [[70, 49_800], [38 + moment, 46_800], [10, 44_800]], 46_800],
    ['exactly half is too little', [[70, 49_800], [38, 46_800], [10, 44_800]], null],
    ['a price of a few days is none to compare with', [[70, 49_800], [8, 46_800], [5, 44_800]], null],
    ['an offer may be younger, if that price was asked for long enough', [[33, 46_800], [1, 44_800]], 46_800],
    ['four weeks are not long enough', [[41, 46_800], [13, 44_800]], null],
  ] as const)('%s', (_, prices, announced) => {
    expect(lowest('jp', told(...(prices as unknown as [number, number][])))).toBe(announced);
  });
});

describe('whatever the history', () => {
  const history = fc
    .array(fc.record({ gap: fc.integer({ min: 1, max: 40 * day }), amount: fc.integer({ min: 100, max: 130 }) }), { minLength: 1, maxLength: 10 })
    .map((steps) => {
      let since = now;
      return steps.map(({ gap, amount }) => ({ since: (since -= gap), amount })).reverse();
    });

  it('the lowest that is shown is no higher than anything charged in those days, and higher than the price', () => {
    fc.assert(fc.property(history, fc.constantFrom(...marketIds), (points, market) => {
      const reduction = reduced(market, points);
      if (!reduction) return;
      const since = Date.parse(reduction.since);
      const charged = points.filter((point, index) => point.since < since && points[index + 1]!.since > since - 30 * day);
      expect(charged.length).toBeGreaterThan(0);
      for (const { amount } of charged) expect(reduction.lowest.amount).toBeLessThanOrEqual(amount);
      expect(points.at(-1)!.amount).toBeLessThan(reduction.lowest.amount);
      expect(now - since).toBeLessThan(30 * day);
    }), { numRuns: 2_000 });
  });

  it('knowing less of it announces nothing better', () => {
    fc.assert(fc.property(history, fc.constantFrom(...marketIds), fc.nat(9), (points, market, forgotten) => {
      const known = reduced(market, points.slice(Math.min(forgotten, points.length - 1)));
      if (known) expect(known.lowest.amount).toBe(reduced(market, points)?.lowest.amount);
    }), { numRuns: 2_000 });
  });

  it('Japan announces nothing that the others would not', () => {
    fc.assert(fc.property(history, (points) => {
      if (reduced('jp', points)) expect(reduced('gb', points)?.lowest.amount).toBe(reduced('jp', points)!.lowest.amount);
    }));
  });
});
