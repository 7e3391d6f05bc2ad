import type { Grade } from '../shared/grade';
import type { Id } from '../shared/id';
import type { MarketId } from '../shared/market';
import type { Currency } from '../shared/money';
import { colourName } from '../shared/sku';

/**
 * What may become of an order, on two tracks: how its payment stands, and what
 * is done about its parcel. The database has the same table
 * (`order_transition`), and its triggers hold to it.
 *
 * A late payment can reach an order that expired or was cancelled: then it is
 * paid if its units are still there, and the money is due to go back if not.
 * What follows `paid` follows from the refunds and disputes that are known
 * (`restate`), so a refund that a bank sends back leads back, too.
 */
export const transitions = {
  payment: {
    placed: ['pending', 'paid', 'refund-due', 'expired', 'cancelled'],
    /** The buyer chose a method that settles later: units are held until it does. */
    pending: ['paid', 'refund-due', 'cancelled'],
    paid: ['partially-refunded', 'refunded', 'disputed'],
    'partially-refunded': ['partially-refunded', 'paid', 'refunded', 'disputed'],
    /** The money came when the units had gone: all of it goes back. */
    'refund-due': ['refunded', 'disputed'],
    refunded: ['paid', 'partially-refunded', 'refund-due', 'disputed'],
    disputed: ['paid', 'partially-refunded', 'refund-due', 'refunded'],
    expired: ['pending', 'paid', 'refund-due'],
    cancelled: ['paid', 'refund-due'],
  },
  fulfilment: {
    none: ['to-pack'],
    'to-pack': ['packed', 'on-hold', 'called-off'],
    packed: ['shipped', 'on-hold', 'called-off'],
    /** Its payment is disputed: nothing leaves the house. */
    'on-hold': ['to-pack', 'called-off'],
    /** The money went back before the parcel left. */
    'called-off': [],
    shipped: ['delivered', 'returned'],
    delivered: ['returned'],
    returned: [],
  },
} as const satisfies Record<string, Record<string, readonly string[]>>;

export type OrderState = keyof typeof transitions.payment;
export type Fulfilment = keyof typeof transitions.fulfilment;
export const orderStates = Object.keys(transitions.payment) as OrderState[];
export const fulfilments = Object.keys(transitions.fulfilment) as Fulfilment[];

export type OrderEvent = { readonly state: OrderState | Fulfilment; readonly at: number; readonly cause: string; readonly refunded: number | null };

/** The state that a log leads to: what the order's row must say. @param events oldest first, from `placed` on */
export function rebuild(events: readonly OrderEvent[]): { state: OrderState; fulfilment: Fulfilment } {
  const isPayment = (state: string): state is OrderState => state in transitions.payment;
  return {
    state: events.map(({ state }) => state).findLast(isPayment) ?? 'placed',
    fulfilment: events.map(({ state }) => state).findLast((state): state is Fulfilment => !isPayment(state)) ?? 'none',
  };
}

export type OrderKind = 'goods' | 'phone';

export type Order = {
  readonly id: Id<'order'>;
  readonly secret: string;
  readonly number: string;
  readonly market: MarketId;
  readonly kind: OrderKind;
  readonly state: OrderState;
  readonly fulfilment: Fulfilment;
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
  readonly checkoutRequest: string;
  readonly turnAt: number | null;
  readonly checkoutSessionId: string | null;
  readonly checkoutUrl: string | null;
  readonly paymentIntentId: string | null;
  readonly settlesBy: number | null;
  /** When its money came. */
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
  /** The very phone that was chosen, where one was: its id, its code, its battery health in per cent. */
  readonly unitId: string | null;
  readonly unitCode: string | null;
  readonly unitBattery: number | null;
  readonly quantity: number;
  readonly unitAmount: number;
  /** The code that took something off, and what each would have cost without it, minor units. */
  readonly code: string | null;
  readonly withoutCode: number | null;
};

/** What codes took off an order's lines; null where none did. Minor units. */
export function takenOff(lines: readonly Pick<OrderLine, 'quantity' | 'unitAmount' | 'code' | 'withoutCode'>[]): { readonly code: string; readonly amount: number } | null {
  const reduced = lines.filter((line) => line.code !== null);
  return reduced.length === 0 ? null : { code: reduced[0]!.code!, amount: reduced.reduce((sum, { quantity, unitAmount, withoutCode }) => sum + quantity * (withoutCode! - unitAmount), 0) };
}

/** A line as receipts name it: `iPhone 13, 128 GB, Sierra Blue`; a Phone is a Phone. */
export function lineName(line: Pick<OrderLine, 'name' | 'storage' | 'colour'> | null): string {
  return line?.name ? `${line.name}, ${line.storage} GB, ${colourName(line.colour ?? '')}` : 'Phone';
}

/** Where its buyer finds it: the secret is in the address. */
export function orderLink(shopOrigin: string, { market, secret }: Pick<Order, 'market' | 'secret'>): string {
  return `${shopOrigin}/${market}/orders/${secret}`;
}

/** What an order is to its buyer at a moment: a hold that ran out is over, whether or not anyone wrote it down. */
export function stateAt(order: Pick<Order, 'state' | 'reservedUntil'>, now: number): OrderState {
  return order.state === 'placed' && order.reservedUntil <= now ? 'expired' : order.state;
}

/** Whether the payment page can still be opened. */
export function isPayable(order: Pick<Order, 'state' | 'checkoutExpiresAt' | 'checkoutUrl'>, now: number): boolean {
  return order.state === 'placed' && order.checkoutUrl !== null && order.checkoutExpiresAt > now;
}
