import { laws, type LawSource } from '../../law/source';
import { marketOf, type MarketId } from '../../shared/market';
import { formatMoney } from '../../shared/money';
import { instantOf, isLocal } from '../zone';
import type { CheckContext, Reduced } from './context';
import { error, warning, type Finding } from './finding';
import { isObject, textOf, valueAt, type Typed } from './typed';

const priceLaw: Partial<Record<MarketId, LawSource>> = { gb: laws.priceGb, us: laws.priceUs, jp: laws.priceJp };

/**
 * A reduction that takes nothing off, that is over before it begins, or that may not be announced because its price is not
 * below the lowest of the thirty days before it (or nothing was charged for so long). Which prices those are is decided by
 * the rule that writes them on pages (`worker/pricing/reduction.ts`).
 */
export function reduction(revision: Typed, { market, now, reduced }: CheckContext): Finding[] {
  if (!isObject(revision.reduction) || reduced === null) return [];
  const { timeZone } = marketOf(market);
  const until = textOf(valueAt(revision, 'reduction.window.until'));
  const past = isLocal(until) && instantOf(until, timeZone) <= now ? [error('reduction.window.until', { code: 'past-window', message: 'The reduction is over before the page is shown.', mend: 'Choose an end that is still to come, or leave it open.' })] : [];
  if (reduced.length === 0) return [...past, error('reduction.offers', { code: 'empty-reduction', message: 'No offer in this country would cost less with it.', mend: 'Choose phones that are sold here, or take more off.' })];
  const silent = reduced.filter(({ after }) => after.reduction === null);
  if (silent.length === 0) return past;
  const finding = silent.length === reduced.length ? error : warning;
  return [...past, finding('reduction.by', { code: 'no-lowest-price', message: `For ${silent.length} of ${reduced.length} offers it may not be announced, because it is not below the lowest price of the last 30 days: ${named(silent, market)}.`, mend: 'Take more off, choose other phones, or begin later.', source: priceLaw[market] ?? laws.priceEu })];
}

/** The first few of them, `iPhone 13, 128 GB, good (€245.00)`. */
function named(offers: readonly Reduced[], market: MarketId): string {
  const first = offers.slice(0, 3).map(({ after: { name, storage, grade, price } }) => `${name}, ${storage} GB, ${grade} (${formatMoney(price, marketOf(market).locale, { taxNote: false })})`);
  return offers.length > 3 ? `${first.join('; ')} …` : first.join('; ');
}
