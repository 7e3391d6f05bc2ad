import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marketIds, marketOf } from '../../worker/shared/market';
import { add, formatMoney, fromMajor, money, sum, times, toMajor, type Currency } from '../../worker/shared/money';
import { price } from '../../site/i18n/format';

const narrow = '\u202f';
const space = '\u00a0';

describe('a price is written as the people of its market write it', () => {
  it.each([
    ['de', 14_900, `149,00${space}€`],
    ['de', 123_456, `1.234,56${space}€`],
    ['at', 14_900, `€${space}149,00`],
    ['fr', 14_900, `149,00${space}€`],
    ['fr', 123_456, `1${narrow}234,56${space}€`],
    ['es', 14_900, `149,00${space}€`],
    ['it', 14_900, `149,00${space}€`],
    ['gb', 14_900, '£149.00'],
    ['us', 14_900, '$149.00'],
    ['jp', 19_800, '19,800円(税込)'],
  ] as const)('%s: %i is %s', (market, amount, written) => {
    expect(price(market, money(amount, marketOf(market).currency))).toBe(written);
  });

  it('in Japan without the tax note where the note stands elsewhere', () => {
    expect(formatMoney(money(19_800, 'JPY'), 'ja-JP', { taxNote: false })).toBe('19,800円');
  });
});

describe('money', () => {
  const amount = fc.integer({ min: -1e9, max: 1e9 });
  const currency = fc.constantFrom<Currency>('EUR', 'GBP', 'USD', 'JPY');

  it('survives the way to major units and back', () => {
    fc.assert(fc.property(amount, currency, (minor, unit) => fromMajor(toMajor(money(minor, unit)), unit).amount === minor));
  });

  it.each([[1.005, 101], [-1.005, -101], [0.1 + 0.2, 30], [149, 14_900]])('rounds %d half away from zero to %d cents', (major, minor) => {
    expect(fromMajor(major, 'EUR').amount).toBe(minor);
  });

  it('has no fraction of a yen', () => {
    expect(fromMajor(19_800.4, 'JPY').amount).toBe(19_800);
  });

  it('adds up to the same whichever way it is grouped', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1e6 }), { maxLength: 20 }), (amounts) =>
        sum(amounts.map((minor) => money(minor, 'EUR')), 'EUR').amount === amounts.reduce((a, b) => a + b, 0)),
    );
  });

  it('multiplies like repeated addition', () => {
    expect(times(money(333, 'EUR'), 3)).toEqual(add(add(money(333, 'EUR'), money(333, 'EUR')), money(333, 'EUR')));
  });

  it('never mixes currencies and never holds half a cent', () => {
    expect(() => add(money(1, 'EUR'), money(1, 'GBP'))).toThrow(TypeError);
    expect(() => money(0.5, 'EUR')).toThrow(RangeError);
  });

  it('of a market is in the market’s currency', () => {
    expect(marketIds.map((id) => marketOf(id).currency)).toEqual(['EUR', 'EUR', 'EUR', 'EUR', 'EUR', 'GBP', 'USD', 'JPY']);
  });
});
