import { totalsOf, type CartLine } from '../../worker/cart/cart';
import { deadlinesFrom } from '../../worker/checkout/checkout';
import { placeGoods } from '../../worker/checkout/place.store';
import { offerById, offersOfModels } from '../../worker/inventory/offer.store';
import { newId, type Id } from '../../worker/shared/id';
import { marketOf } from '../../worker/shared/market';

type Env = { DB: D1Database };
type Calls = Record<string, (sql: D1Database, body: string) => Promise<Response>>;

const kept = new Map<string, Awaited<ReturnType<typeof offerById>>>();

/** Calls that do one thing each, so that what it costs can be told. */
const calls: Calls = {
  /** The least that holds a phone: one conditional update. */
  '/bare': async (sql, order) => {
    const row = await sql
      .prepare(
        `UPDATE unit SET state = 'reserved', order_id = ?2, reserved_until = ?1 WHERE state = 'in-stock' AND id = (
           SELECT id FROM unit WHERE seller_id = 'sel' AND sku = 'bench-128-blue' AND grade = 'good' AND drop_id IS NULL AND state = 'in-stock' ORDER BY received_at, id LIMIT 1)
         RETURNING id`,
      )
      .bind(Date.now() + 2_400_000, order)
      .first();
    return new Response(null, { status: row ? 201 : 409 });
  },
  /** What the shop does: an order with its line, its log and its unit, or nothing. */
  '/reserve': async (sql, id) => {
    const db = { shard: 'eu1' as const, sql };
    const now = Date.now();
    if (!kept.has(id)) kept.set(id, await offerById(db, 'de', id as Id<'offer'>, [], now));
    const offer = kept.get(id)!;
    const lines: CartLine[] = [{ id: newId('line', 'eu1', now), offer, quantity: 1, reducible: { model: offer.model, maker: null, grade: offer.grade, updatesUntil: null, normal: offer.price }, asked: { price: offer.price, cut: null }, lowest: null, seen: offer.price, active: true, unit: null }];
    const placed = await placeGoods(db, {
      shopOrigin: 'http://localhost:8787', market: 'de', contact: { email: `${crypto.randomUUID()}@example.org` },
      address: { name: 'Ada Park', line1: 'Musterweg 1', postalCode: '10115', city: 'Berlin' },
      idempotencyKey: crypto.randomUUID(), requestHash: 'a'.repeat(64), deadlines: deadlinesFrom(now), now,
    }, newId('cart', 'eu1', now), lines, totalsOf(lines, marketOf('de')));
    return placed.ok ? Response.json({ order: placed.value.id }, { status: 201 }) : new Response(null, { status: 409 });
  },
  /** What a page asks before it shows a price. */
  '/stock': async (sql, model) => {
    const read: number[] = [];
    const offers = await offersOfModels({ shard: 'eu1', sql: counting(sql, read) }, 'de', [model], [], Date.now());
    return Response.json({ offers: offers.length, available: offers[0]?.available, rowsRead: read[0] });
  },
  /** Any statement. */
  '/run': async (sql, text) => Response.json((await sql.prepare(text).run()).meta),
};

export default {
  async fetch(request, { DB }): Promise<Response> {
    const call = calls[new URL(request.url).pathname];
    return call ? call(DB, await request.json()) : new Response(null, { status: 404 });
  },
} satisfies ExportedHandler<Env>;

/** The database, noting how many rows each statement read. */
function counting(sql: D1Database, read: number[]): D1Database {
  const noting = (statement: D1PreparedStatement): D1PreparedStatement => ({
    ...statement,
    bind: (...values: unknown[]) => noting(statement.bind(...values)),
    all: async <Row>() => {
      const result = await statement.all<Row>();
      read.push(result.meta.rows_read);
      return result;
    },
  }) as D1PreparedStatement;
  return { prepare: (text: string) => noting(sql.prepare(text)) } as D1Database;
}
