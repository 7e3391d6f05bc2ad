import type Stripe from 'stripe';
import type { SessionParams } from './checkout.params.ts';
import { newId } from './id.ts';
import { isTaxable, type Place, taxRate } from './tax.ts';
import { type Taxed, totalsOf } from './totals.ts';

export interface Line extends Taxed {
  id: string;
  name: string;
  unitAmount: number;
  quantity: number;
  metadata: Stripe.Metadata;
  tax: number;
}

export interface Shipping extends Taxed {
  id: string;
  name: string;
}

/** One try at paying, as the payment page collected it. */
export interface Attempt {
  method: string;
  /** Digits only; empty unless the method is `card`. */
  card: string;
  customer: Stripe.Checkout.Session.CustomerDetails;
}

/** A Checkout Session with what Stripe knows about it but does not show. */
export interface Checkout {
  session: Stripe.Checkout.Session;
  lines: Line[];
  shippingOptions: Shipping[];
  shippingChoice: number;
  /** Where tax is reckoned: the customer's address, or what the payment page asked for. */
  place: Place | null;
  intentData: SessionParams['payment_intent_data'];
  /** Exists from the first try on; the session shows it only once it is complete. */
  intentId: string | null;
  /** Waits for the bank's challenge. */
  challenged: Attempt | null;
  /** Complete, but its money is still to come. */
  awaited: Attempt | null;
}

export const NOT_TAXABLE = 'txcd_00000000';

/** An unspecified tax behaviour follows the custom of the currency, as Stripe's own default does. */
export const taxBehaviorFor = (given: 'inclusive' | 'exclusive' | 'unspecified', currency: string) =>
  given === 'unspecified' ? (['usd', 'cad'].includes(currency) ? 'exclusive' : 'inclusive') : given;

export function linesOf(params: SessionParams): Line[] {
  return params.line_items.map(({ price_data: price, quantity, metadata }) => ({
    id: newId('li_1'),
    name: price.product_data.name,
    unitAmount: price.unit_amount,
    quantity,
    amount: price.unit_amount * quantity,
    taxBehavior: taxBehaviorFor(price.tax_behavior, price.currency),
    exempt: price.product_data.tax_code === NOT_TAXABLE,
    metadata: metadata ?? {},
    tax: 0,
  }));
}

export function shippingOf(params: SessionParams): Shipping[] {
  return params.shipping_options.map(({ shipping_rate_data: rate }) => ({
    id: newId('shr_1'),
    name: rate.display_name,
    amount: rate.fixed_amount.amount,
    taxBehavior: taxBehaviorFor(rate.tax_behavior, rate.fixed_amount.currency),
    exempt: rate.tax_code === NOT_TAXABLE,
  }));
}

export const asksForPlace = ({ session, place }: Checkout): boolean => session.automatic_tax.enabled && !isTaxable(place);

/** The same checkout with all its amounts reckoned anew. */
export function withTotals(checkout: Checkout): Checkout {
  const { session, lines, place } = checkout;
  const shipping = checkout.shippingOptions[checkout.shippingChoice] ?? null;
  const rate = session.automatic_tax.enabled && isTaxable(place) ? taxRate(place) : 0;
  const totals = totalsOf(lines, shipping, rate);
  const shippingTotal = totals.shipping + (shipping?.taxBehavior === 'exclusive' ? totals.shippingTax : 0);
  return {
    ...checkout,
    lines: lines.map((line, index) => ({ ...line, tax: totals.lineTaxes[index] ?? 0 })),
    session: {
      ...session,
      amount_subtotal: totals.subtotal,
      amount_total: totals.total,
      total_details: { amount_discount: 0, amount_shipping: totals.shipping, amount_tax: totals.tax },
      automatic_tax: {
        ...session.automatic_tax,
        status: session.automatic_tax.enabled ? (isTaxable(place) ? 'complete' : 'requires_location_inputs') : null,
      },
      shipping_cost: shipping && {
        amount_subtotal: totals.shipping,
        amount_tax: totals.shippingTax,
        amount_total: shippingTotal,
        shipping_rate: shipping.id,
      },
    },
  };
}
