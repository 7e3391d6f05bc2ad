import type Stripe from 'stripe';
import type { Attempt, Checkout } from './checkout.ts';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
const LASTS_DAYS = 3;
/** Japan is nine hours ahead, in summer as in winter. */
const JAPAN_AHEAD_MS = 9 * HOUR_MS;

/** When a voucher lapses: that of a konbini with its last day in Japan, at 23:59:59. */
export function lapseTime({ session }: Checkout, { method }: Attempt, now: number): number {
  if (method !== 'konbini') return now + LASTS_DAYS * DAY_MS;
  const days = session.payment_method_options?.konbini?.expires_after_days ?? LASTS_DAYS;
  const today = Math.floor((now + JAPAN_AHEAD_MS) / DAY_MS) * DAY_MS - JAPAN_AHEAD_MS;
  return today + (days + 1) * DAY_MS - 1_000;
}

/** What the buyer takes to the till. */
export function voucher({ method }: Attempt, lapsesAt: number): Stripe.PaymentIntent.NextAction {
  const expires_at = Math.floor(lapsesAt / 1000);
  if (method === 'multibanco') {
    const multibanco_display_details = { entity: '12345', expires_at, hosted_voucher_url: null, reference: '999123456' };
    return { type: 'multibanco_display_details', multibanco_display_details };
  }
  const code = { confirmation_number: '09012345678', payment_code: '123456789012' };
  const stores = { familymart: code, lawson: code, ministop: code, seicomart: code };
  return { type: 'konbini_display_details', konbini_display_details: { expires_at, hosted_voucher_url: null, stores } };
}
