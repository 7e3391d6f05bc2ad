import type { RegionDatabase } from '../../db/client';
import { openLedger } from '../draw/ledger.store';
import type { Span } from '../pricing/cut';
import type { Grade } from '../shared/grade';
import type { Id } from '../shared/id';
import { money, type Currency, type Money } from '../shared/money';
import type { MarketId } from '../shared/market';
import type { Candidate } from './floor';
import type { ManifestUnit, System } from './manifest';
import { medianOf } from './worth';
import { lowestPrices } from './worth.store';

export type DropPlan = {
  readonly id: Id<'drop'>; readonly market: MarketId; readonly system: System; readonly price: Money;
  readonly opensAt: number; readonly closesAt: number; readonly margin: number; readonly replaceAfter: number; readonly publishedAt: number | null;
};

export type PlannedUnit = Candidate & Pick<ManifestUnit, 'model' | 'storage' | 'colour' | 'grade'>;

/**
 * A drop that may not be published yet, with its units and what is known of them; null where there is none.
 *
 * @param spansOf what campaigns take off in its market
 */
export async function planOf(db: RegionDatabase, id: Id<'drop'>, spansOf: (market: MarketId) => Promise<readonly Span[]>, now: number): Promise<{ drop: DropPlan; units: PlannedUnit[] } | null> {
  const row = await db.sql
    .prepare(
      `SELECT id, market, system, amount, currency, opens_at AS opensAt, closes_at AS closesAt, margin, replace_after AS replaceAfter, published_at AS publishedAt
       FROM "drop" WHERE id = ?1`,
    )
    .bind(id)
    .first<Omit<DropPlan, 'price'> & { amount: number; currency: Currency }>();
  if (!row) return null;
  const { amount, currency, ...rest } = row;
  return { drop: { ...rest, price: money(amount, currency) }, units: await unitsOf(db, id, rest.market, await spansOf(rest.market), now) };
}

/**
 * Publishes a drop: its manifest, the first line of its ledger, and a place to buy for each unit, all at once.
 *
 * @throws where it is published already
 */
export async function publish(db: RegionDatabase, { id }: DropPlan, { body, hash, chain, places }: { body: string; hash: string; chain: string; places: number }, now: number): Promise<void> {
  await db.sql.batch([
    unlessChanged(db, id, body, places),
    db.sql.prepare('INSERT INTO manifest (drop_id, body) VALUES (?1, ?2)').bind(id, body),
    db.sql.prepare('UPDATE "drop" SET chain = ?2, size = ?3 WHERE id = ?1').bind(id, chain, places),
    db.sql
      .prepare('WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?2) INSERT INTO place (drop_id, no) SELECT ?1, i FROM n')
      .bind(id, places),
    db.sql.prepare('UPDATE "drop" SET published_at = ?2, manifest_hash = ?3 WHERE id = ?1').bind(id, now, hash),
    openLedger(db, id, now),
  ]);
}

/** The statement that fails where a drop's units are no longer what its manifest says of them. */
function unlessChanged(db: RegionDatabase, drop: Id<'drop'>, body: string, places: number): D1PreparedStatement {
  return db.sql
    .prepare(
      `UPDATE "drop" SET id = NULL WHERE id = ?1 AND ?3 <> (
         SELECT count(*) FROM unit u JOIN json_each(?2, '$.units') m ON m.value ->> 'code' = u.code
         WHERE u.drop_id = ?1 AND u.state = 'in-stock' AND m.value ->> 'model' = u.model AND m.value ->> 'storage' = u.storage
           AND m.value ->> 'colour' = u.colour AND m.value ->> 'grade' = u.grade AND m.value ->> 'battery' = u.battery_health
       )`,
    )
    .bind(drop, body, places);
}

type UnitRow = {
  readonly code: string; readonly model: string; readonly storage: number; readonly colour: string; readonly sku: string; readonly grade: Grade; readonly battery: number;
  readonly checkedAt: number | null; readonly state: string; readonly os: 'ios' | 'android' | null; readonly released: string | null; readonly updatesUntil: string | null; readonly fits: string | null;
};

async function unitsOf(db: RegionDatabase, drop: Id<'drop'>, market: MarketId, spans: readonly Span[], now: number): Promise<PlannedUnit[]> {
  const { results } = await db.sql
    .prepare(
      `SELECT u.code, u.model, u.storage, u.colour, u.sku, u.grade, u.battery_health AS battery, u.checked_at AS checkedAt, u.state,
         m.os, m.released, m.updates_until AS updatesUntil, m.fits
       FROM unit u LEFT JOIN model m ON m.id = u.model WHERE u.drop_id = ?1 ORDER BY u.code`,
    )
    .bind(drop)
    .all<UnitRow>();
  const { today, days } = await lowestPrices(db, market, drop, spans, now);
  return results.map(({ sku, state, fits, ...unit }) => ({
    ...unit,
    isInStock: state === 'in-stock',
    fits: fits ? (JSON.parse(fits) as string[]) : [],
    lowest: today.get(`${sku} ${unit.grade}`) ?? null,
    worth: medianOf(days.get(`${sku} ${unit.grade}`) ?? []),
  }));
}
