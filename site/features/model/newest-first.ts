import type { PhoneModel } from './shelf';

/** The order of a shelf: by the first day of sale, then by name. */
export function newestFirst(a: PhoneModel, b: PhoneModel): number {
  return a.life.released === b.life.released ? a.name.localeCompare(b.name, 'en') : a.life.released < b.life.released ? 1 : -1;
}
