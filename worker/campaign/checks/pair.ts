import type { CheckContext } from './context';
import { error, type Finding } from './finding';
import { pairsOf, type Typed } from './typed';

/** Two phones that are no two, or of which the newer is not the newer. */
export function pairOrder(revision: Typed, { models }: CheckContext): Finding[] {
  return pairsOf(revision).flatMap(({ field, value: { newer, older } }): Finding[] => {
    if (newer === older) return [error(`${field}.older`, { code: 'same-phone', message: 'This compares a phone with itself.', mend: 'Pick another one.' })];
    const [a, b] = [models.get(newer), models.get(older)];
    if (!a || !b || a.released > b.released) return [];
    return [error(`${field}.newer`, a.released === b.released
      ? { code: 'not-newer', message: `The ${a.name} and the ${b.name} came out on the same day: neither is the newer one.`, mend: 'Pick a phone that is.' }
      : { code: 'not-newer', message: `The ${a.name} came out on ${a.released}, before the ${b.name} (${b.released}): it is not the newer one.`, mend: 'Swap the two.' })];
  });
}
