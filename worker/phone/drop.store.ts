import type { RegionDatabase } from '../../db/client';
import type { Id } from '../shared/id';
import { money, type Currency } from '../shared/money';
import type { Drop, Share } from './drop';

type Row = { id: string; amount: number; currency: Currency; opensAt: number; closesAt: number; batteryFloor: number; size: number; left: number };

/** The drop that is on sale in a market, else the next one, else the last; null where none was ever planned. */
export async function currentDrop(db: RegionDatabase, market: string, now: number): Promise<Drop | null> {
  const row = await db.sql
    .prepare(
      `SELECT id, amount, currency, opens_at AS opensAt, closes_at AS closesAt, battery_floor AS batteryFloor, size,
         free + (SELECT count(*) FROM place p WHERE p.drop_id = d.id AND p.state = 'held' AND p.reserved_until <= ?2) AS "left"
       FROM "drop" d WHERE market = ?1
       ORDER BY closes_at <= ?2, CASE WHEN closes_at > ?2 THEN opens_at ELSE -opens_at END LIMIT 1`,
    )
    .bind(market, now)
    .first<Row>();
  if (!row) return null;
  const { amount, currency, ...rest } = row;
  return { ...rest, id: row.id as Id<'drop'>, price: money(amount, currency) };
}

/** How many undrawn units of each model a drop has. */
export async function sharesOf(db: RegionDatabase, drop: Id<'drop'>): Promise<Share[]> {
  const { results } = await db.sql
    .prepare("SELECT model, m.name, count(*) AS units FROM unit JOIN model m ON m.id = model WHERE drop_id = ?1 AND state = 'in-stock' GROUP BY model")
    .bind(drop)
    .all<Share>();
  return results;
}
