import { dateFormat, numberFormat } from '../../../worker/shared/formatter';
import { formatMoney, money, toMajor, type Currency } from '../../../worker/shared/money';

/** The studio speaks British English, whichever country it is about. */
const language = 'en-GB';

export const figures = {
  visits: { name: 'Visits', of: 'visits', note: 'How often the campaign’s page was opened.' },
  productViews: { name: 'Product views', of: 'product views', note: 'How often the page of a model was looked at by a browser with scripts.' },
  carts: { name: 'Put into a cart', of: 'times something was put into a cart', note: 'A cart that grows counts each time.' },
  orders: { name: 'Orders', of: 'orders', note: 'Paid orders, by the books.' },
  phones: { name: 'Phones', of: 'Phones', note: 'Those of the orders that are of a Phone.' },
  revenue: { name: 'Revenue', of: 'revenue', note: 'What buyers paid, taxes and delivery among it, on the day they paid.' },
  refunded: { name: 'Went back', of: 'went back', note: 'By refunds and lost disputes until now; told on the day of the sale.' },
} as const;
export type Figure = keyof typeof figures;
export const drawn = ['visits', 'productViews', 'carts', 'orders', 'phones', 'revenue'] as const satisfies readonly Figure[];

/** What the figures do not tell. */
export const notes = [
  'Views are counted, not people. Programs, pages fetched ahead, and whoever asks not to be counted (Do Not Track, Global Privacy Control) are left out.',
  'A sale is credited to the campaign whose page last led to something in its cart, as long as the way there kept its address; who comes back by another way is not. So a campaign did at least this much.',
  'Days are those of the market. The last one may not be over.',
] as const;
export const sampled = 'Where there are very many visits, Cloudflare keeps a sample of them and multiplies: those figures are close, and not exact. Orders and revenue always are.';

export function isAmount(figure: Figure): boolean {
  return figure === 'revenue' || figure === 'refunded';
}

/** A figure as a person reads it. @param value a count, or minor units */
export function say(figure: Figure, value: number, currency: Currency): string {
  return isAmount(figure) ? formatMoney(money(value, currency), language, { taxNote: false }) : numberFormat(language).format(value);
}

/** The same beside an axis, where it must be short: `€1.5k`. */
export function mark(figure: Figure, value: number, currency: Currency): string {
  const format = { notation: 'compact', maximumFractionDigits: 1 } as const;
  return isAmount(figure) ? numberFormat(language, { ...format, style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).format(toMajor(money(value, currency))) : numberFormat(language, format).format(value);
}

export function sayDay(day: string, style: 'medium' | 'short' = 'medium'): string {
  const options = style === 'short' ? ({ day: 'numeric', month: 'short' } as const) : ({ dateStyle: 'medium' } as const);
  return dateFormat(language, { ...options, timeZone: 'UTC' }).format(new Date(day));
}

/** How much more or less than before; nothing to compare with where there was nothing. */
export function change(now: number, before: number): string {
  if (before === 0) return now === 0 ? 'as before' : 'none before';
  return numberFormat(language, { style: 'percent', maximumFractionDigits: 0, signDisplay: 'exceptZero' }).format(now / before - 1);
}

/** What a chart shows, for whoever does not see it. */
export function describe(figure: Figure, days: readonly { readonly day: string; readonly value: number }[], totals: { now: number; before: number }, currency: Currency): string {
  const most = days.reduce((best, day) => (day.value > best.value ? day : best), days[0]!);
  const peak = most.value > 0 ? ` Most on ${sayDay(most.day)}: ${say(figure, most.value, currency)}.` : '';
  return `${say(figure, totals.now, currency)} from ${sayDay(days[0]!.day)} to ${sayDay(days.at(-1)!.day)}; ${say(figure, totals.before, currency)} in as many days before.${peak}`;
}
