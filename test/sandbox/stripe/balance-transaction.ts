import type Stripe from 'stripe';
import { newId } from './id.ts';

/** What Stripe takes for a dispute, whoever wins it. */
const DISPUTE_FEE = 1_500;

/** The money leaves the account until the dispute is decided. */
export const withdrawal = (dispute: Stripe.Dispute, now: number): Stripe.BalanceTransaction =>
  transaction(dispute, -dispute.amount, DISPUTE_FEE, 'dispute', 'Chargeback withdrawal', now);

/** The money comes back, less the fee. */
export const reinstatement = (dispute: Stripe.Dispute, now: number): Stripe.BalanceTransaction =>
  transaction(dispute, dispute.amount, 0, 'dispute_reversal', 'Chargeback reversal', now);

function transaction(
  { id, charge, currency }: Stripe.Dispute,
  amount: number,
  fee: number,
  reporting_category: string,
  what: string,
  now: number,
): Stripe.BalanceTransaction {
  const created = Math.floor(now / 1000);
  return {
    id: newId('txn_1'),
    object: 'balance_transaction',
    amount,
    available_on: created,
    balance_type: 'payments',
    created,
    currency,
    description: `${what} for ${typeof charge === 'string' ? charge : charge.id}`,
    exchange_rate: null,
    fee,
    fee_details: fee === 0 ? [] : [{ amount: fee, application: null, currency, description: 'Dispute fee', type: 'stripe_fee' }],
    net: amount - fee,
    reporting_category,
    source: id,
    status: 'available',
    type: 'adjustment',
  };
}
