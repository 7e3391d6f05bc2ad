import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { madeOf, pricePerYear, savingOf } from '../../site/features/compare/saving';
import { money } from '../../worker/shared/money';
import { phone, phones } from './models';

const euros = (amount: number) => money(amount, 'EUR');
const some = fc.integer({ min: 1, max: 200_000 }).map(euros);

describe('what is saved', () => {
  it('is one price less the other, and nothing where the second is not lower', () => {
    fc.assert(fc.property(some, some, (dear, cheap) => {
      const saving = savingOf(dear, cheap);
      if (cheap.amount >= dear.amount) expect(saving).toBeNull();
      else expect(saving!.amount + cheap.amount).toBe(dear.amount);
    }));
  });

  it('is not computed across currencies or from a price that is missing', () => {
    expect(savingOf(money(900, 'GBP'), euros(100))).toBeNull();
    expect(savingOf(null, euros(100))).toBeNull();
    expect(savingOf(euros(100), null)).toBeNull();
  });
});

describe('a price for each year of updates', () => {
  it('is the price over the tenths of years that are left, rounded down', () => {
    // The Pixel 8 is looked after until 1 October 2030: 3.85 years from here.
    expect(pricePerYear(euros(38_000), phone('google-pixel-8'), '2026-11-25')).toEqual({ price: euros(10_000), years: 3.8, until: '2030-10-01' });
  });

  it('is not given where no end is published, where it lies behind, or within a year', () => {
    expect(pricePerYear(euros(38_000), phone('apple-iphone-13'), '2026-11-25')).toBeNull();
    expect(pricePerYear(euros(38_000), phone('google-pixel-8'), '2029-10-15')).toBeNull();
    expect(pricePerYear(euros(38_000), phone('google-pixel-8'), '2031-01-01')).toBeNull();
    expect(pricePerYear(null, phone('google-pixel-8'), '2026-11-25')).toBeNull();
  });
});

describe('what was emitted before the first day', () => {
  it('is the maker’s own figure less the share of use, rounded down', () => {
    expect(madeOf(phone('apple-iphone-13'))).toEqual({ total: 64, use: 0.16, made: 53 });
  });

  it('is given only where the maker states both', () => {
    for (const one of phones) expect(madeOf(one) !== null).toBe(one.footprint?.useShare !== undefined);
    for (const one of phones) { const made = madeOf(one); if (made) expect(made.made).toBeLessThan(made.total); }
  });
});
