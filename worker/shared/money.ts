/**
 * Money: an integer of minor units and its currency. The exponent of a
 * currency, rounding and the written form live here and nowhere else.
 */
import { numberFormat } from './formatter';

export const currencies = ['EUR', 'GBP', 'USD', 'JPY'] as const;
export type Currency = (typeof currencies)[number];

export type Money = { readonly amount: number; readonly currency: Currency };

/** Digits after the decimal point, ISO 4217. The yen has none. */
const exponents: Record<Currency, number> = { EUR: 2, GBP: 2, USD: 2, JPY: 0 };

/** @throws RangeError when `amount` is not a safe integer: a fraction of a cent is always a bug. */
export function money(amount: number, currency: Currency): Money {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not a whole number of minor units: ${amount}`);
  return { amount, currency };
}

/** Rounds a figure in major units (`149.995`) half away from zero to minor units. */
export function fromMajor(major: number, currency: Currency): Money {
  const scaled = Number(`${major}e${exponents[currency]}`);
  return money(Math.sign(scaled) * Math.round(Math.abs(scaled)), currency);
}

export function toMajor({ amount, currency }: Money): number {
  return amount / 10 ** exponents[currency];
}

/** A figure in major units for machines: `149.00`, in yen `19800`. */
export function toDecimal(price: Money): string {
  return toMajor(price).toFixed(exponents[price.currency]);
}

/** @throws TypeError when the currencies differ. */
export function add(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new TypeError(`cannot add ${a.currency} and ${b.currency}`);
  return money(a.amount + b.amount, a.currency);
}

export function times(price: Money, quantity: number): Money {
  return money(price.amount * quantity, price.currency);
}

export function sum(prices: readonly Money[], currency: Currency): Money {
  return prices.reduce(add, money(0, currency));
}

export function isSame(a: Money, b: Money): boolean {
  return a.amount === b.amount && a.currency === b.currency;
}

/**
 * A price as the people of a market write it: de `149,00 €`, at `€ 149,00`,
 * fr with a narrow no-break space, gb `£149.00`, jp `19,800円(税込)`.
 *
 * Japan must show prices with consumption tax and says so at the price itself
 * (Consumption Tax Act, art. 63); elsewhere the page says it once.
 */
export function formatMoney(price: Money, locale: string, { taxNote = true, isRound = false } = {}): string {
  if (price.currency === 'JPY' && locale.startsWith('ja'))
    return `${numberFormat(locale).format(price.amount)}円${taxNote ? '(税込)' : ''}`;
  return numberFormat(locale, { style: 'currency', currency: price.currency, trailingZeroDisplay: isRound ? 'stripIfInteger' : 'auto' }).format(toMajor(price));
}
