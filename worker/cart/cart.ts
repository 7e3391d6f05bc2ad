import type { Offer } from '../inventory/offer';
import type { Asked, Reducible } from '../pricing/cut';
import type { Id } from '../shared/id';
import type { Market } from '../shared/market';
import { add, isSame, money, sum, times, type Money } from '../shared/money';

/** One offer × quantity, with the price the shopper saw when it was put in. The offer's price is what everybody pays at the moment. */
export type CartLine = {
  readonly id: Id<'line'>;
  readonly offer: Offer;
  readonly quantity: number;
  /** What campaigns may look at; its `normal` is what the database has as the offer's amount. */
  readonly reducible: Reducible;
  /** What is asked for one with the cart's code, and by whose word. */
  readonly asked: Asked;
  /** Where that is reduced: the lowest price of the 30 days before. */
  readonly lowest: Money | null;
  readonly seen: Money;
  /** False where the seller took the offer back. */
  readonly active: boolean;
  /** The very phone that was chosen, where one was; a cart holds it for nobody. */
  readonly unit: ChosenUnit | null;
};

/** @property isFree whether it can be ordered from this cart now, as what the offer says */
export type ChosenUnit = { readonly id: string; readonly code: string; readonly batteryHealth: number; readonly isFree: boolean };

export const maximumQuantity = 10;
/** A payment page takes a hundred lines; nobody's household needs twenty kinds of phone. */
export const maximumLines = 20;

export type LineNotice = 'sold-out' | 'unit-gone' | 'limited-by-stock' | 'price-changed';

/** What there is to tell about a line since it was put in the cart. */
export function noticesOf(line: CartLine): LineNotice[] {
  const notices: LineNotice[] = [];
  if (isGone(line)) notices.push('unit-gone');
  else if (availableFor(line) === 0) notices.push('sold-out');
  else if (line.quantity > availableFor(line)) notices.push('limited-by-stock');
  if (!isSame(line.seen, line.offer.price)) notices.push('price-changed');
  return notices;
}

/** How many of a line can be bought now: the one that was chosen, or any, and then never more than ten at once. */
export function availableFor({ active, unit, offer }: CartLine): number {
  if (!active) return 0;
  return unit ? Number(unit.isFree) : Math.min(offer.available, maximumQuantity);
}

/** Whether the very phone that a line names is somebody else's by now. */
export function isGone({ active, unit }: CartLine): boolean {
  return active && unit !== null && !unit.isFree;
}

/** Lines as they can be ordered together: what is chosen by name is there for no line that takes any. */
export function besideChosen(lines: readonly CartLine[]): CartLine[] {
  return lines.map((line) => (line.unit ? line : { ...line, offer: { ...line.offer, available: Math.max(0, line.offer.available - chosenOf(lines, line.offer.id)) } }));
}

/** How many units of an offer the lines name that are there. */
export function chosenOf(lines: readonly CartLine[], offer: string): number {
  return lines.filter((line) => line.offer.id === offer && line.unit?.isFree).length;
}

/** Whether every line can be ordered as it stands. */
export function isOrderable(lines: readonly CartLine[]): boolean {
  return lines.length > 0 && lines.every((line) => line.quantity <= availableFor(line));
}

/** `subtotal` is before what a code takes off, `discount` is that. */
export type Totals = { readonly subtotal: Money; readonly discount: Money; readonly shipping: Money; readonly total: Money };

/** What the cart costs delivered; in the US before sales tax, which the page says. */
export function totalsOf(lines: readonly CartLine[], market: Market): Totals {
  const subtotal = sum(lines.map((line) => times(line.offer.price, line.quantity)), market.currency);
  const charged = sum(lines.map((line) => times(line.asked.price, line.quantity)), market.currency);
  const shipping = money(lines.length > 0 ? market.delivery.price : 0, market.currency);
  return { subtotal, discount: money(subtotal.amount - charged.amount, market.currency), shipping, total: add(charged, shipping) };
}
