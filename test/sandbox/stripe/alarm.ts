import type { Account } from './account.ts';
import { deliver } from './delivery.ts';
import { openDisputeOfCard } from './dispute.ts';
import { BY_ITSELF } from './event.ts';
import { finishRefund } from './refund.outcome.ts';
import { expireSession } from './session.ts';
import { failSettlement, settle } from './settlement.ts';

/** Lets everything happen whose time has come; done when the shop has answered what was delivered. */
export async function ring(account: Account): Promise<void> {
  const now = account.now();
  const sending: Promise<unknown>[] = [];
  for (const { kind, id } of account.timers.due(now)) {
    switch (kind) {
      case 'expire':
        expireSession(account, id, BY_ITSELF, now);
        break;
      case 'settle':
        settle(account, id, now);
        break;
      case 'lapse':
        failSettlement(account, id, now);
        break;
      case 'refund':
        finishRefund(account, id, now);
        break;
      case 'dispute':
        openDisputeOfCard(account, id, now);
        break;
      case 'deliver':
        // A delivery books its own next try before it starts, see delivery.ts.
        sending.push(deliver(account, id));
        continue;
    }
    account.timers.clear(kind, id);
  }
  await Promise.all(sending);
}

/** Moves the clock, and stops on the way wherever something is due, so that it happens at its own time. */
export async function moveClock(account: Account, offset: number): Promise<void> {
  const { clock, timers } = account;
  const isDue = (at: number | undefined): at is number => at !== undefined && at <= clock.wall() + offset;
  for (let next = timers.next(); isDue(next); next = timers.next()) {
    if (next > clock.now()) clock.move(next - clock.wall());
    await ring(account);
  }
  clock.move(offset);
  timers.arm();
}
