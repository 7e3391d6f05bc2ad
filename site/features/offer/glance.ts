import type { Offer } from '../../../worker/inventory/offer';
import type { Money } from '../../../worker/shared/money';

/** What a list shows of a model: the price to start from, and how many phones there are. */
export type Glance = { readonly from: Money; readonly left: number };

/** @param offers of one model, best first, so that the first one's price is the one to show */
export function glanceOf(offers: readonly Pick<Offer, 'price' | 'available'>[]): Glance | null {
  const best = offers[0];
  return best ? { from: best.price, left: offers.reduce((left, { available }) => left + available, 0) } : null;
}
