import type { RegionDatabase } from '../../db/client';
import { toReducible, type OfferRow } from '../inventory/offer.store';
import { askedFor, type Span } from '../pricing/cut';
import type { MarketId } from '../shared/market';
import { worthDays } from './worth';

/**
 * The cheapest offer in stock of each sku and grade in a market, at its own price. Whatever campaigns take off, it stays the
 * cheapest: they reduce what is dearer and like it in all else no further. Beside `min` SQLite gives the other columns of the same row.
 */
const lowestSql = `
  SELECT o.market, o.sku, o.grade, o.model, o.currency, m.maker, m.updates_until, min(o.amount) AS amount
  FROM offer o JOIN stock s ON s.seller_id = o.seller_id AND s.sku = o.sku AND s.grade = o.grade AND s.free > 0
  LEFT JOIN model m ON m.id = o.model
  WHERE o.active`;

type LowestRow = Parameters<typeof toReducible>[0] & Pick<OfferRow, 'sku'> & { readonly market: MarketId };
type Lowest = Pick<LowestRow, 'sku' | 'grade' | 'amount'>;

/** What everybody is asked for it, without any code; minor units. */
const amountOf = (row: LowestRow, spans: readonly Span[], now: number): number => askedFor(toReducible(row), spans, now).price.amount;

/** A day as the shop keeps its prices, UTC: `2026-11-22`. */
export function dayOf(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}

/** So many are written by one statement, well below the 2 MB that D1 lets one bind. */
const rowsPerWrite = 5_000;

/**
 * Writes down, once a day, the lowest price at which everything was in stock.
 *
 * @param spansOf what campaigns take off in a market; asked only where something is to be written
 * @returns whether it was this call that did
 */
export async function noteLowestPrices(db: RegionDatabase, spansOf: (market: MarketId) => Promise<readonly Span[]>, now: number): Promise<boolean> {
  const day = dayOf(now);
  if (await db.sql.prepare('SELECT 1 FROM lowest_price WHERE day = ?1 LIMIT 1').bind(day).first()) return false;
  const { results } = await db.sql.prepare(`${lowestSql} GROUP BY o.market, o.sku, o.grade`).all<LowestRow>();
  if (results.length === 0) return false;
  const markets = [...new Set(results.map(({ market }) => market))];
  const spans = new Map(await Promise.all(markets.map(async (market) => [market, await spansOf(market)] as const)));
  const rows = results.map((row) => [row.market, row.sku, row.grade, amountOf(row, spans.get(row.market)!, now)]);
  const written = await db.sql.batch(
    Array.from({ length: Math.ceil(rows.length / rowsPerWrite) }, (_, index) =>
      db.sql
        .prepare(`INSERT INTO lowest_price (market, sku, grade, day, amount) SELECT value ->> 0, value ->> 1, value ->> 2, ?1, value ->> 3 FROM json_each(?2) WHERE true ON CONFLICT DO NOTHING`)
        .bind(day, JSON.stringify(rows.slice(index * rowsPerWrite, (index + 1) * rowsPerWrite)))),
  );
  return written.some(({ meta }) => meta.changes > 0);
}

/**
 * The lowest prices of a drop's skus and grades: now, and on each of the last days with this one; keyed by `sku grade`.
 *
 * @param spans what campaigns take off in the market
 */
export async function lowestPrices(db: RegionDatabase, market: MarketId, drop: string, spans: readonly Span[], now: number): Promise<{ today: Map<string, number>; days: Map<string, number[]> }> {
  const wanted = 'SELECT DISTINCT sku, grade FROM unit WHERE drop_id = ?2';
  const [own, noted] = await db.sql.batch<LowestRow | Lowest>([
    db.sql.prepare(`${lowestSql} AND o.market = ?1 AND (o.sku, o.grade) IN (${wanted}) GROUP BY o.sku, o.grade`).bind(market, drop),
    db.sql
      .prepare(`SELECT sku, grade, amount FROM lowest_price WHERE market = ?1 AND (sku, grade) IN (${wanted}) AND day > ?3 AND day < ?4`)
      .bind(market, drop, dayOf(now - worthDays * 86_400_000), dayOf(now)),
  ]);
  const today: Lowest[] = (own!.results as LowestRow[]).map((row) => ({ sku: row.sku, grade: row.grade, amount: amountOf(row, spans, now) }));
  const key = ({ sku, grade }: Lowest) => `${sku} ${grade}`;
  return {
    today: new Map(today.map((row) => [key(row), row.amount])),
    days: new Map([...Map.groupBy([...noted!.results, ...today], key)].map(([name, rows]) => [name, rows.map(({ amount }) => amount)])),
  };
}
