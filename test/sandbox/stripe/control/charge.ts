import type Stripe from 'stripe';
import type { Account } from '../account.ts';
import { notFound, refused } from '../failure.ts';
import { failed, ok, type Result } from '../result.ts';

/** The payment intent of a session, once somebody has tried to pay. */
export function intentOfSession({ store }: Account, id: string): Result<string> {
  const found = store.find('checkout.session', id);
  if (!found) return failed(notFound('checkout.session', id, 'session'));
  return found.intentId === null ? failed(refused('Nobody has paid this session.')) : ok(found.intentId);
}

/** The money that a session brought. */
export function chargeOfSession(account: Account, id: string): Result<Stripe.Charge> {
  const intent = intentOfSession(account, id);
  if (!intent.ok) return intent;
  const charge = account.store.find('payment_intent', intent.value)?.latest_charge;
  const found = typeof charge === 'string' ? account.store.find('charge', charge) : undefined;
  return found ? ok(found) : failed(refused('Nobody has paid this session.'));
}
