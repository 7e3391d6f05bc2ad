import { money, toDecimal } from '../shared/money';
import type { Figures, Results } from './results';

const columns = ['part', 'name', 'visits', 'product views', 'carts', 'orders', 'Phones', 'revenue', 'refunded', 'net', 'currency'] as const;

/**
 * Results as a table for a spreadsheet: RFC 4180, a row for each day, each day before, each channel and each variant, and
 * the two sums. Amounts are in major units. No field can be taken for a formula: names of links begin with a letter or a digit.
 */
export function tableOf({ currency, now, before, channels, variants }: Results): string {
  const row = (part: string, name: string, { visits, productViews, carts, orders, phones, revenue, refunded }: Figures) => {
    const amounts = [revenue, refunded, revenue - refunded].map((amount) => toDecimal(money(amount, currency)));
    return [part, name, visits, productViews, carts, orders, phones, ...amounts, currency].join(',');
  };
  const rows = [
    columns.join(','),
    ...now.days.map((figures) => row('day', figures.day, figures)),
    row('total', `${now.period.from} to ${now.period.to}`, now.totals),
    ...before.days.map((figures) => row('day before', figures.day, figures)),
    row('total before', `${before.period.from} to ${before.period.to}`, before.totals),
    ...channels.map((figures) => row('channel', figures.channel, figures)),
    ...variants.map((figures) => row('variant', figures.variant, figures)),
  ];
  return `${rows.join('\r\n')}\r\n`;
}
