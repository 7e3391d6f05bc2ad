import type { ShelfPick } from '../../../worker/campaign/block';
import { glanceOf } from '../offer/glance';
import type { Shelved } from '../model/shelf';
import type { Stock } from './stock';

/**
 * The phones that stand on a shelf: named ones in their order, or what a rule finds. What is sold out is left out,
 * so that an empty list means that nothing is left.
 */
export function pickFrom({ shelf, shelved }: Pick<Stock, 'shelf' | 'shelved'>, pick: ShelfPick): Shelved[] {
  if ('models' in pick) return pick.models.flatMap((id) => shelved(id) ?? []).filter(({ glance }) => glance.left > 0);
  const { maker, most, grade, updatesUntil, sort, count } = pick.rule;
  return shelf
    .flatMap((phone) => (grade ? ofGrade(phone, grade) : [phone]))
    .filter(({ model, glance }) => glance.left > 0 && (!maker || model.maker === maker) && (most === undefined || glance.from.amount <= most) && (!updatesUntil || isUpdated(model.life.securityUpdates, updatesUntil)))
    .toSorted(orders[sort])
    .slice(0, count);
}

const orders: Record<'cheapest' | 'newest' | 'most-left', (a: Shelved, b: Shelved) => number> = {
  cheapest: (a, b) => a.glance.from.amount - b.glance.from.amount,
  // As the shelf is.
  newest: () => 0,
  'most-left': (a, b) => b.glance.left - a.glance.left,
};

function ofGrade({ model, offers }: Shelved, grade: string): Shelved[] {
  const own = offers.filter((offer) => offer.grade === grade);
  const glance = glanceOf(own);
  return glance ? [{ model, offers: own, glance }] : [];
}

/** Only a published end counts: that updates still come today promises nothing. */
function isUpdated(updates: Shelved['model']['life']['securityUpdates'], day: string): boolean {
  return 'until' in updates && updates.until >= day;
}
