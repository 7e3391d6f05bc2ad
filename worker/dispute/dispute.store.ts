import type { RegionDatabase } from '../../db/client';
import { transact } from '../../db/transact';
import { recordEvent, restate, type Cause } from '../order/log.store';
import { dropSettled } from '../refund/refund.store';
import type { Id } from '../shared/id';
import type { DisputeState } from './dispute';

export type DisputeFact = { readonly id: string; readonly amount: number; readonly reason: string; readonly state: DisputeState };

/** Writes how a dispute stands and restates its order. What was decided stays decided, whatever comes late. */
export async function keepDispute(db: RegionDatabase, order: Id<'order'>, { id, amount, reason, state }: DisputeFact, cause: Cause, now: number): Promise<void> {
  await transact(db, [
    ...recordEvent(db, order, cause, `dispute ${state}`, now),
    db.sql
      .prepare(
        `INSERT INTO dispute (id, order_id, amount, reason, state, opened_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (id) DO UPDATE SET state = iif(state = 'open', excluded.state, state), amount = excluded.amount`,
      )
      .bind(id, order, amount, reason, state, now),
    dropSettled(db, order),
    ...restate(db, order, cause, now),
  ]);
}
