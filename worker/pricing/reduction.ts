import type { Market } from '../shared/market';
import { money, type Money } from '../shared/money';

/** A price of an offer and since when it was charged, ms; until the next one. */
export type PricePoint = { readonly since: number; readonly amount: number };

/** A price that may be called reduced: against the lowest that was charged in the days before `since` (ISO), and nothing higher. */
export type Reduction = { readonly lowest: Money; readonly days: typeof reductionDays; readonly since: string };

const day = 86_400_000;

/** Directive 98/6/EC, Art. 6a(2), for an offer of ours everywhere, also where the law would be content with less. */
export const reductionDays = 30;

/**
 * Whether a price is to be announced as reduced. It is where it was lowered less than 30 days ago and is below
 * everything that was charged in the 30 days before (Directive 98/6/EC, Art. 6a; an advantage is reckoned on that
 * lowest price alone: CJEU C-330/23, Aldi Süd). What was offered for fewer than 30 days before has no earlier price
 * to compare with: the countries that allow it then (Art. 6a(4)) do not demand it.
 *
 * @param history every price of the offer, or its latest ones: what is not known is never to its advantage
 * @param rule what the market's law adds, from its record
 */
export function reductionOf(price: Money, history: readonly PricePoint[], now: number, { steps, prevailing }: Market['reduction']): Reduction | null {
  const points = [...history].sort((a, b) => a.since - b.since);
  if (points.at(-1)?.amount !== price.amount) return null;

  const newsFor = (prevailing?.freshDays ?? reductionDays) * day;
  const isFreshCut = (index: number) => index > 0 && points[index]!.amount < points[index - 1]!.amount && now - points[index]!.since < newsFor;
  if (!isFreshCut(points.length - 1)) return null;
  let first = points.length - 1;
  if (steps === 'from-first') while (isFreshCut(first - 1)) first -= 1;

  const { since } = points[first]!;
  const from = since - reductionDays * day;
  if (points[0]!.since > from) return null;
  const lowest = Math.min(...points.slice(0, first).filter((_, index) => points[index + 1]!.since > from).map(({ amount }) => amount));
  if (lowest <= price.amount) return null;
  if (prevailing && timeAt(lowest, points, now - prevailing.days * day, now) <= (prevailing.days * day) / 2) return null;
  return { lowest: money(lowest, price.currency), days: reductionDays, since: new Date(since).toISOString() };
}

/** How long exactly this was the price between two moments, ms. */
function timeAt(amount: number, points: readonly PricePoint[], from: number, to: number): number {
  return points.reduce((sum, point, index) => {
    const time = Math.min(points[index + 1]?.since ?? to, to) - Math.max(point.since, from);
    return point.amount === amount ? sum + Math.max(time, 0) : sum;
  }, 0);
}
