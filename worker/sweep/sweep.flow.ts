import { allRegionDatabases, type RegionDatabase } from '../../db/client';
import { now, type Bindings } from '../env';
import { sendDueMail } from '../mail/mail.flow';
import { expireOrder } from '../order/close.store';
import { lapsedOrders } from '../order/order.store';
import { drawUnit, undrawnOrders } from '../phone/draw.store';

/** Orders a sweep takes up in one region at most; the next one goes on. */
const atOnce = 200;

/**
 * Tidies: closes orders whose hold ran out, draws what a crash left undrawn,
 * sends letters that did not go out. Nothing waits for it to be true.
 */
export async function sweep(env: Bindings): Promise<void> {
  const at = now(env);
  await Promise.all(allRegionDatabases(env).map((db) => sweepRegion(env, db, at).catch((error: unknown) => alarm(db, error))));
}

async function sweepRegion(env: Bindings, db: RegionDatabase, at: number): Promise<void> {
  const lapsed = await lapsedOrders(db, at, atOnce);
  for (const { id } of lapsed) await expireOrder(db, id, 'the hold ran out', at);
  const sent = await sendDueMail(env, db, at);
  const undrawn = await undrawnOrders(db, atOnce);
  for (const { id, dropId } of undrawn) await drawUnit(db, id, dropId, at).catch((error: unknown) => alarm(db, error));
  if (lapsed.length + sent + undrawn.length > 0) console.log(JSON.stringify({ sweep: db.shard, expired: lapsed.length, sent, drawn: undrawn.length }));
}

/** One region's or one order's trouble keeps nobody else waiting. */
function alarm(db: RegionDatabase, error: unknown): void {
  console.error(JSON.stringify({ alarm: 'sweep', shard: db.shard, error: String(error) }));
}
