import type { Account } from './account.ts';
import { newCharge } from './charge.ts';
import type { Attempt, Checkout } from './checkout.ts';
import { complete } from './completion.ts';
import { BY_ITSELF } from './event.ts';
import { notFound, refused } from './failure.ts';
import { intentFor, paymentError } from './intent.ts';
import { methodOf } from './method.ts';
import { failed, ok, type Result } from './result.ts';
import { lapseTime, voucher } from './voucher.ts';

/** A bank debit arrives after three minutes, as in Stripe's test mode; in life, after days. */
const DEBIT_ARRIVES_AFTER_MS = 3 * 60 * 1000;

/** Delayed methods: the session is complete at once, the money comes later or never. */
export function payLater(account: Account, checkout: Checkout, attempt: Attempt, now: number): Checkout {
  const { id } = checkout.session;
  const isDebit = methodOf(attempt.method).timing === 'debit';
  const lapsesAt = lapseTime(checkout, attempt, now);
  const intent = {
    ...intentFor(account, checkout, attempt, isDebit ? 'processing' : 'requires_action', now),
    next_action: isDebit ? null : voucher(attempt, lapsesAt),
  };
  account.store.save('payment_intent', intent.id, intent);
  const done = complete(account, { ...checkout, awaited: attempt }, attempt, intent, 'unpaid');
  if (isDebit) account.timers.set('settle', id, now + DEBIT_ARRIVES_AFTER_MS);
  else account.timers.set('lapse', id, lapsesAt);
  account.emit('checkout.session.completed', done.session, BY_ITSELF, now);
  return done;
}

/** The money arrives. */
export function settle(account: Account, id: string, now: number): Result<Checkout> {
  const found = findAwaited(account, id);
  if (!found.ok) return found;
  const { checkout, attempt } = found.value;
  const intent = intentFor(account, checkout, attempt, 'succeeded', now);
  const charge = newCharge(checkout, attempt, intent, now);
  const paid = { ...intent, latest_charge: charge.id };
  account.store.save('payment_intent', intent.id, paid);
  account.store.save('charge', charge.id, charge);
  const settled = close(account, { ...checkout, session: { ...checkout.session, payment_status: 'paid' } });
  account.emit('payment_intent.succeeded', paid, BY_ITSELF, now);
  account.emit('checkout.session.async_payment_succeeded', settled.session, BY_ITSELF, now);
  return ok(settled);
}

/** The bank sends the debit back, or the voucher lapses. */
export function failSettlement(account: Account, id: string, now: number): Result<Checkout> {
  const found = findAwaited(account, id);
  if (!found.ok) return found;
  const { checkout, attempt } = found.value;
  const last_payment_error =
    methodOf(attempt.method).timing === 'debit'
      ? paymentError('payment_method_provider_decline', "The customer's bank declined the debit.", 'insufficient_funds')
      : paymentError('payment_intent_payment_attempt_expired', 'The latest attempt to pay with a voucher has expired.');
  const intent = { ...intentFor(account, checkout, attempt, 'requires_payment_method', now), last_payment_error };
  account.store.save('payment_intent', intent.id, intent);
  const closed = close(account, checkout);
  account.emit('payment_intent.payment_failed', intent, BY_ITSELF, now);
  account.emit('checkout.session.async_payment_failed', closed.session, BY_ITSELF, now);
  return ok(closed);
}

function findAwaited(account: Account, id: string): Result<{ checkout: Checkout; attempt: Attempt }> {
  const checkout = account.store.find('checkout.session', id);
  if (!checkout) return failed(notFound('checkout.session', id, 'session'));
  if (!checkout.awaited) return failed(refused('This Checkout Session does not wait for a payment to settle.'));
  return ok({ checkout, attempt: checkout.awaited });
}

function close(account: Account, checkout: Checkout): Checkout {
  const closed = { ...checkout, awaited: null };
  const { id } = checkout.session;
  account.store.save('checkout.session', id, closed);
  account.timers.clear('settle', id);
  account.timers.clear('lapse', id);
  return closed;
}
