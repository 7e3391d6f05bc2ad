import { allRegionDatabases, type RegionDatabase } from '../../db/client';
import { now, type Bindings } from '../env';
import { sendDueMail } from '../mail/mail.flow';
import { closeOrder } from '../order/close.store';
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
  for (const db of allRegionDatabases(env)) {
    const expired = await closeLapsed(db, at);
    const undrawn = await undrawnOrders(db, atOnce);
    for (const { id, dropId } of undrawn) await drawUnit(db, id, dropId, at);
    const sent = await sendDueMail(env, db, at);
    if (expired + undrawn.length + sent > 0) console.log(JSON.stringify({ sweep: db.shard, expired, drawn: undrawn.length, sent }));
  }
}

async function closeLapsed(db: RegionDatabase, at: number): Promise<number> {
  const orders = await lapsedOrders(db, at, atOnce);
  for (const { id } of orders) {
    try {
      await closeOrder(db, id, 'expired', { text: 'the hold ran out' }, at);
    } catch (error) {
      // Paid or cancelled in this very moment: then there is nothing to tidy.
      if (!String(error).includes('order-state-conflict')) throw error;
    }
  }
  return orders.length;
}
