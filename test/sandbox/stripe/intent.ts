import type Stripe from 'stripe';
import type { Account } from './account.ts';
import type { Attempt, Checkout } from './checkout.ts';
import { fullAddress } from './customer.ts';
import { newId } from './id.ts';
import { newPaymentMethod } from './payment-method.ts';

type Status = Extract<Stripe.PaymentIntent.Status, 'succeeded' | 'processing' | 'requires_action' | 'requires_payment_method'>;

/** The PaymentIntent behind a checkout, brought into a state. All tries of one checkout share one intent. */
export function intentFor(account: Account, checkout: Checkout, attempt: Attempt, status: Status, now: number): Stripe.PaymentIntent {
  const { intentId, session } = checkout;
  const known = intentId === null ? undefined : account.store.find('payment_intent', intentId);
  const intent = known ?? newIntent(checkout, attempt, Math.floor(now / 1000));
  const amount = session.amount_total ?? 0;
  return {
    ...intent,
    amount,
    amount_received: status === 'succeeded' ? amount : 0,
    last_payment_error: null,
    next_action: null,
    payment_method: status === 'requires_payment_method' ? null : paymentMethodOf(account, checkout, attempt, intent, now),
    status,
  };
}

/** A new try brings a new payment method; one that was waiting goes on with what it began with. */
function paymentMethodOf(account: Account, checkout: Checkout, attempt: Attempt, intent: Stripe.PaymentIntent, now: number) {
  const goesOn = attempt === checkout.challenged || attempt === checkout.awaited;
  if (goesOn && intent.payment_method !== null) return intent.payment_method;
  const method = newPaymentMethod(checkout, attempt, now);
  account.store.save('payment_method', method.id, method);
  return method.id;
}

function newIntent({ session, intentData }: Checkout, attempt: Attempt, created: number): Stripe.PaymentIntent {
  const id = newId('pi_3');
  return {
    id,
    object: 'payment_intent',
    allowed_payment_method_types: null,
    amount: session.amount_total ?? 0,
    amount_capturable: 0,
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: intentData.capture_method ?? 'automatic_async',
    client_secret: `${id}_secret_${newId('')}`,
    confirmation_method: 'automatic',
    created,
    currency: session.currency ?? '',
    customer: session.customer,
    customer_account: null,
    description: intentData.description ?? null,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: intentData.metadata ?? {},
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: session.payment_method_types,
    payment_record: null,
    processing: null,
    receipt_email: intentData.receipt_email ?? null,
    review: null,
    setup_future_usage: null,
    shipping: shippingFrom(intentData.shipping, attempt),
    source: null,
    statement_descriptor: intentData.statement_descriptor ?? null,
    statement_descriptor_suffix: intentData.statement_descriptor_suffix ?? null,
    status: 'requires_payment_method',
    transfer_data: null,
    transfer_group: null,
  };
}

export const paymentError = (code: string, message: string, declineCode: string | null = null) =>
  ({
    type: code === 'payment_intent_authentication_failure' ? 'invalid_request_error' : 'card_error',
    code,
    message,
    ...(declineCode && { decline_code: declineCode }),
    doc_url: `https://stripe.com/docs/error-codes/${code.replaceAll('_', '-')}`,
  }) as Stripe.PaymentIntent.LastPaymentError;

function shippingFrom(shipping: Checkout['intentData']['shipping'], attempt: Attempt): Stripe.PaymentIntent.Shipping | null {
  if (!shipping) return null;
  return {
    address: fullAddress(shipping.address),
    carrier: shipping.carrier ?? null,
    name: shipping.name,
    phone: shipping.phone ?? attempt.customer.phone,
    tracking_number: shipping.tracking_number ?? null,
  };
}
