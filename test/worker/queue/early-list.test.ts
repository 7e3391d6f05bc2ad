import { createHash } from 'node:crypto';
import { env } from 'cloudflare:workers';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sandbox, visitor } from '../shop';
import { backToNow, crowd, drand, go, look, opening, plannedDrop, queue, ring } from './queue.fixture';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const get = (path: string) => visitor().send(`http://localhost:8787/api/de/phone/queue${path}`);

afterEach(backToNow);

describe('the early list', () => {
  it('is sealed at the opening: its hash is out before the round that shuffles it, and it has everybody', async () => {
    const { drop, opens } = await plannedDrop(3);
    const people = await crowd(5);
    await ring(drop);
    expect([(await get('/list')).status, (await queue()).state]).toEqual([404, 'waiting']);
    await go(opens);
    await ring(drop);
    const { state, early } = await queue();
    const list = await (await get('/list')).text();
    expect(list).toBe(people.map(({ told }) => `${told.ticket}\n`).sort().join(''));
    expect([state, early]).toEqual(['sealed', { size: 5, hash: sha256(list), round: expect.any(Number), roundAt: expect.any(String), randomness: null }]);
    const wait = Date.parse(early.roundAt) - opens;
    expect([wait > 6_000, wait <= 9_000]).toEqual([true, true]);
    expect(await look(people[0]!)).toMatchObject({ state: 'waiting', place: null });
  });

  it('gets its places from the beacon, as anybody can compute; who comes later comes after them', async () => {
    const { drop, opens } = await plannedDrop(3);
    const people = await crowd(6);
    await go(opens);
    await ring(drop);
    const [late] = await crowd(1);
    expect(late!.told).toMatchObject({ place: 7 });
    const [later] = await crowd(1);
    await opening(drop, opens);
    const { early: { hash, round, randomness } } = await queue();
    const { randomness: told } = (await (await sandbox(`/drand/${JSON.parse(env.DRAND_CHAIN!).chain}/public/${round}`)).json()) as { randomness: string };
    expect(randomness).toBe(told);
    const keyOf = (ticket: string) => sha256(`reprise-queue-1\n${hash}\n${randomness}\n${ticket}`);
    const order = people.map(({ told: { ticket } }) => ticket).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    for (const person of people) expect((await look(person)).place).toBe(1 + order.indexOf(person.told.ticket));
    expect((await look(later!)).place).toBe(8);
  });

  it('waits for a round that is late or not true, and lets nobody in meanwhile', async () => {
    const { drop, opens } = await plannedDrop(3);
    const [ada] = await crowd(2);
    await go(opens);
    await ring(drop);
    const roundAt = Date.parse((await queue()).early.roundAt);
    const offset = () => Date.now() - vi.getRealSystemTime();
    await go(roundAt + 1_000);
    for (const trouble of [{ answer: 500 }, { lying: 'signature' }, { lying: 'round' }]) {
      await drand({ offset: offset(), ...trouble });
      await ring(drop);
      expect([(await queue()).state, (await look(ada!)).place]).toEqual(['sealed', null]);
    }
    await drand({ offset: offset() });
    await ring(drop);
    expect([(await queue()).state, (await look(ada!)).place]).toEqual(['serving', expect.any(Number)]);
  });

  it('goes by the next round that the rule names, where one does not come', async () => {
    const { drop, opens } = await plannedDrop(3);
    const [ada] = await crowd(2);
    await go(opens);
    await ring(drop);
    const { early } = await queue();
    const offset = () => Date.now() - vi.getRealSystemTime();
    await go(Date.parse(early.roundAt) + 61_000);
    await drand({ offset: offset(), missing: [early.round] });
    await ring(drop);
    const { early: next } = await queue();
    expect([next.hash, next.round]).toEqual([early.hash, early.round + 22 + 1]);
    await go(Date.parse(next.roundAt) + 1_000);
    await drand({ offset: offset(), missing: [early.round] });
    await ring(drop);
    expect([(await queue()).state, (await look(ada!)).place]).toEqual(['serving', expect.any(Number)]);
  });
});
