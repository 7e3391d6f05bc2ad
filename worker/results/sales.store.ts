import type { RegionDatabase } from '../../db/client';
import { moneyBackSql } from '../refund/money-back.store';
import type { MarketId } from '../shared/market';
import type { Day } from './period';

/** What was sold on a day, by channel and variant; amounts in minor units, of the market's currency. */
export type SalesRow = {
  readonly day: string; readonly channel: string; readonly variant: string;
  readonly orders: number; readonly phones: number; readonly revenue: number; readonly refunded: number;
};

/**
 * Sales by the books: orders whose money came on these days and whose goods became their buyer's; a payment that came
 * too late for its goods was never one. What went back since, by refunds and lost disputes, is told beside it and
 * belongs to the day of the sale. All of a region's rows of this add up to all of its orders.
 *
 * @param campaign those credited to it; null for all, credited or not
 */
export async function salesOf(db: RegionDatabase, market: MarketId, days: readonly Day[], campaign: string | null): Promise<SalesRow[]> {
  const { results } = await db.sql
    .prepare(
      `SELECT d.value ->> 'day' AS day, coalesce(x.channel, '') AS channel, coalesce(x.variant, '') AS variant,
         count(*) AS orders, sum(o.kind = 'phone') AS phones, sum(o.total) AS revenue, sum(${moneyBackSql('o.id')}) AS refunded
       FROM json_each(?1) d
       JOIN orders o ON o.market = ?2 AND o.paid_at >= d.value ->> 'from' AND o.paid_at < d.value ->> 'to' AND o.fulfilment <> 'none'
       LEFT JOIN order_origin x ON x.order_id = o.id
       WHERE ?3 IS NULL OR x.campaign = ?3
       GROUP BY 1, 2, 3`,
    )
    .bind(JSON.stringify(days), market, campaign)
    .all<SalesRow>();
  return results;
}
