import { env } from 'cloudflare:workers';
import { expect } from 'vitest';
import { databaseOfMarket } from '../../../db/client';
import { verifyDrop } from '../../../site/features/verifier/verify';
import { ledgerOf } from '../../../worker/draw/ledger.store';
import { now } from '../../../worker/env';
import { manifestBody } from '../../../worker/phone/drop.store';
import { compareBooks } from '../../../worker/reconciliation/books.store';
import { compareOrders, compareSessions } from '../../../worker/reconciliation/payments.flow';
import type { Id } from '../../../worker/shared/id';
import type { MarketId } from '../../../worker/shared/market';
import { row, sandbox } from '../shop';
import { clock } from './world';

type Session = { id: string; client_reference_id: string; payment_status: string; status: string };

/**
 * Everything adds up, in the shop and at Stripe: every unit is free, held or
 * sold, holds and sales are those of the orders, one payment page an order at
 * most, the money that is there is what paid orders cost less what went back, and
 * whoever checks the ledgers of Phones finds nothing wrong.
 */
export async function expectBooksToBalance(market: MarketId): Promise<void> {
  const shop = { ...env, ...clock() };
  const db = databaseOfMarket(env, market);
  const [orders, sessions] = [await compareOrders(shop, db, '', 1_000, now(shop)), await compareSessions(shop, undefined, 100)];
  expect([await compareBooks(db), orders.differences, sessions.differences]).toEqual([[], [], []]);
  const units = await row<Record<'free' | 'held' | 'sold', number>>(market, `
    SELECT coalesce(sum(state = 'in-stock'), 0) AS free, coalesce(sum(state = 'reserved'), 0) AS held, coalesce(sum(state = 'sold'), 0) AS sold FROM unit WHERE drop_id IS NULL`);
  const places = await row<Record<'free' | 'held' | 'sold', number>>(market, `
    SELECT coalesce((SELECT sum(free) FROM "drop"), 0) AS free, coalesce(sum(state = 'held'), 0) AS held, coalesce(sum(state = 'taken'), 0) AS sold FROM place`);
  const stock = await row(market, 'SELECT coalesce(sum(free), 0) AS free, coalesce(sum(held), 0) AS held FROM stock');
  expect(stock).toEqual({ free: units.free, held: units.held });
  expect({ goods: { held: units.held, sold: units.sold }, phone: { held: places.held, sold: places.sold } }).toEqual({ goods: await ordered(market, 'goods'), phone: await ordered(market, 'phone') });
  const all = await row<{ units: number; places: number }>(market, 'SELECT (SELECT count(*) FROM unit WHERE drop_id IS NULL) AS units, (SELECT count(*) FROM place) AS places');
  expect(all).toEqual({ units: units.free + units.held + units.sold, places: places.free + places.held + places.sold });
  await expectMoneyToBalance(market);
  await expectLedgersToHold(market);
}

/** Every drop, checked as anybody can: by its manifest and its ledger alone. */
async function expectLedgersToHold(market: MarketId): Promise<void> {
  const db = databaseOfMarket(env, market);
  const { results } = await db.sql.prepare('SELECT id FROM "drop" WHERE published_at IS NOT NULL').all<{ id: Id<'drop'> }>();
  for (const { id } of results) {
    const [manifest, ledger] = [await manifestBody(db, id), await ledgerOf(db, id)].map((text) => new TextEncoder().encode(text!));
    const { ok, steps } = await verifyDrop({ manifest: manifest!, ledger: ledger! });
    expect([ok, steps.filter((step) => !step.ok)]).toEqual([true, []]);
  }
}

async function ordered(market: MarketId, kind: 'goods' | 'phone') {
  return row(market, `
    SELECT coalesce(sum(quantity * (state IN ('placed', 'pending'))), 0) AS held, coalesce(sum(quantity * (fulfilment <> 'none')), 0) AS sold
    FROM orders JOIN order_line ON order_id = id WHERE kind = ?1`, kind);
}

async function expectMoneyToBalance(market: MarketId): Promise<void> {
  const { sessions } = (await (await sandbox('/sandbox/sessions')).json()) as { sessions: Session[] };
  const named = sessions.map(({ client_reference_id: order }) => order);
  expect(named).toEqual([...new Set(named)]);
  const taken = await Promise.all(sessions.filter((session) => session.payment_status === 'paid').map(({ id }) => moneyOf(id)));
  const { kept } = await row<{ kept: number }>(market, `
    SELECT coalesce((SELECT sum(total) FROM orders WHERE paid_at IS NOT NULL), 0)
      - coalesce((SELECT sum(amount) FROM refund WHERE state IN ('pending', 'succeeded')), 0) AS kept`);
  expect(kept).toBe(taken.reduce((sum, amount) => sum + amount, 0));
}

/** What a session brought and has not sent back. */
async function moneyOf(session: string): Promise<number> {
  const { charge } = (await (await sandbox(`/sandbox/sessions/${session}`)).json()) as { charge: { amount: number; amount_refunded: number } };
  return charge.amount - charge.amount_refunded;
}
