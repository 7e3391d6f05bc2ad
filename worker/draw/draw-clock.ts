import { DurableObject } from 'cloudflare:workers';
import { databaseOfId } from '../../db/client';
import { now, type Bindings } from '../env';
import { sendDueMail } from '../mail/mail.flow';
import type { Id } from '../shared/id';
import { drawDue } from './draw.flow';

/** How soon it looks again after something failed, ms. */
const again = 5_000;

/**
 * The clock of one drop: it rings when the round of the next open draw is out, and draws. It decides
 * nothing and may ring too often: what there is to do stands in the ledger. The sweep does the same for a clock that was lost.
 */
export class DrawClock extends DurableObject<Bindings> {
  /** Rings at `at`, ms since 1970 by the shop's clock, or earlier where it was to ring earlier anyway. */
  async wake(drop: Id<'drop'>, at: number): Promise<void> {
    await this.ctx.storage.put('drop', drop);
    const wall = at - (now(this.env) - Date.now());
    const set = await this.ctx.storage.getAlarm();
    if (set === null || set > wall) await this.ctx.storage.setAlarm(wall);
  }

  override async alarm(): Promise<void> {
    const drop = await this.ctx.storage.get<Id<'drop'>>('drop');
    if (!drop) return;
    const db = databaseOfId(this.env, drop);
    const at = now(this.env);
    try {
      const { drawn, next } = await drawDue(this.env, db, drop, at);
      if (next !== null) await this.wake(drop, next);
      if (drawn > 0) await sendDueMail(this.env, db, at);
    } catch (error) {
      console.error(JSON.stringify({ alarm: 'draw', drop, error: String(error) }));
      await this.wake(drop, at + again);
    }
  }
}
