import type { RegionDatabase } from '../../db/client';
import { phoneSql, type PhoneDetail } from '../draw/detail.store';
import { toUnit, unitsSql, type AllocatedUnit, type UnitRow } from '../order/detail.store';

/** What somebody sees of a Phone that is given to them; null where the secret opens none. */
export async function revealOf(db: RegionDatabase, market: string, secret: string): Promise<{ phone: PhoneDetail; unit: AllocatedUnit | null; isCalledOff: boolean } | null> {
  const which = '(SELECT g.order_id FROM gift g JOIN orders o ON o.id = g.order_id WHERE g.secret = ?1 AND o.market = ?2)';
  const [phones, units, ends] = await db.sql.batch([phoneSql(which), unitsSql(which), endSql(which)].map((sql) => db.sql.prepare(sql).bind(secret, market)));
  const [phone] = (phones as D1Result<PhoneDetail>).results;
  const [unit] = (units as D1Result<UnitRow>).results;
  return phone ? { phone, unit: unit ? toUnit(unit) : null, isCalledOff: ends!.results.length > 0 } : null;
}

/** A row where the order came to its end without a draw, or its money went back. */
const endSql = (which: string) => `
  SELECT 1 FROM orders WHERE id = ${which} AND (state IN ('expired', 'cancelled', 'refund-due', 'refunded'))`;
