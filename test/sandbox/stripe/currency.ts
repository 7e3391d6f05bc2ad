/**
 * The currencies the sandbox knows, each with the number of digits after the
 * point and the least that Stripe will charge, in minor units.
 * https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts
 */
const CURRENCIES: Readonly<Record<string, { digits: 0 | 2; minimum: number }>> = {
  aud: { digits: 2, minimum: 50 },
  cad: { digits: 2, minimum: 50 },
  chf: { digits: 2, minimum: 50 },
  czk: { digits: 2, minimum: 1500 },
  dkk: { digits: 2, minimum: 250 },
  eur: { digits: 2, minimum: 50 },
  gbp: { digits: 2, minimum: 30 },
  jpy: { digits: 0, minimum: 50 },
  nok: { digits: 2, minimum: 300 },
  nzd: { digits: 2, minimum: 50 },
  pln: { digits: 2, minimum: 200 },
  ron: { digits: 2, minimum: 200 },
  sek: { digits: 2, minimum: 300 },
  sgd: { digits: 2, minimum: 50 },
  usd: { digits: 2, minimum: 50 },
};

/** Stripe takes at most eight digits, whatever the currency. */
export const MAXIMUM_AMOUNT = 99_999_999;

export const knownCurrencies = Object.keys(CURRENCIES);

export const isKnownCurrency = (currency: string): boolean => currency in CURRENCIES;

export const minimumAmount = (currency: string): number => CURRENCIES[currency]?.minimum ?? 50;

export function formatAmount(amount: number, currency: string, locale = 'en'): string {
  const digits = CURRENCIES[currency]?.digits ?? 2;
  return new Intl.NumberFormat(locale === 'auto' ? 'en' : locale, { style: 'currency', currency }).format(amount / 10 ** digits);
}
