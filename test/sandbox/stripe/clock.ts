import type { Account } from './account.ts';
import { BY_ITSELF } from './event.ts';
import { expireSession } from './session.ts';
import { failSettlement, settle } from './settlement.ts';
import { deliver } from './delivery.ts';
import { finishRefund } from './refund.ts';

/** Lets everything happen whose time has come. */
export async function ring(account: Account, now: number): Promise<void> {
  const sending: Promise<void>[] = [];
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
      case 'deliver':
        // A delivery books its own next try before it starts, see delivery.ts.
        sending.push(deliver(account, id, now));
        continue;
    }
    account.timers.clear(kind, id);
  }
  await Promise.all(sending);
}
