import type Stripe from 'stripe';
import { fingerprint } from './id.ts';

/**
 * Stripe's test cards. https://docs.stripe.com/testing
 * Unlike at Stripe, any other number that can be a card's pays, too. Each card
 * has a fingerprint of its own, so a storm can have thousands of buyers.
 */
export type CardOutcome =
  | { outcome: 'pays'; challenge: boolean }
  | { outcome: 'declined'; challenge: boolean; code: string; decline_code: string | null; message: string };

const DECLINED = 'Your card was declined.';

/** What a card that paid may still bring. */
export interface Aftermath {
  refund?: 'fails' | 'pending';
  dispute?: { reason: string; inquiry: boolean };
}

/** Cards that pay and make trouble later. */
const AFTERMATHS: Readonly<Record<string, Aftermath>> = {
  '4000000000005126': { refund: 'fails' },
  '4000000000007726': { refund: 'pending' },
  '4000000000000259': { dispute: { reason: 'fraudulent', inquiry: false } },
  '4000000000002685': { dispute: { reason: 'product_not_received', inquiry: false } },
  '4000000000001976': { dispute: { reason: 'fraudulent', inquiry: true } },
};

/** Cards that ask for 3-D Secure before they pay. */
const CHALLENGED = new Set([
  '4000002500003155',
  '4000002760003184',
  '4000003800000446',
  '4000000000003220',
  '4000008400001629', // and is declined then
  '4000008260003178', // and is declined then
]);

const DECLINING: Readonly<Record<string, [code: string, declineCode: string | null, message: string]>> = {
  '4000000000000002': ['card_declined', 'generic_decline', DECLINED],
  '4000000000009995': ['card_declined', 'insufficient_funds', 'Your card has insufficient funds.'],
  '4000000000009987': ['card_declined', 'lost_card', DECLINED],
  '4000000000009979': ['card_declined', 'stolen_card', DECLINED],
  '4000000000000069': ['expired_card', null, 'Your card has expired.'],
  '4000000000000127': ['incorrect_cvc', null, "Your card's security code is incorrect."],
  '4000000000000119': ['processing_error', null, 'An error occurred while processing your card. Try again in a little bit.'],
  '4000000000006975': ['card_declined', 'card_velocity_exceeded', DECLINED],
  '4000000000000341': ['card_declined', 'generic_decline', DECLINED],
  '4100000000000019': ['card_declined', 'fraudulent', DECLINED],
  '4000000000004954': ['card_declined', 'fraudulent', DECLINED],
  '4000008400001280': ['card_declined', 'generic_decline', DECLINED],
  '4000008400001629': ['card_declined', 'generic_decline', DECLINED],
  '4000008260003178': ['card_declined', 'insufficient_funds', 'Your card has insufficient funds.'],
};

const MISTYPED: (typeof DECLINING)[string] = ['incorrect_number', null, 'Your card number is incorrect.'];

const BRANDS: readonly [RegExp, string][] = [
  [/^4/, 'visa'],
  [/^(5[1-5]|2[2-7])/, 'mastercard'],
  [/^3[47]/, 'amex'],
  [/^35/, 'jcb'],
  [/^3[0689]/, 'diners'],
  [/^(6011|64[4-9]|65)/, 'discover'],
  [/^62/, 'unionpay'],
];

export const digitsOf = (number: string): string => number.replace(/\D/g, '');

export function tryCard(number: string, forceChallenge: boolean): CardOutcome {
  const decline = passesLuhn(number) ? DECLINING[number] : MISTYPED;
  const challenge = decline !== MISTYPED && (forceChallenge || CHALLENGED.has(number));
  if (!decline) return { outcome: 'pays', challenge };
  const [code, decline_code, message] = decline;
  return { outcome: 'declined', challenge, code, decline_code, message };
}

/** A charge knows no more of its card than the fingerprint. */
export function aftermathOf({ payment_method_details: details }: Stripe.Charge): Aftermath {
  const known = details?.card?.fingerprint;
  return Object.entries(AFTERMATHS).find(([number]) => fingerprint(number) === known)?.[1] ?? {};
}

/** Whose card it is, by how its number begins. */
export const brandOf = (number: string): string => BRANDS.find(([beginning]) => beginning.test(number))?.[1] ?? 'unknown';

function passesLuhn(number: string): boolean {
  if (number.length < 12 || number.length > 19) return false;
  let sum = 0;
  for (const [index, digit] of [...number].reverse().entries()) {
    const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
