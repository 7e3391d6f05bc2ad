import { glanceOf } from '../offer/glance';
import type { Shelved } from '../model/shelf';

/** What of a shelf there is in grade premium, each model with its premium offers alone. */
export function premiumShelf(shelf: readonly Shelved[]): Shelved[] {
  return shelf.flatMap(({ model, offers }) => {
    const premium = offers.filter(({ grade, available }) => grade === 'premium' && available > 0);
    const glance = glanceOf(premium);
    return glance ? [{ model, offers: premium, glance }] : [];
  });
}
