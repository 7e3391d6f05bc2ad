import type Stripe from 'stripe';
import type { Account } from './account.ts';
import { reinstatement, withdrawal } from './balance-transaction.ts';
import { aftermathOf } from './card.ts';
import { newDispute } from './dispute.shape.ts';
import { BY_ITSELF } from './event.ts';
import { notFound, refused } from './failure.ts';
import { failed, ok, type Result } from './result.ts';

/** A card that disputes does so at once in Stripe's test mode; in life, it takes weeks. */
export const DISPUTED_AFTER_MS = 2_000;

export const OUTCOMES = ['won', 'lost', 'warning_closed'] as const;

export interface Complaint {
  amount?: number | undefined;
  reason?: string | undefined;
  /** The bank only asks: no money moves, and the charge can still be refunded. */
  inquiry?: boolean | undefined;
}

/** The buyer goes to the bank. */
export function openDispute(account: Account, charge: Stripe.Charge, complaint: Complaint, now: number): Result<Stripe.Dispute> {
  const { amount = charge.amount, reason = 'fraudulent', inquiry = false } = complaint;
  if (amount > charge.amount) return failed(refused(`The charge is only ${charge.amount}.`, { param: 'amount' }));
  if (disputesOf(account, charge).some((it) => !isInquiry(it) || it.status !== 'warning_closed')) {
    return failed(refused('The charge is disputed already.', { code: 'charge_disputed' }));
  }
  const asked = newDispute(charge, { amount, reason, inquiry }, now);
  const dispute = inquiry ? asked : { ...asked, balance_transactions: [withdrawal(asked, now)] };
  account.store.save('charge', charge.id, { ...charge, disputed: true });
  account.store.save('dispute', dispute.id, dispute);
  account.emit('charge.dispute.created', dispute, BY_ITSELF, now);
  if (!inquiry) account.emit('charge.dispute.funds_withdrawn', dispute, BY_ITSELF, now);
  return ok(dispute);
}

export function openDisputeOfCard(account: Account, chargeId: string, now: number): void {
  const charge = account.store.find('charge', chargeId);
  const complaint = charge && aftermathOf(charge).dispute;
  if (complaint) openDispute(account, charge, complaint, now);
}

/** The bank was not content with the answer to its question. */
export function escalateDispute(account: Account, id: string, now: number): Result<Stripe.Dispute> {
  const found = account.store.find('dispute', id);
  if (!found) return failed(notFound('dispute', id, 'dispute'));
  if (found.status !== 'warning_needs_response') return failed(refused(`The dispute is ${found.status}.`));
  const { card } = found.payment_method_details ?? {};
  const dispute: Stripe.Dispute = {
    ...found,
    balance_transactions: [withdrawal(found, now)],
    is_charge_refundable: false,
    ...(card && { payment_method_details: { type: 'card', card: { ...card, case_type: 'chargeback' } } }),
    status: 'needs_response',
  };
  account.store.save('dispute', id, dispute);
  account.emit('charge.dispute.updated', dispute, BY_ITSELF, now);
  account.emit('charge.dispute.funds_withdrawn', dispute, BY_ITSELF, now);
  return ok(dispute);
}

/** The bank has decided. */
export function closeDispute(account: Account, id: string, status: (typeof OUTCOMES)[number], now: number): Result<Stripe.Dispute> {
  const found = account.store.find('dispute', id);
  if (!found) return failed(notFound('dispute', id, 'dispute'));
  const expected = status === 'warning_closed' ? 'warning_needs_response' : 'needs_response';
  if (found.status !== expected) return failed(refused(`A dispute that is ${found.status} cannot become ${status}.`));
  const back = status === 'won' ? [reinstatement(found, now)] : [];
  const dispute: Stripe.Dispute = { ...found, status, balance_transactions: [...found.balance_transactions, ...back] };
  account.store.save('dispute', id, dispute);
  account.emit('charge.dispute.closed', dispute, BY_ITSELF, now);
  if (status === 'won') account.emit('charge.dispute.funds_reinstated', dispute, BY_ITSELF, now);
  return ok(dispute);
}

/** The money is with the bank, or gone: nothing is left to refund. */
export const isChargedBack = (account: Account, charge: Stripe.Charge): boolean =>
  charge.disputed && disputesOf(account, charge).some((it) => !it.is_charge_refundable && it.status !== 'won');

const disputesOf = ({ store }: Account, { payment_intent: intent }: Stripe.Charge): Stripe.Dispute[] =>
  typeof intent === 'string' ? store.ofIntent('dispute', intent) : [];

const isInquiry = ({ status }: Stripe.Dispute): boolean => status.startsWith('warning_');
