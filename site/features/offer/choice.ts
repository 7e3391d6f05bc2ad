import type { Offer } from '../../../worker/inventory/offer';

/** The three things a shopper chooses about a model. */
export const parts = ['grade', 'storage', 'colour'] as const;
export type Part = (typeof parts)[number];
export type Choosable = Pick<Offer, 'id' | 'available' | 'price'> & { readonly [P in Part]: Offer[P] };
export type Wanted = Pick<Choosable, Part>;

/** How much it matters to keep a part when another one is changed: a colour is given up before a grade, a grade before storage. */
const weight: Record<Part, number> = { storage: 4, grade: 2, colour: 1 };

/**
 * The offer to show for what is wanted: one that can be had and keeps `fixed` (the part that was
 * just chosen), as near to the rest as there is. None where nothing with it can be had.
 *
 * @param offers best first: of two equally near, the first is shown
 */
export function nearest<O extends Choosable>(offers: readonly O[], wanted: Wanted, fixed?: Part): O | undefined {
  const candidates = offers.filter((offer) => offer.available > 0 && (fixed === undefined || offer[fixed] === wanted[fixed]));
  const distance = (offer: O) => parts.reduce((sum, part) => sum + (offer[part] === wanted[part] ? 0 : weight[part]), 0);
  return candidates.reduce<O | undefined>((best, offer) => (best && distance(best) <= distance(offer) ? best : offer), undefined);
}

/** Whether an option goes with the other choices, only without them, or not at all. */
export type Standing = 'together' | 'apart' | 'gone';

export function standingOf(offers: readonly Choosable[], chosen: Wanted, part: Part, value: Wanted[Part]): { standing: Standing; offer?: Choosable } {
  const wanted = { ...chosen, [part]: value };
  const offer = nearest(offers, wanted, part);
  if (!offer) return { standing: 'gone' };
  return { standing: isSameVariant(offer, wanted) ? 'together' : 'apart', offer };
}

/** What an option costs: the phone it stands for where it goes with the rest, else the cheapest there is with it, to be shown as "from". */
export function askedFor(offers: readonly Choosable[], part: Part, value: Wanted[Part], { standing, offer }: ReturnType<typeof standingOf>) {
  if (!offer || standing === 'together') return offer?.price;
  const prices = offers.filter((other) => other.available > 0 && other[part] === value).map(({ price }) => price);
  return prices.reduce((least, price) => (price.amount < least.amount ? price : least), offer.price);
}

export function isSameVariant(a: Wanted, b: Wanted): boolean {
  return parts.every((part) => a[part] === b[part]);
}
