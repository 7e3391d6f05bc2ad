import { laws, type LawSource } from '../../law/source';
import { marketOf, type MarketId } from '../../shared/market';
import { formatMoney } from '../../shared/money';
import { mostPercent } from '../reduction';
import { instantOf, isLocal } from '../zone';
import type { CheckContext, Reduced } from './context';
import { error, warning, type Finding } from './finding';
import { isObject, textOf, valueAt, type Typed } from './typed';

const priceLaw: Partial<Record<MarketId, LawSource>> = { gb: laws.priceGb, us: laws.priceUs, jp: laws.priceJp };

/**
 * A reduction that takes nothing off, that takes off more than any may (a price has no bound of its own in the schema), that
 * is over before it begins, or that may not be announced because its price is not below the lowest of the thirty days before
 * it (or nothing was charged for so long). Which prices those are is decided by the rule that writes them on pages
 * (`worker/pricing/reduction.ts`); a code for certain people is announced to nobody.
 */
export function reduction(revision: Typed, { market, now, reduced }: CheckContext): Finding[] {
  if (!isObject(revision.reduction) || reduced === null) return [];
  const { timeZone } = marketOf(market);
  const until = textOf(valueAt(revision, 'reduction.window.until'));
  const past = isLocal(until) && instantOf(until, timeZone) <= now ? [error('reduction.window.until', { code: 'past-window', message: 'The reduction is over before the page is shown.', mend: 'Choose an end that is still to come, or leave it open.' })] : [];
  if (reduced.length === 0) return [...past, error('reduction.offers', { code: 'empty-reduction', message: 'No offer in this country would cost less with it.', mend: 'Choose phones that are sold here, or take more off.' })];
  return [...past, ...tooLow(reduced, market), ...(revision.reduction.personal === true ? [] : unannounced(reduced, market))];
}

function tooLow(reduced: readonly Reduced[], market: MarketId): Finding[] {
  const least = 100 - mostPercent;
  const cheap = reduced.filter(({ before, after }) => after.price.amount < Math.floor((before.price.amount * least) / 100));
  return cheap.length === 0 ? [] : [error('reduction.by', { code: 'too-low', message: `${cheap.length} of ${reduced.length} offers would cost less than ${least} % of what they cost before: ${named(cheap, market)}.`, mend: 'Look at the price again, or choose other phones.' })];
}

function unannounced(reduced: readonly Reduced[], market: MarketId): Finding[] {
  const silent = reduced.filter(({ after }) => after.reduction === null);
  if (silent.length === 0) return [];
  const finding = silent.length === reduced.length ? error : warning;
  return [finding('reduction.by', { code: 'no-lowest-price', message: `For ${silent.length} of ${reduced.length} offers it may not be announced, because it is not below the lowest price of the last 30 days: ${named(silent, market)}.`, mend: 'Take more off, choose other phones, or begin later.', source: priceLaw[market] ?? laws.priceEu })];
}

/** The first few of them, `iPhone 13, 128 GB, good (€245.00)`. */
function named(offers: readonly Reduced[], market: MarketId): string {
  const first = offers.slice(0, 3).map(({ after: { name, storage, grade, price } }) => `${name}, ${storage} GB, ${grade} (${formatMoney(price, marketOf(market).locale, { taxNote: false })})`);
  return offers.length > 3 ? `${first.join('; ')} …` : first.join('; ');
}
