import type Stripe from 'stripe';
import type { Account } from './account.ts';
import { aftermathOf, tryCard } from './card.ts';
import { newCharge } from './charge.ts';
import type { Attempt, Checkout } from './checkout.ts';
import { complete } from './completion.ts';
import { BY_ITSELF } from './event.ts';
import { DISPUTED_AFTER_MS } from './dispute.ts';
import { intentFor, paymentError } from './intent.ts';
import { methodOf } from './method.ts';
import { payLater } from './settlement.ts';

export type Outcome =
  | { outcome: 'paid' | 'awaits-settlement' | 'challenge'; checkout: Checkout }
  | { outcome: 'declined'; checkout: Checkout; message: string };

/** Tries to pay an open session. */
export function pay(account: Account, checkout: Checkout, attempt: Attempt, now: number): Outcome {
  if (methodOf(attempt.method).timing !== 'now') {
    return { outcome: 'awaits-settlement', checkout: payLater(account, checkout, attempt, now) };
  }
  if (attempt.method !== 'card') return succeed(account, checkout, attempt, now);

  const card = tryCard(attempt.card, asksEveryCard(checkout.session));
  if (card.challenge) return challenge(account, checkout, attempt, now);
  if (card.outcome === 'pays') return succeed(account, checkout, attempt, now);
  return decline(account, checkout, attempt, paymentError(card.code, card.message, card.decline_code), now);
}

/** The buyer comes back from the bank's 3-D Secure page. */
export function answerChallenge(account: Account, checkout: Checkout, attempt: Attempt, passed: boolean, now: number): Outcome {
  if (!passed) {
    const message = 'We are unable to authenticate your payment method. Please choose a different payment method and try again.';
    return decline(account, checkout, attempt, paymentError('payment_intent_authentication_failure', message), now);
  }
  const card = tryCard(attempt.card, false);
  if (card.outcome === 'pays') return succeed(account, checkout, attempt, now);
  return decline(account, checkout, attempt, paymentError(card.code, card.message, card.decline_code), now);
}

function succeed(account: Account, checkout: Checkout, attempt: Attempt, now: number): Outcome {
  const intent = intentFor(account, checkout, attempt, 'succeeded', now);
  const charge = newCharge(checkout, attempt, intent, now);
  const paid = { ...intent, latest_charge: charge.id };
  account.store.save('payment_intent', intent.id, paid);
  account.store.save('charge', charge.id, charge);
  const done = complete(account, checkout, attempt, paid, 'paid');
  account.emit('payment_intent.succeeded', paid, BY_ITSELF, now);
  account.emit('checkout.session.completed', done.session, BY_ITSELF, now);
  if (aftermathOf(charge).dispute) account.timers.set('dispute', charge.id, now + DISPUTED_AFTER_MS);
  return { outcome: 'paid', checkout: done };
}

function decline(
  account: Account,
  checkout: Checkout,
  attempt: Attempt,
  error: Stripe.PaymentIntent.LastPaymentError,
  now: number,
): Outcome {
  const intent = { ...intentFor(account, checkout, attempt, 'requires_payment_method', now), last_payment_error: error };
  const again = { ...checkout, intentId: intent.id, challenged: null };
  account.store.save('payment_intent', intent.id, intent);
  account.store.save('checkout.session', checkout.session.id, again);
  account.emit('payment_intent.payment_failed', intent, BY_ITSELF, now);
  return { outcome: 'declined', checkout: again, message: error.message ?? '' };
}

function challenge(account: Account, checkout: Checkout, attempt: Attempt, now: number): Outcome {
  const intent = intentFor(account, checkout, attempt, 'requires_action', now);
  const waiting = { ...checkout, intentId: intent.id, challenged: attempt };
  account.store.save('payment_intent', intent.id, intent);
  account.store.save('checkout.session', checkout.session.id, waiting);
  return { outcome: 'challenge', checkout: waiting };
}

function asksEveryCard(session: Stripe.Checkout.Session): boolean {
  const asked = session.payment_method_options?.card?.request_three_d_secure;
  return asked === 'any' || asked === 'challenge';
}
