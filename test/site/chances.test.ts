import { describe, expect, it } from 'vitest';
import { makerRows, modelRows, outcomesOf, worthRows } from '../../site/features/phone/chances';
import type { Odds } from '../../worker/phone/odds';
import { money } from '../../worker/shared/money';

const pounds = (amount: number) => money(amount, 'GBP');
const outcome = (model: string) => ({ model, name: model, worth: pounds(20_000) });

const start: Odds = {
  models: [{ model: 'a', name: 'A', units: 3, probability: 0.6 }, { model: 'b', name: 'B', units: 2, probability: 0.4 }],
  makers: [{ maker: 'Apple', units: 3, probability: 0.6 }, { maker: 'Sony', units: 2, probability: 0.4 }],
  worths: [{ from: pounds(10_000), to: pounds(15_000), units: 4, probability: 0.8 }, { from: pounds(15_000), to: pounds(30_000), units: 1, probability: 0.2 }],
  outcomes: { best: outcome('a'), middle: outcome('a'), worst: outcome('b') },
};
const now: Odds = {
  models: [{ model: 'b', name: 'B', units: 2, probability: 1 }],
  makers: [{ maker: 'Sony', units: 2, probability: 1 }],
  worths: [{ from: pounds(10_000), to: pounds(15_000), units: 2, probability: 1 }],
  outcomes: { best: outcome('b'), middle: outcome('b'), worst: outcome('b') },
};
const none: Odds = { models: [], makers: [], worths: [], outcomes: null };

describe('what can be in a drop', () => {
  it('keeps every row in its place, also of what has all been drawn', () => {
    expect(modelRows({ now, start }).map(({ key, now: { units, probability } }) => [key, units, probability])).toEqual([['a', 0, 0], ['b', 2, 1]]);
    expect(makerRows({ now, start }).map(({ key, now: { units } }) => [key, units])).toEqual([['Apple', 0], ['Sony', 2]]);
    expect(worthRows({ now, start }).map(({ key, now: { units } }) => [key, units])).toEqual([['10000', 2], ['15000', 0]]);
  });

  it('says how likely each thing was at the start', () => {
    expect(modelRows({ now, start }).map((row) => row.start.probability)).toEqual([0.6, 0.4]);
    expect(modelRows({ now: none, start }).map((row) => row.start.units)).toEqual([3, 2]);
  });

  it('shows the best, middle and worst there can still be, and those of the start when nothing is left', () => {
    expect(outcomesOf({ now, start })?.best.model).toBe('b');
    expect(outcomesOf({ now: none, start })?.best.model).toBe('a');
    expect(outcomesOf({ now: none, start: none })).toBeNull();
  });
});
