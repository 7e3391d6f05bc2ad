import type { RegionDatabase } from '../../db/client';
import type { Offer } from '../inventory/offer';
import { askedFor, type Span } from '../pricing/cut';
import type { Grade } from '../shared/grade';
import { money, type Currency } from '../shared/money';
import type { Part, Report, Tests, WearMark } from './report';
import type { Behind, Unit } from './unit';

/** How many of the units behind an offer are listed at most; the others are as many and no better. */
export const listedAtMost = 50;

/**
 * Whether a unit can be had as what an offer `o` says: nobody's, or in a hold that lapsed, or in one of its own orders.
 *
 * @param unit its alias @param now where the statement binds the time, ms @param own which orders are the asker's
 */
export const canBeChosen = (unit: string, now: string, own: string) => `(
  ${unit}.seller_id = o.seller_id AND ${unit}.sku = o.sku AND ${unit}.grade = o.grade AND ${unit}.drop_id IS NULL
  AND (${unit}.state = 'in-stock' OR (${unit}.state = 'reserved' AND (${unit}.reserved_until <= ${now} OR ${unit}.order_id IN (${own})))))`;

/** A unit by its code, for a cart that is to have it: its id, and whether it can be had behind this offer. */
export async function unitForCart(db: RegionDatabase, offer: Offer['id'], code: string, cart: string | null, now: number): Promise<{ id: string; isFree: boolean } | null> {
  const row = await db.sql
    .prepare(
      `SELECT u.id, ${canBeChosen('u', '?3', "SELECT id FROM orders WHERE cart_id = ?4 AND state = 'placed'")} AS free
       FROM unit u JOIN offer o ON o.id = ?1 WHERE u.code = ?2`,
    )
    .bind(offer, code, now, cart)
    .first<{ id: string; free: number }>();
  return row && { id: row.id, isFree: Boolean(row.free) };
}

type BehindRow = { code: string; battery: number; replaced: string; checkedAt: number; parts: string | null; wear: string | null };

/** The free units behind an offer, best battery first. */
export async function unitsBehind(db: RegionDatabase, { seller, sku, grade }: Offer, now: number): Promise<Behind[]> {
  const like = 'FROM unit WHERE seller_id = ?1 AND sku = ?2 AND grade = ?3 AND drop_id IS NULL AND';
  const { results } = await db.sql
    .prepare(
      `SELECT u.code, u.battery_health AS battery, u.replaced_parts AS replaced, u.checked_at AS checkedAt, r.parts, r.wear
       FROM (SELECT * ${like} state = 'in-stock' UNION ALL SELECT * ${like} state = 'reserved' AND reserved_until <= ?4) u
       LEFT JOIN unit_report r ON r.unit_id = u.id ORDER BY u.battery_health DESC, u.code LIMIT ?5`,
    )
    .bind(seller.id, sku, grade, now, listedAtMost)
    .all<BehindRow>();
  return results.map((row) => ({
    code: row.code,
    batteryHealth: row.battery,
    replacedParts: partsOf(row),
    checkedAt: row.checkedAt,
    wear: row.wear === null ? null : (JSON.parse(row.wear) as WearMark[]),
  }));
}

type UnitRow = BehindRow & {
  model: string; name: string; storage: number; colour: string; grade: Grade; sellerId: string; sellerName: string;
  state: 'in-stock' | 'reserved' | 'sold'; until: number | null; isOfDrop: number; tests: string | null; station: string | null;
  offer: string | null; amount: number; currency: Currency; maker: string | null; updatesUntil: string | null;
};

/** The unit with a code, and its offer in a market at what it costs now; null where there is none, or one of a drop that is not public yet. */
export async function unitByCode(db: RegionDatabase, market: string, code: string, spans: readonly Span[], now: number): Promise<Unit | null> {
  const row = await db.sql
    .prepare(
      `SELECT u.code, u.model, m.name, u.storage, u.colour, u.grade, s.id AS sellerId, s.name AS sellerName, u.battery_health AS battery, u.replaced_parts AS replaced,
         u.checked_at AS checkedAt, u.state, u.reserved_until AS until, u.drop_id IS NOT NULL AS isOfDrop, r.parts, r.wear, r.tests, r.station,
         o.id AS offer, o.amount, o.currency, m.maker, m.updates_until AS updatesUntil
       FROM unit u JOIN model m ON m.id = u.model JOIN seller s ON s.id = u.seller_id
       LEFT JOIN unit_report r ON r.unit_id = u.id
       LEFT JOIN offer o ON o.seller_id = u.seller_id AND o.sku = u.sku AND o.grade = u.grade AND o.market = ?2 AND o.active
       WHERE u.code = ?1 AND (u.drop_id IS NULL OR (SELECT published_at FROM "drop" WHERE id = u.drop_id) IS NOT NULL)`,
    )
    .bind(code, market)
    .first<UnitRow>();
  return row && toUnit(row, spans, now);
}

function toUnit(row: UnitRow, spans: readonly Span[], now: number): Unit {
  const { code, model, name, storage, colour, grade, state, until, checkedAt, maker, updatesUntil, amount, currency } = row;
  return {
    code, model, name, storage, colour, grade, state, until, checkedAt,
    seller: { id: row.sellerId, name: row.sellerName },
    batteryHealth: row.battery,
    isOfDrop: Boolean(row.isOfDrop),
    replacedParts: partsOf(row),
    report: reportOf(row),
    offer: row.offer === null ? null : { id: row.offer, price: askedFor({ model, maker, grade, updatesUntil, normal: money(amount, currency) }, spans, now).price },
  };
}

/** The replaced parts with their origins, where a report recorded them. */
function partsOf({ replaced, parts }: BehindRow): Unit['replacedParts'] {
  if (parts !== null) return JSON.parse(parts) as Part[];
  return (JSON.parse(replaced) as string[]).map((part) => ({ part, origin: null }));
}

function reportOf({ tests, wear, station }: UnitRow): Omit<Report, 'parts'> | null {
  if (tests === null || wear === null || station === null) return null;
  return { tests: JSON.parse(tests) as Tests, wear: JSON.parse(wear) as WearMark[], station };
}
