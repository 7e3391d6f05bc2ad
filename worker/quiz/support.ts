import type { CatalogueModel } from '../catalogue/catalogue';

const dayMs = 86_400_000;
export const yearDays = 365.25;

/** Until when a phone is looked after: published, or, where its maker names no end, as long as it has done for another. */
export type Support =
  | { readonly until: string; readonly isPublished: true }
  | { readonly until: string; readonly isPublished: false; readonly record: string };

/** Whole and parts of years from one ISO day to another; negative where it lies behind. */
export function yearsBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / dayMs / yearDays;
}

export function dayAfterYears(day: string, years: number): string {
  return new Date(Date.parse(day) + years * yearDays * dayMs).toISOString().slice(0, 10);
}

/**
 * The published end of a phone's security updates. Where its maker announces none, the phone is given what the maker's
 * longest supported phone in our catalogue has demonstrably had: a record, not a promise.
 */
export function supportOf(model: CatalogueModel, catalogue: readonly CatalogueModel[]): Support {
  if ('until' in model.updates) return { until: model.updates.until, isPublished: true };
  const { name, years } = catalogue.reduce(
    (longest, { maker, name, released, updates }) => {
      if (maker !== model.maker || !('supportedOn' in updates)) return longest;
      const years = yearsBetween(released, updates.supportedOn);
      return years > longest.years ? { name, years } : longest;
    },
    { name: model.name, years: yearsBetween(model.released, model.updates.supportedOn) },
  );
  return { until: dayAfterYears(model.released, years), isPublished: false, record: name };
}
