import type { Reduction } from '../pricing/reduction';
import { compareGrades, type Grade } from '../shared/grade';
import type { Id } from '../shared/id';
import type { Money } from '../shared/money';

/** What a shopper can buy: one seller's units of a sku and grade, at a price in a market. */
export type Offer = {
  readonly id: Id<'offer'>;
  readonly seller: { readonly id: string; readonly name: string };
  readonly model: string;
  /** What the model is called. */
  readonly name: string;
  readonly storage: number;
  readonly colour: string;
  readonly sku: string;
  readonly grade: Grade;
  readonly price: Money;
  /** Units that nobody holds at this moment. */
  readonly available: number;
};

/** An offer as a page lists it: with what may be said of a lower price. */
export type ListedOffer = Offer & { readonly reduction: Reduction | null };

/**
 * Best first: what can be had before what is sold out, then the lower price,
 * then the better grade; at last by id, so that the order never flickers.
 */
export function bestFirst<O extends Offer>(offers: readonly O[]): O[] {
  return [...offers].sort(
    (a, b) =>
      Number(b.available > 0) - Number(a.available > 0) ||
      a.price.amount - b.price.amount ||
      compareGrades(a.grade, b.grade) ||
      (a.id < b.id ? -1 : 1),
  );
}
