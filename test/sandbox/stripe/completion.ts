import type Stripe from 'stripe';
import type { Account } from './account.ts';
import type { Attempt, Checkout } from './checkout.ts';

/** The session is done with; whether it is paid, too, depends on the method. */
export function complete(
  account: Account,
  checkout: Checkout,
  attempt: Attempt,
  intent: Stripe.PaymentIntent,
  paymentStatus: 'paid' | 'unpaid',
): Checkout {
  const { session } = checkout;
  const done: Checkout = {
    ...checkout,
    intentId: intent.id,
    challenged: null,
    session: {
      ...session,
      customer_details: attempt.customer,
      payment_intent: intent.id,
      payment_status: paymentStatus,
      status: 'complete',
      url: null,
      consent: session.consent_collection
        ? {
            promotions: null,
            terms_of_service: session.consent_collection.terms_of_service === 'required' ? 'accepted' : null,
          }
        : null,
    },
  };
  account.store.save('checkout.session', session.id, done);
  account.timers.clear('expire', session.id);
  return done;
}
