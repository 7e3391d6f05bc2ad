import { databaseOfMarket, houseDatabase } from '../../db/client';
import type { Bindings } from '../env';
import { marketOf, type MarketId } from '../shared/market';
import { done, failed, type Result } from '../shared/result';
import { analyticsOf, readAnalytics } from './analytics-engine';
import { dayIn, daysAtMost, edgesOf, lengthOf, periodBefore, periodEnding, type Period } from './period';
import { channelsOf, rowsOf, stretchOf, variantsOf, type Results } from './results';
import { salesOf } from './sales.store';
import { talliesOf } from './tally.store';

export type Question = { readonly market: MarketId; readonly campaign?: string | undefined; readonly from?: string | undefined; readonly to?: string | undefined };

/**
 * What a campaign did in a market, or what happened in the market at all: by day, and in as many days before. Without
 * a period, the last four weeks up to today, which is not over.
 *
 * @returns `no-period` for one that ends before it begins or has more days than a leap year
 */
export async function resultsOf(env: Bindings, { market, campaign: asked, from, to }: Question, now: number): Promise<Result<Results, 'no-period'>> {
  const campaign = asked ?? null;
  const period = periodOf(from, to, dayIn(marketOf(market).timeZone, now));
  if (lengthOf(period) < 1 || lengthOf(period) > daysAtMost) return failed('no-period');
  const before = periodBefore(period);
  const rows = await readRows(env, market, campaign, { from: before.from, to: period.to });
  const own = rows.filter(({ day }) => day >= period.from);
  return done({
    market, campaign, currency: marketOf(market).currency, countedBy: analyticsOf(env) ? 'analytics-engine' : 'd1',
    now: stretchOf(period, own),
    before: stretchOf(before, rows.filter(({ day }) => day < period.from)),
    channels: channelsOf(own),
    ...variantsOf(own),
  });
}

function periodOf(from: string | undefined, to: string | undefined, today: string): Period {
  const end = to ?? (from !== undefined && from > today ? from : today);
  return { from: from ?? periodEnding(end).from, to: end };
}

async function readRows(env: Bindings, market: MarketId, campaign: string | null, period: Period) {
  const analytics = analyticsOf(env);
  const wanted = { market, campaign, period };
  const [tallies, sales] = await Promise.all([
    analytics ? readAnalytics(analytics, wanted) : talliesOf(houseDatabase(env), wanted),
    salesOf(databaseOfMarket(env, market), market, edgesOf(period, marketOf(market).timeZone), campaign),
  ]);
  return rowsOf(tallies, sales);
}
