import type { RegionDatabase } from '../../db/client';
import { phoneSql, type PhoneDetail } from '../draw/detail.store';
import { moneyBackSql } from '../refund/money-back.store';
import type { Grade } from '../shared/grade';
import type { Id } from '../shared/id';
import type { Order, OrderLine } from './order';
import { orderColumns, toOrder, type OrderRow } from './order.store';

/** What the buyer has to know beyond the order's state: a payment that failed after all, a withdrawal that came in, what went back. */
export type Aftermath = { readonly paymentFailed: boolean; readonly withdrawnAt: number | null; readonly refunded: number };

export type AllocatedUnit = {
  readonly code: string; readonly model: string; readonly name: string; readonly storage: number; readonly colour: string; readonly grade: Grade;
  readonly batteryHealth: number; readonly replacedParts: string[];
};

export type OrderDetail = { readonly order: Order; readonly lines: OrderLine[]; readonly units: AllocatedUnit[]; readonly phone: PhoneDetail | null; readonly aftermath: Aftermath };

/** An order with everything its buyer is shown, in one go; null where the secret opens none. */
export async function orderDetail(db: RegionDatabase, market: string, secret: string): Promise<OrderDetail | null> {
  const which = '(SELECT id FROM orders WHERE secret = ?1 AND market = ?2)';
  const [orders, lines, units, phone, aftermath] = await db.sql.batch(
    [orderSql, linesSql, unitsSql, phoneSql, aftermathSql].map((sql) => db.sql.prepare(sql(which)).bind(secret, market)),
  );
  const [order] = (orders as D1Result<OrderRow>).results;
  if (!order) return null;
  return {
    order: toOrder(order),
    lines: (lines as D1Result<OrderLine>).results,
    units: (units as D1Result<UnitRow>).results.map(toUnit),
    phone: (phone as D1Result<PhoneDetail>).results[0] ?? null,
    aftermath: toAftermath((aftermath as D1Result<AftermathRow>).results[0]!),
  };
}

/** An order with its lines, and whether an event of this id was recorded before; null where there is no such order. */
export async function orderWithLines(db: RegionDatabase, id: Id<'order'>, event = ''): Promise<{ order: Order; lines: OrderLine[]; isKnown: boolean } | null> {
  const [orders, lines, known] = await db.sql.batch([
    ...[orderSql, linesSql].map((sql) => db.sql.prepare(sql('?1')).bind(id)),
    db.sql.prepare('SELECT 1 FROM payment_event WHERE id = ?1').bind(event),
  ]);
  const [order] = (orders as D1Result<OrderRow>).results;
  return order ? { order: toOrder(order), lines: (lines as D1Result<OrderLine>).results, isKnown: known!.results.length > 0 } : null;
}

/** The very phones that belong to a paid order. */
export async function unitsOfOrder(db: RegionDatabase, order: Id<'order'>): Promise<AllocatedUnit[]> {
  const { results } = await db.sql.prepare(unitsSql('?1')).bind(order).all<UnitRow>();
  return results.map(toUnit);
}

/** A unit as its row is read, with its parts as a list. */
export function toUnit(row: UnitRow): AllocatedUnit {
  return { ...row, replacedParts: JSON.parse(row.replacedParts) as string[] };
}

export type UnitRow = Omit<AllocatedUnit, 'replacedParts'> & { readonly replacedParts: string };
type AftermathRow = { readonly failed: number; readonly withdrawnAt: number | null; readonly refunded: number };

const orderSql = (which: string) => `SELECT ${orderColumns} FROM orders WHERE id = ${which}`;

const linesSql = (which: string) => `
  SELECT l.no, l.offer_id AS offerId, l.seller_id AS sellerId, l.seller_name AS sellerName, l.model, m.name, l.storage, l.colour, l.sku, l.grade,
    l.unit_id AS unitId, u.code AS unitCode, u.battery_health AS unitBattery, l.quantity, l.unit_amount AS unitAmount, r.code, r.before_amount AS withoutCode
  FROM order_line l LEFT JOIN model m ON m.id = l.model LEFT JOIN unit u ON u.id = l.unit_id
    LEFT JOIN order_reduction r ON r.order_id = l.order_id AND r.no = l.no AND r.code IS NOT NULL WHERE l.order_id = ${which} ORDER BY l.no`;

/** The very phones that belong to a paid order; for a Phone the drawn one, and none before the draw. */
export const unitsSql = (which: string) => `
  SELECT code, model, m.name, storage, colour, grade, battery_health AS batteryHealth, replaced_parts AS replacedParts
  FROM unit JOIN model m ON m.id = model WHERE order_id = ${which} AND state = 'sold' ORDER BY line_no, code`;

const aftermathSql = (which: string) => `
  SELECT EXISTS (SELECT 1 FROM mail WHERE subject_id = ${which} AND kind = 'payment-failed') AS failed,
    ${moneyBackSql(which)} AS refunded,
    (SELECT min(declared_at) FROM withdrawal WHERE order_id = ${which}) AS withdrawnAt`;

function toAftermath({ failed, withdrawnAt, refunded }: AftermathRow): Aftermath {
  return { paymentFailed: Boolean(failed), withdrawnAt, refunded };
}
