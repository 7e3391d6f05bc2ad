/**
 * `Intl`'s formatters, each made once: making one takes a hundred times as long as
 * using it, and a page says dozens of prices and days.
 */
const made = new Map<string, unknown>();

export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return once(`date ${locale} ${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(locale, options));
}

export function numberFormat(locale: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return once(`number ${locale} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(locale, options));
}

export function listFormat(locale: string, options: Intl.ListFormatOptions = {}): Intl.ListFormat {
  return once(`list ${locale} ${JSON.stringify(options)}`, () => new Intl.ListFormat(locale, options));
}

export function regionNames(locale: string): Intl.DisplayNames {
  return once(`regions ${locale}`, () => new Intl.DisplayNames(locale, { type: 'region' }));
}

/** Days of a delivery, ISO dates, as they are written together: `Tue 24 – Thu 26 November`. */
export function formatDayRange(locale: string, { from, to }: { readonly from: string; readonly to: string }): string {
  return dateFormat(locale, { weekday: 'short', day: 'numeric', month: 'long', timeZone: 'UTC' }).formatRange(new Date(from), new Date(to));
}

function once<F>(key: string, make: () => F): F {
  const known = made.get(key) as F | undefined;
  if (known) return known;
  const format = make();
  made.set(key, format);
  return format;
}
