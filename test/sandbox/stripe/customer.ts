import type Stripe from 'stripe';
import { z } from 'zod';
import type { Account } from './account.ts';
import { address, shippingDetails } from './address.params.ts';
import { newId } from './id.ts';
import { email, expand, list, metadata, oneOf, text } from './params.ts';

export const customerParams = z.strictObject({
  address: address.optional(),
  description: text().optional(),
  email: email().optional(),
  expand: expand(),
  metadata: metadata().default({}),
  name: text(256).optional(),
  phone: text(20).optional(),
  preferred_locales: list(text(), 10).optional(),
  shipping: shippingDetails.optional(),
  tax: z.strictObject({ ip_address: text().optional(), validate_location: oneOf(['deferred', 'immediately']).optional() }).optional(),
  tax_exempt: oneOf(['exempt', 'none', 'reverse']).optional(),
});

export function createCustomer(account: Account, params: z.output<typeof customerParams>, now: number): Stripe.Customer {
  const customer: Stripe.Customer = {
    id: newId('cus_', 14),
    object: 'customer',
    address: params.address ? fullAddress(params.address) : null,
    balance: 0,
    created: Math.floor(now / 1000),
    currency: null,
    default_source: null,
    delinquent: false,
    description: params.description ?? null,
    email: params.email ?? null,
    invoice_prefix: newId('', 8).toUpperCase(),
    invoice_settings: { custom_fields: null, default_payment_method: null, footer: null, rendering_options: null },
    livemode: false,
    metadata: params.metadata,
    name: params.name ?? null,
    phone: params.phone ?? null,
    preferred_locales: params.preferred_locales ?? [],
    shipping: params.shipping
      ? { name: params.shipping.name, phone: params.shipping.phone ?? null, address: fullAddress(params.shipping.address) }
      : null,
    tax_exempt: params.tax_exempt ?? 'none',
    test_clock: null,
  };
  account.store.save('customer', customer.id, customer);
  return customer;
}

/** An address with every field, as Stripe gives it back. */
export const fullAddress = (given: { [Field in keyof Stripe.Address]?: string | null | undefined }): Stripe.Address => ({
  city: given.city ?? null,
  country: given.country ?? null,
  line1: given.line1 ?? null,
  line2: given.line2 ?? null,
  postal_code: given.postal_code ?? null,
  state: given.state ?? null,
});
