/**
 * Demo rates of US sales tax, by state: near enough to look right, and fixed so
 * that tests can rely on them. In thousandths of a percent, to stay in integers.
 */
const STATE_RATES: Readonly<Record<string, number>> = {
  AK: 0,
  CA: 7_250,
  CO: 7_810,
  DE: 0,
  FL: 7_000,
  IL: 8_890,
  MA: 6_250,
  MT: 0,
  NH: 0,
  NJ: 6_625,
  NY: 8_875,
  OR: 0,
  PA: 6_340,
  TX: 6_250,
  WA: 6_500,
};
const OTHER_STATE_RATE = 6_000;

export const RATE_UNIT = 100_000;

export const STATES = (
  'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO ' +
  'MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY'
).split(' ');

export interface Place {
  country: string | null;
  state: string | null;
}

/** The account is registered for tax in the US alone; elsewhere Stripe collects nothing. */
export function taxRate({ country, state }: Place): number {
  if (country !== 'US' || state === null) return 0;
  return STATE_RATES[state.toUpperCase()] ?? OTHER_STATE_RATE;
}

/** Stripe can work with a US address only if it names a state; with others, the country will do. */
export const isTaxable = (place: Place | null | undefined): place is Place =>
  place != null && place.country !== null && (place.country !== 'US' || STATES.includes(place.state?.toUpperCase() ?? ''));

const roundHalfUp = (numerator: number, denominator: number): number => Math.floor((2 * numerator + denominator) / (2 * denominator));

/** The tax that comes on top of `amount`. */
export const taxOn = (amount: number, rate: number): number => roundHalfUp(amount * rate, RATE_UNIT);

/** The tax that is already part of `amount`. */
export const taxWithin = (amount: number, rate: number): number => roundHalfUp(amount * rate, RATE_UNIT + rate);
