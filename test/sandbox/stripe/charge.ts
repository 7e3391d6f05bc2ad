import type Stripe from 'stripe';
import { brandOf } from './card.ts';
import type { Attempt, Checkout } from './checkout.ts';
import { fingerprint, newId } from './id.ts';

/** Money that came in. */
export function newCharge({ session }: Checkout, attempt: Attempt, intent: Stripe.PaymentIntent, now: number): Stripe.Charge {
  return {
    // Stripe calls what is not a card payment `py_…`.
    id: newId(attempt.method === 'card' ? 'ch_3' : 'py_3'),
    object: 'charge',
    amount: intent.amount,
    amount_captured: intent.amount,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: newId('txn_3'),
    billing_details: {
      address: attempt.customer.address,
      email: attempt.customer.email,
      name: attempt.customer.name,
      phone: attempt.customer.phone,
      tax_id: null,
    },
    calculated_statement_descriptor: 'REPRISE SANDBOX',
    captured: true,
    created: Math.floor(now / 1000),
    currency: intent.currency,
    customer: session.customer,
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    fraud_details: {},
    livemode: false,
    metadata: intent.metadata,
    on_behalf_of: null,
    outcome: null,
    paid: true,
    payment_intent: intent.id,
    payment_method: typeof intent.payment_method === 'string' ? intent.payment_method : null,
    payment_method_details: methodDetails(attempt),
    receipt_email: intent.receipt_email,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: intent.shipping,
    source: null,
    source_transfer: null,
    statement_descriptor: intent.statement_descriptor,
    statement_descriptor_suffix: intent.statement_descriptor_suffix,
    status: 'succeeded',
    transfer_data: null,
    transfer_group: null,
  };
}

/** What is known of the means of payment: a card's fingerprint, a bank account's, a wallet's owner. */
export function methodDetails({ method, card, customer }: Attempt): Stripe.Charge.PaymentMethodDetails {
  const owner = customer.email ?? '';
  if (method === 'card') {
    const known = {
      brand: brandOf(card),
      country: 'US',
      exp_month: 12,
      exp_year: 2034,
      fingerprint: fingerprint(card),
      funding: 'credit',
      last4: card.slice(-4),
      network: brandOf(card),
      wallet: null,
    };
    return { type: 'card', card: known as Stripe.Charge.PaymentMethodDetails.Card };
  }
  const known: Record<string, unknown> =
    method === 'paypal'
      ? { payer_email: owner, payer_id: fingerprint(owner).toUpperCase(), payer_name: customer.name }
      : method.endsWith('_debit') || method === 'us_bank_account'
        ? { fingerprint: fingerprint(method + owner), last4: '3000' }
        : {};
  return { type: method, [method]: known } as Stripe.Charge.PaymentMethodDetails;
}
