import type Stripe from 'stripe';

/**
 * Stripe's test cards. https://docs.stripe.com/testing
 * Each paying card has a fingerprint of its own, so a test can be several buyers.
 */
export type CardOutcome =
  | { outcome: 'pays'; challenge: boolean }
  | { outcome: 'declined'; challenge: boolean; code: string; decline_code: string | null; message: string };

const DECLINED = 'Your card was declined.';

const PAYING = new Set([
  '4242424242424242',
  '4000056655665556',
  '5555555555554444',
  '2223003122003222',
  '5200828282828210',
  '378282246310005',
  '6011111111111117',
  '3056930009020004',
  '3566002020360505',
  '4000002760000016',
  '4000000400000008',
  '4000002500000003',
  '4000007240000007',
  '4000003800000008',
  '4000008260000000',
  '4000003920000003',
]);

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
const CHALLENGED = new Set(['4000002500003155', '4000002760003184', '4000003800000446', '4000000000003220']);

const DECLINING: Readonly<Record<string, [code: string, declineCode: string | null, message: string]>> = {
  '4000000000000002': ['card_declined', 'generic_decline', DECLINED],
  '4000000000009995': ['card_declined', 'insufficient_funds', 'Your card has insufficient funds.'],
  '4000000000009987': ['card_declined', 'lost_card', DECLINED],
  '4000000000009979': ['card_declined', 'stolen_card', DECLINED],
  '4000000000000069': ['expired_card', null, 'Your card has expired.'],
  '4000000000000127': ['incorrect_cvc', null, "Your card's security code is incorrect."],
  '4000000000000119': ['processing_error', null, 'An error occurred while processing your card. Try again in a little bit.'],
  '4000008400001629': ['card_declined', 'generic_decline', DECLINED], // after a challenge
};

export const digitsOf = (number: string): string => number.replace(/\D/g, '');

export function tryCard(number: string, forceChallenge: boolean): CardOutcome {
  const challenge = forceChallenge || CHALLENGED.has(number) || number === '4000008400001629';
  if (PAYING.has(number) || CHALLENGED.has(number) || number in AFTERMATHS) return { outcome: 'pays', challenge };
  const decline = DECLINING[number];
  if (decline) {
    const [code, decline_code, message] = decline;
    return { outcome: 'declined', challenge, code, decline_code, message };
  }
  // As in Stripe's test mode: a real card is never taken, and a mistyped one is called that.
  return passesLuhn(number)
    ? {
        outcome: 'declined',
        challenge: false,
        code: 'card_declined',
        decline_code: 'test_mode_live_card',
        message: `${DECLINED} Your request was in test mode, but used a non test card.`,
      }
    : {
        outcome: 'declined',
        challenge: false,
        code: 'incorrect_number',
        decline_code: null,
        message: 'Your card number is incorrect.',
      };
}

/** A charge knows no more of its card than the last digits; those of the cards above are all different. */
export function aftermathOf({ payment_method_details: details }: Stripe.Charge): Aftermath {
  const last4 = details?.card?.last4 ?? 'none';
  return Object.entries(AFTERMATHS).find(([number]) => number.endsWith(last4))?.[1] ?? {};
}

export function brandOf(number: string): string {
  if (number.startsWith('4')) return 'visa';
  if (/^(5|2)/.test(number)) return 'mastercard';
  if (/^3[47]/.test(number)) return 'amex';
  if (number.startsWith('35')) return 'jcb';
  return number.startsWith('3') ? 'diners' : 'discover';
}

function passesLuhn(number: string): boolean {
  if (number.length < 12) return false;
  let sum = 0;
  for (const [index, digit] of [...number].reverse().entries()) {
    const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
