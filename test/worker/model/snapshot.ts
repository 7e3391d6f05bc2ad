import { env } from 'cloudflare:workers';
import type Stripe from 'stripe';
import { databaseOfShard } from '../../../db/client';
import type { Entry } from '../../../worker/draw/ledger';
import { offersOfModels } from '../../../worker/inventory/offer.store';
import type { Fulfilment, OrderEvent, OrderState } from '../../../worker/order/order';
import { currentDrop } from '../../../worker/phone/drop.store';
import { compareBooks } from '../../../worker/reconciliation/books.store';
import type { Difference } from '../../../worker/reconciliation/reconciliation';
import { sandbox } from '../shop';
import { linksOf } from './ledger';
import { kinds, markets, stripe, type World } from './world';

export type Unit = { id: string; code: string; model: string; state: 'in-stock' | 'reserved' | 'sold'; orderId: string | null; lineNo: number | null; until: number | null; dropId: string | null };
export type Place = { no: number; state: 'free' | 'held' | 'taken'; orderId: string | null; until: number | null };
export type OrderRow = {
  id: string; secret: string; market: 'de' | 'at'; kind: 'goods' | 'phone'; state: OrderState; fulfilment: Fulfilment; key: string;
  total: number; until: number; session: string | null; url: string | null; intent: string | null; paidAt: number | null;
};
export type LineRow = { orderId: string; no: number; model: string | null; quantity: number; held: number };
export type RefundRow = { id: string; orderId: string; stripeId: string | null; amount: number; reason: string; state: string; attempts: number };
export type DisputeRow = { id: string; orderId: string; amount: number; state: string };
export type DrawRow = { id: string; orderId: string; unitId: string | null; sequence: number | null };
export type LedgerRow = {
  no: number; kind: Entry['kind']; at: number; drop: string; manifest: string; sequence: number | null; draw: string | null; round: number | null; next: number | null;
  signature: string | null; index: number | null; unit: string | null; reason: string | null; hash: string | null;
};

const queries = {
  units: 'SELECT id, code, model, state, order_id AS orderId, line_no AS lineNo, reserved_until AS until, drop_id AS dropId FROM unit',
  stock: 'SELECT free, held FROM stock',
  places: 'SELECT no, state, order_id AS orderId, reserved_until AS until FROM place',
  orders: `SELECT id, secret, market, kind, state, fulfilment, idempotency_key AS key, total, reserved_until AS until,
    checkout_session_id AS session, checkout_url AS url, payment_intent_id AS intent, paid_at AS paidAt FROM orders ORDER BY rowid`,
  lines: 'SELECT order_id AS orderId, no, model, quantity, held FROM order_line',
  log: 'SELECT order_id AS orderId, state, at, cause, refunded FROM order_event ORDER BY id',
  refunds: 'SELECT id, order_id AS orderId, stripe_id AS stripeId, amount, reason, state, attempts FROM refund',
  disputes: 'SELECT id, order_id AS orderId, amount, state FROM dispute',
  draws: 'SELECT id, order_id AS orderId, unit_id AS unitId, sequence FROM draw',
  ledger: `SELECT l.no, l.kind, l.at, l.drop_id AS "drop", d.manifest_hash AS manifest, l.sequence, l.draw_id AS draw, l.round, l.next_round AS next, l.signature, l.position AS "index",
    l.unit_code AS unit, l.reason, l.hash FROM ledger_entry l JOIN "drop" d ON d.id = l.drop_id ORDER BY l.no`,
  customers: 'SELECT order_id AS orderId, kind, hash FROM phone_customer',
  kept: 'SELECT id FROM payment_event',
} as const;

/** Both sides of the counter at a moment when nothing is in flight. */
export type Snapshot = {
  units: Unit[]; stock: { free: number; held: number }[]; places: Place[]; orders: OrderRow[]; lines: LineRow[]; log: (OrderEvent & { orderId: string })[];
  refunds: RefundRow[]; disputes: DisputeRow[]; kept: string[];
  draws: DrawRow[]; ledger: LedgerRow[]; links: string[]; customers: { orderId: string; kind: string; hash: string }[];
  available: { id: string; market: string; model: string; available: number }[]; left: number;
  differences: Difference[];
  stripe: { sessions: Stripe.Checkout.Session[]; refunds: Stripe.Refund[]; disputes: Stripe.Dispute[]; undelivered: Stripe.Event[] };
};

export async function snapshot(world: World): Promise<Snapshot> {
  const db = databaseOfShard(env, 'eu1');
  const names = Object.keys(queries) as (keyof typeof queries)[];
  const results = await db.sql.batch<never>(names.map((name) => db.sql.prepare(queries[name])));
  const rows = Object.fromEntries(names.map((name, index) => [name, results[index]!.results])) as Record<keyof typeof queries, never[]>;
  const strays = await env.DB_HOUSE.prepare('SELECT id FROM stray_event').all<{ id: string }>();
  const offers = await Promise.all(markets.map(async (market) => (await offersOfModels(db, market, kinds.map(({ model }) => model), [], world.now)).map((offer) => ({ ...offer, market }))));
  const { sessions } = (await (await sandbox('/sandbox/sessions')).json()) as { sessions: Stripe.Checkout.Session[] };
  const [refunds, disputes] = await Promise.all([stripe.refunds.list({ limit: 100 }), stripe.disputes.list({ limit: 100 })]);
  return {
    ...rows,
    links: await linksOf(rows.ledger),
    kept: [...(rows.kept as { id: string }[]), ...strays.results].map(({ id }) => id),
    available: offers.flat(),
    left: (await currentDrop(db, 'de', world.now))!.left,
    differences: await compareBooks(db),
    stripe: { sessions: sessions.reverse(), refunds: refunds.data, disputes: disputes.data, undelivered: await world.undelivered() },
  };
}
