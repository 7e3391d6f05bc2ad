import type { Grade } from '../shared/grade';
import type { Id } from '../shared/id';
import type { MarketId } from '../shared/market';
import type { Currency } from '../shared/money';
import { colourName } from '../shared/sku';

/**
 * What may become of an order. The database has the same table
 * (`order_transition`) and a trigger that holds to it.
 *
 * A late payment can reach an order that expired or was cancelled: then it is
 * paid if its units are still there, refunded if not.
 */
export const transitions = {
  placed: ['pending', 'paid', 'expired', 'cancelled'],
  /** The buyer chose a method that settles later: units are held until it does. */
  pending: ['paid', 'cancelled'],
  paid: ['refunded'],
  expired: ['paid', 'refunded'],
  cancelled: ['paid', 'refunded'],
  refunded: [],
} as const satisfies Record<string, readonly string[]>;

export type OrderState = keyof typeof transitions;
export const orderStates = Object.keys(transitions) as OrderState[];

export type OrderKind = 'goods' | 'phone';

export type Order = {
  readonly id: Id<'order'>;
  readonly secret: string;
  readonly number: string;
  readonly market: MarketId;
  readonly kind: OrderKind;
  readonly state: OrderState;
  readonly cartId: Id<'cart'> | null;
  readonly dropId: Id<'drop'> | null;
  readonly email: string;
  readonly phone: string | null;
  readonly address: Readonly<Record<string, string>>;
  /** Minor units of `currency`, as are the amounts of the lines. */
  readonly subtotal: number;
  readonly shipping: number;
  readonly tax: number | null;
  readonly total: number;
  readonly currency: Currency;
  readonly placedAt: number;
  readonly checkoutExpiresAt: number;
  readonly reservedUntil: number;
  readonly idempotencyKey: string;
  readonly requestHash: string;
  readonly checkoutSessionId: string | null;
  readonly checkoutUrl: string | null;
  readonly paymentIntentId: string | null;
  readonly paidAt: number | null;
};

export type OrderLine = {
  readonly no: number;
  readonly offerId: string | null;
  readonly sellerId: string | null;
  readonly sellerName: string | null;
  readonly model: string | null;
  readonly name: string | null;
  readonly storage: number | null;
  readonly colour: string | null;
  readonly sku: string | null;
  readonly grade: Grade | null;
  readonly quantity: number;
  readonly unitAmount: number;
};

/** A line as receipts name it: `iPhone 13, 128 GB, Sierra Blue`; a Phone is a Phone. */
export function lineName({ name, storage, colour }: Pick<OrderLine, 'name' | 'storage' | 'colour'>): string {
  return name ? `${name}, ${storage} GB, ${colourName(colour ?? '')}` : 'Phone';
}

/** What an order is to its buyer at a moment: a hold that ran out is over, whether or not anyone wrote it down. */
export function stateAt(order: Pick<Order, 'state' | 'reservedUntil'>, now: number): OrderState {
  return order.state === 'placed' && order.reservedUntil <= now ? 'expired' : order.state;
}

/** Whether the payment page can still be opened. */
export function isPayable(order: Pick<Order, 'state' | 'checkoutExpiresAt' | 'checkoutUrl'>, now: number): boolean {
  return order.state === 'placed' && order.checkoutUrl !== null && order.checkoutExpiresAt > now;
}
