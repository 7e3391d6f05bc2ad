import type { RegionDatabase } from '../../db/client';
import { worthDays } from './worth';

/** The lowest price at which each sku and grade is in stock in a market; minor units. */
const lowestSql = `
  SELECT o.market, o.sku, o.grade, min(o.amount) AS amount
  FROM offer o JOIN stock s ON s.seller_id = o.seller_id AND s.sku = o.sku AND s.grade = o.grade AND s.free > 0
  WHERE o.active`;

/** A day as the shop keeps its prices, UTC: `2026-11-22`. */
export function dayOf(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}

/** Writes down, once a day, the lowest price at which everything was in stock. @returns whether it was this call that did */
export async function noteLowestPrices(db: RegionDatabase, now: number): Promise<boolean> {
  const day = dayOf(now);
  if (await db.sql.prepare('SELECT 1 FROM lowest_price WHERE day = ?1 LIMIT 1').bind(day).first()) return false;
  const { meta } = await db.sql
    .prepare(`INSERT INTO lowest_price (market, sku, grade, day, amount) SELECT market, sku, grade, ?1, amount FROM (${lowestSql} GROUP BY o.market, o.sku, o.grade) WHERE true ON CONFLICT DO NOTHING`)
    .bind(day)
    .run();
  return meta.changes > 0;
}

/** The lowest prices of a drop's skus and grades: now, and on each of the last days with this one; keyed by `sku grade`. */
export async function lowestPrices(db: RegionDatabase, market: string, drop: string, now: number): Promise<{ today: Map<string, number>; days: Map<string, number[]> }> {
  const wanted = 'SELECT DISTINCT sku, grade FROM unit WHERE drop_id = ?2';
  const [today, days] = await db.sql.batch<{ sku: string; grade: string; amount: number }>([
    db.sql.prepare(`${lowestSql} AND o.market = ?1 AND (o.sku, o.grade) IN (${wanted}) GROUP BY o.sku, o.grade`).bind(market, drop),
    db.sql
      .prepare(`SELECT sku, grade, amount FROM lowest_price WHERE market = ?1 AND (sku, grade) IN (${wanted}) AND day > ?3 AND day < ?4`)
      .bind(market, drop, dayOf(now - worthDays * 86_400_000), dayOf(now)),
  ]);
  const key = ({ sku, grade }: { sku: string; grade: string }) => `${sku} ${grade}`;
  return {
    today: new Map(today!.results.map((row) => [key(row), row.amount])),
    days: new Map([...Map.groupBy([...days!.results, ...today!.results], key)].map(([name, rows]) => [name, rows.map(({ amount }) => amount)])),
  };
}
