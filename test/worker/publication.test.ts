import { createHash } from 'node:crypto';
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CampaignReduction } from '../../worker/campaign/reduction';
import { sweep } from '../../worker/sweep/sweep.flow';
import { decide, newIsolate, save } from './campaign/campaign.fixture';
import { execute, openDrop, orderPhone, planDrop, row, stockUp, visitor } from './shop';

const publish = (drop: string, key = env.OPERATIONS_KEY) =>
  visitor().send(`http://localhost:8787/api/drops/${drop}/publication`, { method: 'POST', headers: { authorization: `Bearer ${key}` } });

describe('publishing a drop', () => {
  it('fixes its manifest, whose very bytes the hash is of', async () => {
    const drop = await planDrop('de', { size: 2 });
    const { manifest, size } = (await (await publish(drop)).json()) as { manifest: string; size: number };
    const response = await visitor().send(`http://localhost:8787/api/de/phone/manifest?drop=${drop}`);
    expect(createHash('sha256').update(await response.text()).digest('hex')).toBe(manifest);
    expect(size).toBe(2);
    expect(await row('de', 'SELECT count(*) AS places FROM place')).toEqual({ places: 2 });
  });

  it('is what makes it a sale: before, nobody sees or buys anything of it', async () => {
    await planDrop('de');
    expect((await visitor().api[':market'].phone.$get({ param: { market: 'de' } })).status).toBe(404);
    expect((await orderPhone(visitor(), 'de')).status).toBe(404);
  });

  it('is for those who run the shop', async () => {
    expect((await publish(await planDrop('de'), 'guess')).status).toBe(401);
  });

  it('happens once', async () => {
    const drop = await openDrop('de');
    expect(await (await publish(drop)).json()).toMatchObject({ type: '/problems/already-published' });
  });

  it('by two at once happens once, and the other hears so', async () => {
    const drop = await planDrop('de');
    const both = await Promise.all([publish(drop), publish(drop)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('of a drop that nobody planned is a problem', async () => {
    expect((await publish('drp_eu1_none')).status).toBe(404);
    expect((await publish('nonsense')).status).toBe(404);
  });

  it.each([
    ['whose battery is too weak', "UPDATE unit SET battery_health = 84 WHERE id = ?1", 'battery'],
    ['that somebody has bought', "UPDATE unit SET state = 'reserved', order_id = (SELECT id FROM orders), reserved_until = 1 WHERE id = ?1", 'not-in-stock'],
    ['whose updates end too soon', "UPDATE model SET updates_until = '2026-12-01' WHERE ?1 <> ''", 'updates'],
    ['that fits other networks', "UPDATE model SET fits = '[\"us\"]' WHERE ?1 <> ''", 'networks'],
    ['whose like is cheaper than a Phone', "UPDATE offer SET amount = 14899 WHERE ?1 <> ''", 'worth'],
    ['whose like is sold out', "UPDATE unit SET grade = 'fair' WHERE id = ?1", 'no-offer'],
  ])('is refused with a unit %s, which is named', async (_, sql, reason) => {
    await openDrop('at', { size: 1 });
    await orderPhone(visitor(), 'at');
    const drop = await planDrop('de', { size: 2 });
    const { id, code } = await row<{ id: string; code: string }>('de', 'SELECT id, code FROM unit WHERE drop_id = ?1 LIMIT 1', drop);
    await execute('de', sql, id);
    const response = await publish(drop);
    expect(response.status).toBe(409);
    const { type, errors } = (await response.json()) as { type: string; errors: object[] };
    expect(type).toBe('/problems/floor-not-met');
    expect(errors).toContainEqual({ field: code, code: reason });
    expect(await row('de', 'SELECT published_at AS at, (SELECT count(*) FROM manifest WHERE drop_id = ?1) AS manifests FROM "drop" WHERE id = ?1', drop)).toEqual({ at: null, manifests: 0 });
  });

  it('gives each unit the worth that the median of fourteen days’ lowest prices is, this day among them', async () => {
    const drop = await planDrop('de', { size: 1, worth: 20_000 });
    const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
    for (const [ago, amount] of [[1, 22_000], [2, 24_000], [13, 26_000], [14, 1]] as const)
      await execute('de', "INSERT INTO lowest_price VALUES ('de', 'google-pixel-8-128-blue', 'excellent', ?1, ?2)", day(ago), amount);
    await publish(drop);
    const { units } = (await (await visitor().send(`http://localhost:8787/api/de/phone/manifest?drop=${drop}`)).json()) as { units: { worth: number }[] };
    expect(units[0]!.worth).toBe(23_000);
  });

  describe('while a campaign takes something off', () => {
    const off = (price: number, how: object = {}) => ({ offers: { rule: { maker: 'Google', most: 19_900 } }, by: { price }, window: {}, ...how }) as CampaignReduction;
    const reduce = async (reduction: CampaignReduction) => {
      await save('rev_house_reduced', { reduction });
      await decide('publish', Date.now() - 1000, 'rev_house_reduced');
    };
    beforeEach(newIsolate);

    it('gives each unit the worth that everybody is asked for its like, on that day and on every one that was noted', async () => {
      const drop = await planDrop('de', { size: 1 });
      await stockUp('de', { units: 1, amount: 24_900, model: 'google-pixel-8', seller: 'sel_house_dear' });
      await reduce(off(15_900));
      await sweep({ ...env, CLOCK_OFFSET_MS: '86400000' });
      expect(await row('de', "SELECT day, amount, count(*) AS likes FROM lowest_price WHERE sku = 'google-pixel-8-128-blue'")).toEqual({ day: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10), amount: 15_900, likes: 1 });
      await publish(drop);
      const { units } = (await (await visitor().send(`http://localhost:8787/api/de/phone/manifest?drop=${drop}`)).json()) as { units: { worth: number }[] };
      expect(units[0]!.worth).toBe(15_900);
    });

    it('is refused where the like of a unit costs everybody less than a Phone, and not where only whoever has a code pays less', async () => {
      await reduce(off(14_899));
      const drop = await planDrop('de', { size: 1 });
      expect(await (await publish(drop)).json()).toMatchObject({ type: '/problems/floor-not-met', errors: [{ code: 'worth' }] });
      await save('rev_house_coded', { reduction: off(14_899, { code: 'LESS10' }) });
      await decide('publish', Date.now() - 500, 'rev_house_coded');
      expect((await publish(drop)).status).toBe(201);
    });
  });
});

describe('a published drop', () => {
  it.each([
    ['its price', 'UPDATE "drop" SET amount = 1'],
    ['its window', 'UPDATE "drop" SET closes_at = closes_at + 1'],
    ['its manifest', "UPDATE manifest SET body = '{}'"],
    ['its manifest, by taking it away', 'DELETE FROM manifest'],
    ['a unit of it', 'UPDATE unit SET battery_health = 99 WHERE drop_id IS NOT NULL'],
    ['which units are in it', 'UPDATE unit SET drop_id = NULL WHERE drop_id IS NOT NULL'],
    ['which units are in it, by one that comes back', 'UPDATE unit SET drop_id = (SELECT id FROM "drop") WHERE drop_id IS NULL'],
    ['which units are in it, by losing one', 'DELETE FROM unit WHERE drop_id IS NOT NULL'],
    ['its manifest, by another in its place', "INSERT OR REPLACE INTO manifest SELECT drop_id, '{}' FROM manifest"],
    ['how many places it has', 'INSERT INTO place (drop_id, no) SELECT id, 99 FROM "drop"'],
  ])('lets nobody change %s', async (_, sql) => {
    await openDrop('de');
    await expect(execute('de', sql)).rejects.toThrow('drop-is-published');
  });
});
