import { z } from 'zod';
import { shippingDetails } from './address.params.ts';
import { MAXIMUM_AMOUNT } from './currency.ts';
import { LOCALES } from './locale.ts';
import { type Failure, invalid } from './failure.ts';
import type { Form } from './form.ts';
import { methodNames, otherMethodNames } from './method.ts';
import { currency, email, expand, flag, integer, list, metadata, oneOf, text, url } from './params.ts';

/** Parameters of Stripe's that the sandbox does not play; it says so instead of calling them unknown. */
const NOT_PLAYED = new Set([
  'after_expiration',
  'allow_promotion_codes',
  'branding_settings',
  'currency',
  'custom_fields',
  'customer_account',
  'discounts',
  'invoice_creation',
  'managed_payments',
  'name_collection',
  'optional_items',
  'payment_method_collection',
  'payment_method_configuration',
  'payment_method_data',
  'permissions',
  'redirect_on_completion',
  'return_url',
  'saved_payment_method_options',
  'setup_intent_data',
  'shipping_address_collection',
  'subscription_data',
  'tax_id_collection',
  'wallet_options',
]);

/** With this version, Stripe took away the parameter that most examples still show. */
const DYNAMIC_METHODS_SINCE = '2026-09-30';

/** Parameters that are known and yet refused. */
export function notTaken(form: Form, version: string): Failure | null {
  if ('payment_method_types' in form && version >= DYNAMIC_METHODS_SINCE) {
    return invalid(
      'The `payment_method_types` parameter is no longer supported in this API version. Use dynamic payment methods, ' +
        'with `allowed_payment_method_types` or `excluded_payment_method_types` to narrow them down.',
      { code: 'payment_method_types_no_longer_supported', param: 'payment_method_types' },
    );
  }
  const name = Object.keys(form).find((key) => NOT_PLAYED.has(key));
  return name ? invalid(`Stripe knows ${name}, the sandbox does not.`, { param: name }) : null;
}

const anyMethod = oneOf([...methodNames, ...otherMethodNames]);
const taxBehavior = () => oneOf(['exclusive', 'inclusive', 'unspecified']).default('unspecified');
const taxCode = () => text().refine((code) => /^txcd_\d{8}$/.test(code), { error: (issue) => `No such tax code: '${issue.input}'` });
const switchedOn = z.strictObject({ enabled: flag() });
const message = z.union([z.literal('').transform(() => undefined), z.strictObject({ message: text(1_200) })]).optional();
const autoOrNever = oneOf(['auto', 'never']).optional();

const lineItem = z.strictObject({
  price_data: z.strictObject({
    currency: currency(),
    unit_amount: integer(0, MAXIMUM_AMOUNT),
    tax_behavior: taxBehavior(),
    product_data: z.strictObject({
      name: text(250),
      description: text().optional(),
      images: list(url(), 8).optional(),
      metadata: metadata().optional(),
      tax_code: taxCode().optional(),
    }),
  }),
  quantity: integer(1, 999_999),
  metadata: metadata().optional(),
});

const deliveryTime = z.strictObject({ unit: oneOf(['business_day', 'day', 'hour', 'month', 'week']), value: integer(1) });

const shippingOption = z.strictObject({
  shipping_rate_data: z.strictObject({
    display_name: text(100),
    type: oneOf(['fixed_amount']).optional(),
    fixed_amount: z.strictObject({ amount: integer(0, MAXIMUM_AMOUNT), currency: currency() }),
    tax_behavior: taxBehavior(),
    tax_code: taxCode().optional(),
    metadata: metadata().optional(),
    delivery_estimate: z.strictObject({ minimum: deliveryTime.optional(), maximum: deliveryTime.optional() }).optional(),
  }),
});

const notSaved = { setup_future_usage: oneOf(['none']).optional() };
const methodOptions = z.strictObject({
  card: z
    .strictObject({
      request_three_d_secure: oneOf(['any', 'automatic', 'challenge']).optional(),
      statement_descriptor_suffix_kana: text(22).optional(),
      statement_descriptor_suffix_kanji: text(17).optional(),
    })
    .optional(),
  klarna: z.strictObject(notSaved).optional(),
  konbini: z.strictObject({ expires_after_days: integer(1, 60).optional(), ...notSaved }).optional(),
  paypal: z.strictObject({ reference: text(127).optional(), preferred_locale: text(5).optional(), ...notSaved }).optional(),
  sepa_debit: z.strictObject(notSaved).optional(),
});

export const sessionParams = z.strictObject({
  mode: oneOf(['payment'], 'The sandbox plays mode=payment alone.'),
  ui_mode: oneOf(['hosted_page']).optional(),
  line_items: list(lineItem, 100).refine((items) => items.length > 0, 'line_items must not be empty.'),
  success_url: url(),
  cancel_url: url().optional(),
  client_reference_id: text(200).optional(),
  customer: text().optional(),
  customer_email: email().optional(),
  customer_creation: oneOf(['always', 'if_required']).optional(),
  customer_update: z.strictObject({ address: autoOrNever, name: autoOrNever, shipping: autoOrNever }).optional(),
  expires_at: integer().optional(),
  locale: oneOf(LOCALES).optional(),
  metadata: metadata().default({}),
  /** Up to version 2026-08-26.dahlia only, see `notTaken`. */
  payment_method_types: list(oneOf(methodNames), methodNames.length).optional(),
  allowed_payment_method_types: list(anyMethod, 100).optional(),
  excluded_payment_method_types: list(anyMethod, 100).optional(),
  payment_method_options: methodOptions.optional(),
  payment_intent_data: z
    .strictObject({
      description: text(1_000).optional(),
      metadata: metadata().optional(),
      receipt_email: email().optional(),
      shipping: shippingDetails.optional(),
      statement_descriptor: text(22).optional(),
      statement_descriptor_suffix: text(22).optional(),
      capture_method: oneOf(['automatic', 'automatic_async']).optional(),
    })
    .default({}),
  automatic_tax: z.strictObject({ enabled: flag() }).default({ enabled: false }),
  adaptive_pricing: z.strictObject({ enabled: flag().optional() }).optional(),
  shipping_options: list(shippingOption, 5).default([]),
  submit_type: oneOf(['auto', 'book', 'donate', 'pay']).optional(),
  billing_address_collection: oneOf(['auto', 'required']).optional(),
  custom_text: z
    .strictObject({ after_submit: message, shipping_address: message, submit: message, terms_of_service_acceptance: message })
    .optional(),
  phone_number_collection: switchedOn.optional(),
  consent_collection: z
    .strictObject({ promotions: oneOf(['auto', 'none']).optional(), terms_of_service: oneOf(['none', 'required']).optional() })
    .optional(),
  origin_context: oneOf(['mobile_app', 'web']).optional(),
  integration_identifier: text(200).optional(),
  expand: expand(),
});

export type SessionParams = z.output<typeof sessionParams>;
