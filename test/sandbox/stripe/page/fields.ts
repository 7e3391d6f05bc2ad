import type { Collected } from '../attempt.ts';
import { digitsOf } from '../card.ts';
import { asksForPlace, type Checkout, withTotals } from '../checkout.ts';
import { STATES } from '../tax.ts';

/** The payment form, as text. */
export interface Fields {
  method: string;
  number: string;
  name: string;
  email: string;
  phone: string;
  line1: string;
  city: string;
  postalCode: string;
  country: string;
  state: string;
  shipping: string;
  terms: string;
  /** The total the form showed. */
  total: string;
}

export function readFields(body: Record<string, unknown>): Fields {
  const field = (name: string): string => (typeof body[name] === 'string' ? body[name].trim() : '');
  return {
    method: field('method'),
    number: field('number'),
    name: field('name'),
    email: field('email'),
    phone: field('phone'),
    line1: field('line1'),
    city: field('city'),
    postalCode: field('postal_code'),
    country: field('country'),
    state: field('state'),
    shipping: field('shipping'),
    terms: field('terms'),
    total: field('total'),
  };
}

/** Delivery and place change what there is to pay. */
export function applyChoices(checkout: Checkout, fields: Fields): Checkout {
  const choice = checkout.shippingOptions.findIndex((option) => option.id === fields.shipping);
  const place = fields.state && STATES.includes(fields.state) ? { country: 'US', state: fields.state } : checkout.place;
  return withTotals({ ...checkout, place, shippingChoice: choice >= 0 ? choice : checkout.shippingChoice });
}

/** The first thing that is missing, in words for the buyer. */
export function complaintAbout(checkout: Checkout, fields: Fields): string | null {
  const { session } = checkout;
  if (!session.payment_method_types.includes(fields.method)) return 'Choose how to pay.';
  if (asksForPlace(checkout)) return 'Choose your state, so that sales tax can be added.';
  if (!session.customer_details?.email && !fields.email.includes('@')) return 'Enter your email address.';
  if (fields.method === 'card' && digitsOf(fields.number) === '') return 'Enter a card number.';
  if (session.phone_number_collection?.enabled && !fields.phone) return 'Enter your phone number.';
  if (session.billing_address_collection === 'required' && !(fields.line1 && fields.city)) return 'Enter your billing address.';
  if (session.consent_collection?.terms_of_service === 'required' && !fields.terms) return 'Accept the terms to go on.';
  return null;
}

export const collected = (fields: Fields): Collected => ({
  method: fields.method,
  card: digitsOf(fields.number),
  email: fields.email || undefined,
  name: fields.name || undefined,
  phone: fields.phone || undefined,
  line1: fields.line1 || undefined,
  city: fields.city || undefined,
  postalCode: fields.postalCode || undefined,
  country: fields.country || undefined,
});
