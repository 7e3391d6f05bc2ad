import { env } from 'cloudflare:workers';
import { describe, expect } from 'vitest';
import { databaseOfId } from '../../../db/client';
import { sha256 } from '../../../worker/shared/hash';
import type { Bindings } from '../../../worker/env';
import { publishDrop } from '../../../worker/phone/publication.flow';
import type { Id } from '../../../worker/shared/id';
import { orderPhone, planDrop, row, visitor } from '../shop';
import { whicheverCallFails } from './every-call';
import { placedBy } from './shopper';
import { clock } from './world';

const publish = (drop: Id<'drop'>, settings: Partial<Bindings> = {}) => {
  const shop = { ...env, ...clock(), ...settings };
  return publishDrop(shop, databaseOfId(shop, drop), drop, Date.now());
};

describe('publishing a drop makes it whole and public, or changes nothing, and can be asked for again', () => {
  whicheverCallFails('de', 6, async () => {
    const drop = await planDrop('de', { size: 3 });
    return {
      act: (settings) => publish(drop, settings),
      again: async () => {
        const before = await row<{ published: number; places: number }>('de', 'SELECT published_at IS NOT NULL AS published, (SELECT count(*) FROM place) AS places FROM "drop"');
        expect([{ published: 0, places: 0 }, { published: 1, places: 3 }]).toContainEqual(before);
        expect(await publish(drop)).toMatchObject(before.published ? { code: 'already-published' } : { ok: true, value: { size: 3 } });
        await placedBy(await orderPhone(visitor(clock()), 'de'));
      },
      end: async () => {
        const { body, hash } = await row<{ body: string; hash: string }>('de', 'SELECT body, manifest_hash AS hash FROM manifest JOIN "drop" ON id = drop_id');
        expect(hash).toBe(await sha256(body));
        expect(await row('de', 'SELECT free, (SELECT count(*) FROM place) AS places, (SELECT count(*) FROM ledger_entry) AS lines FROM "drop"')).toEqual({ free: 3, places: 3, lines: 1 });
      },
    };
  });
});
