import type { MarketId } from '../shared/market';
import type { Countable, Tally } from './counting';
import type { Period } from './period';

/** What is asked for: a market, a period, and one campaign or everything. */
export type Wanted = { readonly market: MarketId; readonly campaign: string | null; readonly period: Period };

/** How often something happened on a day, by channel and variant. */
export type TallyRow = { readonly day: string; readonly channel: string; readonly variant: string; readonly what: Countable; readonly count: number };

/**
 * Adds to the tallies, all at once. What names a campaign that nobody has visited in that market is
 * counted without it: the name came out of an address, and addresses are anybody's to write.
 */
export async function addTallies(house: D1Database, tallies: readonly Tally[]): Promise<void> {
  if (tallies.length === 0) return;
  // A campaign's first visit and what follows it may come in one batch.
  const visitsFirst = [...tallies].sort((a, b) => Number(b.what === 'visit') - Number(a.what === 'visit'));
  await house.batch(visitsFirst.map((tally) => addTally(house, tally)));
}

function addTally(house: D1Database, { market, what, day, origin: { campaign, channel, variant }, count }: Tally): D1PreparedStatement {
  return house
    .prepare(
      `INSERT INTO tally (market, campaign, what, day, channel, variant, count)
       SELECT ?1, iif(known, ?2, ''), ?3, ?4, iif(known, ?5, ''), iif(known, ?6, ''), ?7
       FROM (SELECT ?2 = '' OR ?3 = 'visit' OR EXISTS (SELECT 1 FROM tally WHERE market = ?1 AND campaign = ?2 AND what = 'visit') AS known) WHERE true
       ON CONFLICT (market, campaign, what, day, channel, variant) DO UPDATE SET count = count + excluded.count`,
    )
    .bind(market, campaign, what, day, channel, variant, count);
}

/** The tallies of a period. */
export async function talliesOf(house: D1Database, { market, campaign, period }: Wanted): Promise<TallyRow[]> {
  const { results } = await house
    .prepare(
      `SELECT day, channel, variant, what, sum(count) AS count FROM tally
       WHERE market = ?1 AND day BETWEEN ?2 AND ?3 AND what IN ('visit', 'product', 'cart') ${campaign === null ? '' : 'AND campaign = ?4'}
       GROUP BY day, channel, variant, what`,
    )
    .bind(market, period.from, period.to, ...(campaign === null ? [] : [campaign]))
    .all<TallyRow>();
  return results;
}
