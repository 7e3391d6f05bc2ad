import type Stripe from 'stripe';
import { orderLink, type Order } from '../order/order';
import { marketOf } from '../shared/market';

/** What a payment page is made of: an order as it is about to be written. */
export type Payable = Pick<Order, 'id' | 'secret' | 'number' | 'market' | 'kind' | 'email' | 'shipping' | 'currency' | 'checkoutExpiresAt'> & {
  readonly lines: readonly { readonly name: string; readonly description?: string; readonly quantity: number; readonly unitAmount: number }[];
};

/**
 * The parameters of an order's Checkout Session: its lines at the prices it froze,
 * its market's methods, language and currency. They are written with the order,
 * because Stripe refuses a repeated key with others.
 *
 * A tax that is added at checkout is computed by Stripe from the delivery
 * address, which is why such an order's page is opened with a Stripe customer.
 */
export function sessionOf(order: Payable, shopOrigin: string): Stripe.Checkout.SessionCreateParams {
  const market = marketOf(order.market);
  const currency = order.currency.toLowerCase();
  const isTaxAdded = market.tax.display === 'added-at-checkout';
  const taxBehavior = isTaxAdded ? ('exclusive' as const) : ('inclusive' as const);
  const methods = market.payment.methods.filter(({ settles }) => order.kind === 'goods' || settles === 'at-once');
  const link = orderLink(shopOrigin, order);
  const metadata = { order: order.id, number: order.number };
  return {
    mode: 'payment',
    client_reference_id: order.id,
    ...(!isTaxAdded && { customer_email: order.email }),
    line_items: order.lines.map(({ name, description, quantity, unitAmount }) => ({
      quantity,
      price_data: { currency, unit_amount: unitAmount, tax_behavior: taxBehavior, product_data: { name, ...(description && { description }) } },
    })),
    ...(order.shipping > 0 && {
      shipping_options: [{ shipping_rate_data: { display_name: 'Parcel', type: 'fixed_amount' as const, tax_behavior: taxBehavior, fixed_amount: { amount: order.shipping, currency } } }],
    }),
    ...(isTaxAdded && { automatic_tax: { enabled: true } }),
    allowed_payment_method_types: methods.map(({ id }) => id),
    adaptive_pricing: { enabled: false },
    locale: market.payment.stripeLocale,
    expires_at: order.checkoutExpiresAt / 1000,
    metadata,
    payment_intent_data: { metadata },
    success_url: `${link}?payment=done`,
    cancel_url: `${link}?payment=left`,
  };
}

/** Why a session cannot be believed about an order, or null where every figure agrees. */
export function mismatchOf(session: Stripe.Checkout.Session, order: Order): string | null {
  const { amount_subtotal: subtotal, amount_total: total, currency, total_details: details } = session;
  const shipping = details?.amount_shipping ?? 0;
  const tax = details?.amount_tax ?? 0;
  const discount = details?.amount_discount ?? 0;
  if (session.client_reference_id !== order.id) return `order ${session.client_reference_id}`;
  if (currency?.toUpperCase() !== order.currency) return `currency ${currency}`;
  if (subtotal !== order.subtotal) return `subtotal ${subtotal}, not ${order.subtotal}`;
  if (shipping !== order.shipping) return `shipping ${shipping}, not ${order.shipping}`;
  if (discount !== 0) return `discount ${discount}`;
  if (total !== order.total - (order.tax ?? 0) + addedTax(order, tax)) return `total ${total}`;
  if (order.checkoutSessionId && session.id !== order.checkoutSessionId) return `session ${session.id}`;
  return null;
}

/** The tax that comes on top of the order's prices; what they include is no addition. */
export function addedTax(order: Pick<Order, 'market'>, tax: number): number {
  return marketOf(order.market).tax.display === 'added-at-checkout' ? tax : 0;
}

/** The id of something Stripe gives as an id or, expanded, as the thing itself. */
export function idOf(reference: string | { id: string } | null | undefined): string | null {
  return typeof reference === 'string' ? reference : (reference?.id ?? null);
}
