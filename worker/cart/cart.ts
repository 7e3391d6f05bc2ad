import type { Offer } from '../inventory/offer';
import type { Id } from '../shared/id';
import type { Market } from '../shared/market';
import { add, isSame, money, sum, times, type Money } from '../shared/money';

/** One offer × quantity, with the price the shopper saw when it was put in. */
export type CartLine = {
  readonly id: Id<'line'>;
  readonly offer: Offer;
  readonly quantity: number;
  readonly seen: Money;
  /** False where the seller took the offer back. */
  readonly active: boolean;
};

export const maximumQuantity = 10;
/** A payment page takes a hundred lines; nobody's household needs twenty kinds of phone. */
export const maximumLines = 20;

export type LineNotice = 'sold-out' | 'limited-by-stock' | 'price-changed';

/** What there is to tell about a line since it was put in the cart. */
export function noticesOf(line: CartLine): LineNotice[] {
  const notices: LineNotice[] = [];
  if (availableFor(line) === 0) notices.push('sold-out');
  else if (line.quantity > availableFor(line)) notices.push('limited-by-stock');
  if (!isSame(line.seen, line.offer.price)) notices.push('price-changed');
  return notices;
}

/** How many of a line can be bought now, never more than ten at once. */
export function availableFor(line: CartLine): number {
  return line.active ? Math.min(line.offer.available, maximumQuantity) : 0;
}

/** Whether every line can be ordered as it stands. */
export function isOrderable(lines: readonly CartLine[]): boolean {
  return lines.length > 0 && lines.every((line) => line.quantity <= availableFor(line));
}

export type Totals = { readonly subtotal: Money; readonly shipping: Money; readonly total: Money };

/** What the cart costs delivered; in the US before sales tax, which the page says. */
export function totalsOf(lines: readonly CartLine[], market: Market): Totals {
  const subtotal = sum(lines.map((line) => times(line.offer.price, line.quantity)), market.currency);
  const shipping = money(lines.length > 0 ? market.delivery.price : 0, market.currency);
  return { subtotal, shipping, total: add(subtotal, shipping) };
}
