import type Stripe from 'stripe';
import { methodDetails } from './charge.ts';
import type { Attempt, Checkout } from './checkout.ts';
import { newId } from './id.ts';

/** What the buyer pays with, as an object of its own. */
export function newPaymentMethod({ session }: Checkout, attempt: Attempt, now: number): Stripe.PaymentMethod {
  const { address, email, name, phone } = attempt.customer;
  return {
    id: newId('pm_1'),
    object: 'payment_method',
    allow_redisplay: 'limited',
    billing_details: { address, email, name, phone, tax_id: null },
    created: Math.floor(now / 1000),
    customer: session.customer,
    customer_account: null,
    livemode: false,
    metadata: {},
    ...methodDetails(attempt),
  } as Stripe.PaymentMethod;
}
