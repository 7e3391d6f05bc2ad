import type Stripe from 'stripe';
import type { Attempt, Checkout } from './checkout.ts';
import { fullAddress } from './customer.ts';

export interface Collected {
  method: string;
  card: string;
  email?: string | undefined;
  name?: string | undefined;
  phone?: string | undefined;
  line1?: string | undefined;
  city?: string | undefined;
  postalCode?: string | undefined;
  country?: string | undefined;
}

/** One try at paying: what the buyer typed, completed by what the session knows already. */
export function attemptFrom({ session, place }: Checkout, given: Collected): Attempt {
  const known = session.customer_details;
  const customer: Stripe.Checkout.Session.CustomerDetails = {
    address: fullAddress({
      country: given.country ?? place?.country ?? 'US',
      state: place?.state ?? null,
      line1: given.line1 ?? null,
      city: given.city ?? null,
      postal_code: given.postalCode ?? null,
    }),
    business_name: null,
    email: known?.email ?? given.email ?? 'buyer@example.com',
    individual_name: null,
    name: given.name ?? known?.name ?? null,
    phone: given.phone ?? known?.phone ?? null,
    tax_exempt: 'none',
    tax_ids: [],
  };
  return { method: given.method, card: given.method === 'card' ? given.card : '', customer };
}
