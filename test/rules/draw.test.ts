import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cryptoWord, uniformIndex } from '../../worker/phone/draw';
import { oddsOf } from '../../worker/phone/drop';

describe('a draw', () => {
  it('takes one of what there is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 0, max: 2 ** 32 - 1 }), (count, word) => {
        const words = [word, 0];
        const index = uniformIndex(count, () => words.shift()!);
        expect(index).toBeGreaterThanOrEqual(0);
        expect(index).toBeLessThan(count);
      }),
    );
  });

  it('throws away words that would favour the first units', () => {
    const words = [2 ** 32 - 1, 5];
    expect(uniformIndex(3, () => words.shift()!)).toBe(2);
    expect(words).toEqual([]);
  });

  it.each([0, -1, 1.5, 2 ** 32 + 1])('of one of %d is refused', (count) => {
    expect(() => uniformIndex(count, () => 0)).toThrow(RangeError);
  });

  it.each([7, 8, 40])('among %d units favours none (chi-square, wrong once in a million runs)', (count) => {
    const draws = 40_000;
    const seen = Array.from({ length: count }, () => 0);
    for (let draw = 0; draw < draws; draw += 1) seen[uniformIndex(count, cryptoWord)]! += 1;
    const expected = draws / count;
    const chiSquare = seen.reduce((total, times) => total + (times - expected) ** 2 / expected, 0);
    // Wilson–Hilferty: the 1 - 10⁻⁶ quantile of chi-square with count - 1 degrees of freedom.
    const freedom = count - 1;
    const limit = freedom * (1 - 2 / (9 * freedom) + 4.7534 * Math.sqrt(2 / (9 * freedom))) ** 3;
    expect(chiSquare).toBeLessThan(limit);
  });
});

describe('the odds', () => {
  it('add up to one and leave out what is gone', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 20 }), (units) => {
        const odds = oddsOf(units.map((count, index) => ({ model: `m${index}`, name: `M ${index}`, units: count })));
        expect(odds.every(({ units: left }) => left > 0)).toBe(true);
        const total = odds.reduce((all, { probability }) => all + probability, 0);
        expect(total).toBeCloseTo(odds.length > 0 ? 1 : 0, 10);
      }),
    );
  });
});
