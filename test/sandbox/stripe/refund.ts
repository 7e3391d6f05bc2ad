import type Stripe from 'stripe';
import { z } from 'zod';
import type { Account } from './account.ts';
import { aftermathOf } from './card.ts';
import { formatAmount } from './currency.ts';
import { isChargedBack } from './dispute.ts';
import type { Cause } from './event.ts';
import { type Failure, invalid, notFound, refused } from './failure.ts';
import { newId } from './id.ts';
import { expand, integer, metadata, oneOf, text } from './params.ts';
import { failed, ok, type Result } from './result.ts';

/** How long a refund takes to reach the buyer's bank here; in life, days. */
const ARRIVES_AFTER_MS = 2_000;

export const REASONS = ['duplicate', 'fraudulent', 'requested_by_customer'] as const;

export const refundParams = z.strictObject({
  amount: integer(1).optional(),
  charge: text().optional(),
  expand: expand(),
  instructions_email: text(512).optional(),
  metadata: metadata().default({}),
  payment_intent: text().optional(),
  reason: oneOf(REASONS).optional(),
});
export type RefundParams = z.output<typeof refundParams>;

/** Gives back all that is left of a charge, or a part. */
export function createRefund(account: Account, params: RefundParams, cause: Cause, now: number): Result<Stripe.Refund> {
  const found = chargeToRefund(account, params);
  if (!found.ok) return found;
  const charge = found.value;
  const left = charge.amount - charge.amount_refunded;
  const amount = params.amount ?? left;
  const broken = whyNot(account, charge, amount, left);
  if (broken) return failed(broken);

  const refund: Stripe.Refund = {
    id: newId(charge.id.startsWith('py_') ? 'pyr_1' : 're_3'),
    object: 'refund',
    amount,
    balance_transaction: newId('txn_3'),
    charge: charge.id,
    created: Math.floor(now / 1000),
    currency: charge.currency,
    customer: charge.customer,
    customer_account: null,
    metadata: params.metadata,
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    reason: params.reason ?? null,
    receipt_number: null,
    source_transfer_reversal: null,
    // A card is refunded as far as the shop can see; what came from a bank or a till takes its time.
    status: isSlow(charge) ? 'pending' : 'succeeded',
    transfer_reversal: null,
  };
  const refunded = { ...charge, amount_refunded: charge.amount_refunded + amount, refunded: amount === left };
  account.store.save('refund', refund.id, refund);
  account.store.save('charge', charge.id, refunded);
  account.timers.set('refund', refund.id, now + ARRIVES_AFTER_MS);
  account.emit('refund.created', refund, cause, now);
  account.emit('charge.refunded', refunded, cause, now);
  return ok(refund);
}

function chargeToRefund(account: Account, params: RefundParams): Result<Stripe.Charge> {
  if (params.payment_intent !== undefined) {
    const intent = account.store.find('payment_intent', params.payment_intent);
    if (!intent) return failed(notFound('payment_intent', params.payment_intent, 'payment_intent', 400));
    const charge = typeof intent.latest_charge === 'string' ? account.store.find('charge', intent.latest_charge) : undefined;
    return charge
      ? ok(charge)
      : failed(refused('This PaymentIntent does not have a successful charge to refund.', { param: 'payment_intent' }));
  }
  if (params.charge !== undefined) {
    const charge = account.store.find('charge', params.charge);
    return charge ? ok(charge) : failed(notFound('charge', params.charge, 'charge', 400));
  }
  return failed(
    invalid('One of the following params should be provided for this request: payment_intent or charge.', {
      code: 'parameter_missing',
      param: 'payment_intent',
    }),
  );
}

function whyNot(account: Account, charge: Stripe.Charge, amount: number, left: number): Failure | null {
  if (isChargedBack(account, charge)) {
    return refused(`Charge ${charge.id} has been charged back; cannot issue a refund.`, { code: 'charge_disputed' });
  }
  if (left === 0) return refused(`Charge ${charge.id} has already been refunded.`, { code: 'charge_already_refunded' });
  if (amount <= left) return null;
  const [asked, unrefunded] = [amount, left].map((value) => formatAmount(value, charge.currency));
  return refused(`Refund amount (${asked}) is greater than unrefunded amount on charge (${unrefunded})`, { param: 'amount' });
}

const isSlow = (charge: Stripe.Charge): boolean =>
  aftermathOf(charge).refund === 'pending' ||
  /_debit$|konbini|us_bank_account|multibanco/.test(charge.payment_method_details?.type ?? '');
