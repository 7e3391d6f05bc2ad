import type Stripe from 'stripe';
import type { SessionParams } from './checkout.params.ts';

interface Facts {
  created: number;
  currency: string;
  expiresAt: number;
  url: string;
}

/** A new Checkout Session with every field the SDK's type promises; the amounts come after. */
export function newSession(
  id: string,
  params: SessionParams,
  customer: Stripe.Customer | undefined,
  { created, currency, expiresAt, url }: Facts,
): Stripe.Checkout.Session {
  return {
    id,
    object: 'checkout.session',
    adaptive_pricing: { enabled: params.adaptive_pricing?.enabled ?? false },
    after_expiration: null,
    allow_promotion_codes: null,
    allowed_payment_method_types: params.allowed_payment_method_types ?? null,
    amount_subtotal: 0,
    amount_total: 0,
    automatic_tax: {
      enabled: params.automatic_tax.enabled,
      liability: params.automatic_tax.enabled ? { type: 'self' } : null,
      provider: params.automatic_tax.enabled ? 'stripe' : null,
      status: null,
    },
    billing_address_collection: params.billing_address_collection ?? null,
    cancel_url: params.cancel_url ?? null,
    client_reference_id: params.client_reference_id ?? null,
    client_secret: null,
    collected_information: null,
    consent: null,
    consent_collection: params.consent_collection
      ? {
          payment_method_reuse_agreement: null,
          promotions: params.consent_collection.promotions ?? 'none',
          terms_of_service: params.consent_collection.terms_of_service ?? 'none',
        }
      : null,
    created,
    currency,
    currency_conversion: null,
    custom_fields: [],
    custom_text: {
      after_submit: params.custom_text?.after_submit ?? null,
      shipping_address: params.custom_text?.shipping_address ?? null,
      submit: params.custom_text?.submit ?? null,
      terms_of_service_acceptance: params.custom_text?.terms_of_service_acceptance ?? null,
    },
    customer: customer?.id ?? null,
    customer_account: null,
    customer_creation: customer ? null : (params.customer_creation ?? 'if_required'),
    customer_details: detailsFrom(params, customer),
    customer_email: params.customer_email ?? null,
    discounts: [],
    expires_at: expiresAt,
    integration_identifier: params.integration_identifier ?? null,
    invoice: null,
    invoice_creation: null,
    livemode: false,
    locale: params.locale ?? null,
    managed_payments: null,
    metadata: params.metadata,
    mode: params.mode,
    origin_context: params.origin_context ?? null,
    payment_intent: null,
    payment_link: null,
    payment_method_collection: 'if_required',
    payment_method_configuration_details: null,
    payment_method_options: methodOptionsFrom(params),
    payment_method_types: [],
    payment_status: 'unpaid',
    permissions: null,
    phone_number_collection: { enabled: params.phone_number_collection?.enabled ?? false },
    recovered_from: null,
    saved_payment_method_options: null,
    setup_intent: null,
    shipping_address_collection: null,
    shipping_cost: null,
    shipping_options: [],
    status: 'open',
    submit_type: params.submit_type ?? null,
    subscription: null,
    success_url: params.success_url,
    total_details: null,
    ui_mode: 'hosted_page',
    url,
    wallet_options: null,
  };
}

function methodOptionsFrom({ payment_method_options: given }: SessionParams): Stripe.Checkout.Session.PaymentMethodOptions {
  return {
    ...given,
    card: { request_three_d_secure: 'automatic', ...given?.card },
    konbini: { expires_after_days: null, ...given?.konbini },
  } as Stripe.Checkout.Session.PaymentMethodOptions;
}

function detailsFrom(params: SessionParams, customer: Stripe.Customer | undefined): Stripe.Checkout.Session.CustomerDetails | null {
  const email = customer?.email ?? params.customer_email;
  if (!customer && !email) return null;
  return {
    address: null,
    business_name: null,
    email: email ?? null,
    individual_name: null,
    name: customer?.name ?? null,
    phone: customer?.phone ?? null,
    tax_exempt: 'none',
    tax_ids: null,
  };
}
