import { env } from 'cloudflare:workers';
import { describe, expect } from 'vitest';
import { databaseOfId } from '../../../db/client';
import { drawDue } from '../../../worker/draw/draw.flow';
import { now, type Bindings } from '../../../worker/env';
import type { Id } from '../../../worker/shared/id';
import { sweep } from '../../../worker/sweep/sweep.flow';
import { openDrop, pay, row, sandbox } from '../shop';
import { whicheverCallFails } from './every-call';
import { lettersTo, placePhone } from './shopper';
import { clock, day, hear, minute, timePasses } from './world';

const draw = (drop: Id<'drop'>, settings: Partial<Bindings> = {}) => {
  const shop = { ...env, ...clock(), ...settings };
  return drawDue(shop, databaseOfId(shop, drop), drop, now(shop));
};
const lines = (kind: string) => row('de', 'SELECT count(*) AS lines, count(DISTINCT sequence) AS sequences, max(sequence) AS last FROM ledger_entry WHERE kind = ?1', kind);

/** So many buyers of Phones, a round after the other. */
async function buyers(count: number) {
  const shoppers = [];
  for (; shoppers.length < count; await timePasses(4_000)) {
    const { shopper, session } = await placePhone('de');
    await hear(await pay(session));
    shoppers.push(shopper);
  }
  return shoppers;
}

describe('drawing gives each of those who paid one unit, in their order, and leaves no hole in the ledger', () => {
  whicheverCallFails('de', 18, async () => {
    const drop = await openDrop('de', { size: 3 });
    const shoppers = await buyers(2);
    await timePasses(minute);
    return {
      act: (settings) => draw(drop, settings),
      again: async () => {
        await draw(drop);
        expect(await lines('drawn')).toEqual({ lines: 2, sequences: 2, last: 2 });
      },
      end: async () => {
        expect(await lines('drawn')).toEqual({ lines: 2, sequences: 2, last: 2 });
        expect(await row('de', 'SELECT count(*) AS draws, count(unit_id) AS drawn, count(DISTINCT unit_id) AS units FROM draw')).toEqual({ draws: 2, drawn: 2, units: 2 });
        expect(await row('de', "SELECT count(DISTINCT order_id) AS owners FROM unit WHERE state = 'sold'")).toEqual({ owners: 2 });
        for (const shopper of shoppers) expect(await lettersTo(shopper)).toHaveLength(2);
      },
    };
  });
});

describe('drawing replaces a round that never came by the next of the rule, once, and draws by that one', () => {
  whicheverCallFails('de', 4, async () => {
    const drop = await openDrop('de', { size: 2, replaceAfter: 10 * 60 });
    await buyers(1);
    const { round } = await row<{ round: number }>('de', "SELECT round FROM ledger_entry WHERE kind = 'committed'");
    await timePasses(11 * minute);
    await sandbox('/sandbox/drand', { offset: 11 * minute, missing: [round] }, 'PUT');
    return {
      act: (settings) => draw(drop, settings),
      again: async () => {
        await draw(drop);
        expect(await lines('postponed')).toEqual({ lines: 1, sequences: 1, last: 1 });
      },
      end: async () => {
        expect(await lines('postponed')).toEqual({ lines: 1, sequences: 1, last: 1 });
        expect(await row('de', "SELECT d.round = p.next_round AS isNext FROM ledger_entry d, ledger_entry p WHERE d.kind = 'drawn' AND p.kind = 'postponed'")).toEqual({ isNext: 1 });
      },
    };
  });
});

describe('a sweep draws what is open, and its buyers are told', () => {
  whicheverCallFails('de', 12, async () => {
    await openDrop('de', { size: 2 });
    const [shopper] = await buyers(1);
    await timePasses(day);
    return {
      act: (settings) => sweep({ ...env, ...clock(), ...settings }),
      end: async () => {
        expect(await lines('drawn')).toEqual({ lines: 1, sequences: 1, last: 1 });
        expect(await lettersTo(shopper!)).toHaveLength(2);
      },
    };
  }, ['crash']);
});
