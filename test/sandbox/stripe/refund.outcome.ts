import type Stripe from 'stripe';
import type { Account } from './account.ts';
import { aftermathOf } from './card.ts';
import { BY_ITSELF } from './event.ts';
import { notFound, refused } from './failure.ts';
import { newId } from './id.ts';
import { failed, ok, type Result } from './result.ts';

/** The refund reaches the buyer's bank: slow ones succeed, those to cards get their trace number, some bounce. */
export function finishRefund(account: Account, id: string, now: number): void {
  const refund = account.store.find('refund', id);
  const charge = refund && chargeOf(account, refund);
  if (!charge) return;
  if (aftermathOf(charge).refund === 'fails') {
    failRefund(account, id, 'expired_or_canceled_card', now);
    return;
  }
  const finished: Stripe.Refund = {
    ...refund,
    status: 'succeeded',
    ...(refund.id.startsWith('re_') && {
      destination_details: {
        type: 'card',
        card: {
          reference: refund.id.slice(-12),
          reference_status: 'available',
          reference_type: 'acquirer_reference_number',
          type: 'refund',
        },
      },
    }),
  };
  account.store.save('refund', id, finished);
  account.emit('refund.updated', finished, BY_ITSELF, now);
}

/** The buyer's bank sends the money back: the refund has failed, and the charge stands as before it. */
export function failRefund(account: Account, id: string, reason: string, now: number): Result<Stripe.Refund> {
  const refund = account.store.find('refund', id);
  if (!refund) return failed(notFound('refund', id, 'id'));
  if (refund.status === 'failed') return failed(refused('The refund has failed already.'));
  const bounced: Stripe.Refund = {
    ...refund,
    failure_balance_transaction: newId('txn_3'),
    failure_reason: reason,
    status: 'failed',
  };
  const charge = chargeOf(account, refund);
  if (charge) {
    account.store.save('charge', charge.id, { ...charge, amount_refunded: charge.amount_refunded - refund.amount, refunded: false });
  }
  account.store.save('refund', id, bounced);
  account.timers.clear('refund', id);
  account.emit('refund.updated', bounced, BY_ITSELF, now);
  account.emit('refund.failed', bounced, BY_ITSELF, now);
  return ok(bounced);
}

const chargeOf = ({ store }: Account, { charge }: Stripe.Refund): Stripe.Charge | undefined =>
  typeof charge === 'string' ? store.find('charge', charge) : undefined;
