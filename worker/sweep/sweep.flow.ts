import { allRegionDatabases, type RegionDatabase } from '../../db/client';
import { spansIn } from '../campaign/live';
import { now, type Bindings } from '../env';
import { sendDueMail } from '../mail/mail.flow';
import { lapsedOrders } from '../order/order.store';
import { drawDue } from '../draw/draw.flow';
import { dropsToDraw } from '../draw/draw.store';
import { noteLowestPrices } from '../phone/worth.store';
import { payDueRefunds } from '../refund/refund.flow';
import { tendReminders } from '../reminder/reminder.store';
import type { RegionShard } from '../shared/shard';
import { fetchMissedEvents } from '../stripe/missed.flow';
import { settleLapsed, type Settled } from './lapsed.flow';

/** Orders a sweep takes up in one region at most; the next one goes on. */
const atOnce = 200;

export type RegionReport = Settled & { readonly refunded: number; readonly drawn: number; readonly sent: number; readonly failed: number };
export type SweepReport = { readonly missedEvents: number; readonly regions: Partial<Record<RegionShard, RegionReport>>; readonly failed: number };

/**
 * Tidies, and finishes what was cut off: takes up messages that did not arrive,
 * asks Stripe about orders whose hold ran out, sends refunds that are owed,
 * draws what is undrawn, notes the day's prices, reminds of sales, writes letters that did not go out. Nothing waits
 * for it to be true. Two at once do each thing once: every step is held by a
 * constraint or a key.
 *
 * @returns what it did, and how much of it failed and will be tried again
 */
export async function sweep(env: Bindings): Promise<SweepReport> {
  const at = now(env);
  const missed = await attempt('house', () => fetchMissedEvents(env, at), { applied: 0, failed: 1 });
  const regions = await Promise.all(
    allRegionDatabases(env).map(async (db) => [db.shard, await attempt(db.shard, () => sweepRegion(env, db, at), { ...nothing, failed: 1 })] as const),
  );
  const report = {
    missedEvents: missed.applied,
    regions: Object.fromEntries(regions),
    failed: missed.failed + regions.reduce((sum, [, { failed }]) => sum + failed, 0),
  };
  if (missed.applied + report.failed > 0 || regions.some(([, region]) => Object.values(region).some(Boolean))) console.log(JSON.stringify({ sweep: report }));
  return report;
}

const nothing: RegionReport = { expired: 0, paid: 0, cancelled: 0, waiting: 0, refunded: 0, drawn: 0, sent: 0, failed: 0 };

async function sweepRegion(env: Bindings, db: RegionDatabase, at: number): Promise<RegionReport> {
  const settled = await settleLapsed(env, db, await lapsedOrders(db, at, atOnce), at);
  const refunds = await payDueRefunds(env, db, { limit: atOnce }, at);
  const draws = await Promise.all((await dropsToDraw(db)).map((drop) => attempt(drop, () => drawDue(env, db, drop, at), null)));
  const drawn = draws.reduce((sum, done) => sum + (done?.drawn ?? 0), 0);
  // The only step here that asks the house's database, and then once a day.
  const noted = await attempt(db.shard, () => noteLowestPrices(db, (market) => spansIn(env, market, at), at), null);
  await tendReminders(db, at);
  const sent = await sendDueMail(env, db, at);
  return { ...settled, refunded: refunds.paid, drawn, sent, failed: settled.failed + refunds.failed + [...draws, noted].filter((done) => done === null).length };
}

/** One region's or one order's trouble keeps nobody else waiting. */
async function attempt<T>(where: string, work: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work();
  } catch (error) {
    console.error(JSON.stringify({ alarm: 'sweep', where, error: String(error) }));
    return otherwise;
  }
}
