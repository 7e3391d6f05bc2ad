import type Stripe from 'stripe';
import type { Checkout, Line } from './checkout.ts';

/** The lines as Stripe lists them, on request only. */
export function lineItemsOf({ session, lines }: Checkout): Stripe.ApiList<Stripe.LineItem> {
  return {
    object: 'list',
    data: lines.map((line) => lineItem(line, session.currency ?? '')),
    has_more: false,
    url: `/v1/checkout/sessions/${session.id}/line_items`,
  };
}

const lineItem = (line: Line, currency: string): Stripe.LineItem => ({
  id: line.id,
  object: 'item',
  adjustable_quantity: null,
  amount_discount: 0,
  amount_subtotal: line.amount,
  amount_tax: line.tax,
  amount_total: line.amount + (line.taxBehavior === 'exclusive' ? line.tax : 0),
  currency,
  description: line.name,
  metadata: line.metadata,
  // Stripe makes a price and a product of `price_data`; nobody reads more of them than this.
  price: {
    id: line.id.replace('li_', 'price_'),
    object: 'price',
    active: false,
    currency,
    livemode: false,
    metadata: {},
    product: line.id.replace('li_1', 'prod_'),
    tax_behavior: line.taxBehavior,
    type: 'one_time',
    unit_amount: line.unitAmount,
  } as Stripe.Price,
  quantity: line.quantity,
});
