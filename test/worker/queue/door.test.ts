import { evictDurableObject, runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Id } from '../../../worker/shared/id';
import { noteOrder, redeem } from '../../../worker/queue/queue.flow';
import { execute, row, visitor } from '../shop';
import { backToNow, crowd, go, join, look, minute, opening, plannedDrop, queue, ring, roomOfDrop, serve, those, type Person } from './queue.fixture';

const iso = (at: number) => new Date(at).toISOString();

afterEach(backToNow);

const statusOf = async ({ told: { token } }: Person) => (await visitor().send(`http://localhost:8787/api/de/phone/queue/tickets/${token}`)).status;

describe('letting in', () => {
  const serving = async () => (await queue()).serving as number;

  it('stops at as many as there are places, and says that it is full', async () => {
    const { drop, opens } = await plannedDrop(3);
    const people = await crowd(8);
    const at = await opening(drop, opens);
    await serve(drop, at, 5);
    expect(await queue()).toMatchObject({ state: 'serving', serving: 3, waiting: 5, isFull: true });
    expect(await row('de', 'SELECT queue FROM "drop"')).toEqual({ queue: 'serving' });
    const states = await Promise.all(people.map(look));
    expect(states.filter(({ state }) => state === 'admitted').map(({ place }) => place).sort()).toEqual([1, 2, 3]);
    for (const { state, place, estimate, admittedUntil } of states) {
      if (state === 'waiting') expect([place! > 3, estimate, admittedUntil]).toEqual([true, null, null]);
      else expect(admittedUntil).toBe(iso(at + 10 * minute));
    }
  });

  it('is no faster than checkout', async () => {
    const { drop, opens } = await plannedDrop(60);
    await crowd(50);
    const at = await opening(drop, opens);
    expect(await serving()).toBe(20);
    await serve(drop, at + 1_000, 1);
    expect(await serving()).toBe(40);
    await serve(drop, at + 2_000, 1);
    expect(await serving()).toBe(50);
  });

  it('tells those who wait about how long it takes, once it has been measured', async () => {
    const { drop, opens } = await plannedDrop(400);
    const people = await crowd(320);
    const at = await opening(drop, opens);
    await serve(drop, at + 1_000, 12);
    const { serving: door, perMinute } = await queue();
    expect([door, perMinute]).toEqual([260, 260 / (12 / 60)]);
    const waiting = (await Promise.all(people.slice(0, 80).map(look))).filter(({ state }) => state === 'waiting');
    for (const { place, estimate } of waiting) expect(estimate).toBe(Math.ceil(((place! - door) / perMinute) * 60));
    expect(waiting.length).toBeGreaterThan(0);
  });

  it('lets the next ones in when admissions lapse, and who lapsed to the end, once', async () => {
    const { drop, opens } = await plannedDrop(2);
    const people = await crowd(3);
    const at = await opening(drop, opens);
    await serve(drop, at + 10 * minute + 29_000, 1);
    expect(await serving()).toBe(2);
    const gone = (await those(people, 'lapsed'))[0]!;
    await serve(drop, at + 10 * minute + 31_000, 1);
    expect(await serving()).toBe(3);
    expect(await look(gone)).toMatchObject({ state: 'lapsed', mayReturn: true });
    expect(await (await join(gone)).json()).toMatchObject({ ticket: gone.told.ticket, state: 'waiting', place: 4 });
    await serve(drop, at + 10 * minute + 32_000, 1);
    expect(await look(gone)).toMatchObject({ state: 'admitted', place: 4 });
    await go(at + 21 * minute);
    expect(await look(gone)).toMatchObject({ state: 'lapsed', mayReturn: false });
    expect(await (await join(gone)).json()).toMatchObject({ state: 'lapsed', place: 4 });
  });

  it('opens checkout to who was let in, for this customer alone, as often as the form is sent, until it lapses', async () => {
    const { drop, opens } = await plannedDrop(1);
    const people = await crowd(2);
    const at = await opening(drop, opens);
    const [inside] = (await those(people, 'admitted')) as [Person];
    const [outside] = (await those(people, 'waiting')) as [Person];
    const may = async (token: string | undefined, email: string) => (await redeem(env, { id: drop }, token, email)).ok;
    expect(await may(outside.told.token, outside.contact.email)).toBe(false);
    expect(await may(inside.told.token, outside.contact.email)).toBe(false);
    expect(await may(outside.told.token, inside.contact.email)).toBe(false);
    expect(await may(undefined, inside.contact.email)).toBe(false);
    expect(await may('guess', inside.contact.email)).toBe(false);
    expect(await may(inside.told.token, inside.contact.email)).toBe(true);
    expect(await may(inside.told.token, inside.contact.email.toUpperCase())).toBe(true);
    expect(await look(inside)).toMatchObject({ state: 'used' });
    await go(at + 10 * minute);
    expect(await may(inside.told.token, inside.contact.email)).toBe(false);
  });

  it('counts who went to checkout until their place is held, and not twice after', async () => {
    const { drop, opens } = await plannedDrop(2);
    const people = await crowd(4);
    const at = await opening(drop, opens);
    const inside = await those(people, 'admitted');
    const [ada, eve] = inside;
    for (const { told, contact } of inside) expect(await redeem(env, { id: drop }, told.token, contact.email)).toMatchObject({ ok: true });
    await serve(drop, at + 1_000, 3);
    expect(await serving()).toBe(2);
    await execute('de', "UPDATE place SET state = 'held', order_id = 'ada', reserved_until = ?1 WHERE no = 1", at + 5 * minute);
    await noteOrder(env, { id: drop }, ada!.told.token);
    await serve(drop, at + 5_000, 3);
    expect(await serving()).toBe(2);
    await serve(drop, at + 5 * minute, 1);
    expect(await serving()).toBe(3);
    expect(await look(eve!)).toMatchObject({ state: 'used' });
    await serve(drop, at + 11 * minute, 1);
    expect([await look(eve!), await serving()]).toEqual([expect.objectContaining({ state: 'lapsed', mayReturn: true }), 4]);
  });

  it('is over when nobody waits and all admissions are used: from then on people simply buy', async () => {
    const { drop, opens } = await plannedDrop(5);
    const people = await crowd(2);
    const at = await opening(drop, opens);
    expect(await queue()).toMatchObject({ state: 'serving', waiting: 0 });
    for (const { told, contact } of people) {
      await redeem(env, { id: drop }, told.token, contact.email);
      await noteOrder(env, { id: drop }, told.token);
    }
    await serve(drop, at + 5_000, 1);
    expect([(await queue()).state, await row('de', 'SELECT queue FROM "drop"')]).toEqual(['none', { queue: 'none' }]);
    expect(await (await join(visitor())).json()).toMatchObject({ type: '/problems/no-queue' });
    await ring(drop);
    // Nothing runs any more, until what is known is to be forgotten.
    expect(await runInDurableObject(roomOfDrop(drop), (_, { storage }) => storage.getAlarm())).toBeGreaterThan(opens + 7 * 86_400_000);
  });

  it('is over, too, when all admissions have lapsed; somebody who comes before is let in at once', async () => {
    const { drop, opens } = await plannedDrop(5);
    await crowd(1);
    const at = await opening(drop, opens);
    await go(at + minute);
    const [late] = await crowd(1);
    await ring(drop);
    expect(await look(late!)).toMatchObject({ state: 'admitted', place: 2 });
    await serve(drop, at + 10 * minute + 31_000, 1);
    expect((await queue()).state).toBe('serving');
    await serve(drop, at + 11 * minute + 31_000, 1);
    expect([(await queue()).state, await row('de', 'SELECT queue FROM "drop"')]).toEqual(['none', { queue: 'none' }]);
  });

  it('ends honestly when all is sold: everybody who waits is told, and nobody else has to come', async () => {
    const { drop, opens } = await plannedDrop(1);
    const people = await crowd(3);
    const at = await opening(drop, opens);
    await execute('de', "UPDATE place SET state = 'held', order_id = 'ada', reserved_until = ?1", at + 40 * minute);
    await serve(drop, at + 1_000, 1);
    expect((await queue()).state).toBe('serving');
    await execute('de', "UPDATE place SET state = 'taken', reserved_until = NULL");
    await serve(drop, at + 2_000, 1);
    expect([(await queue()).state, await row('de', 'SELECT queue FROM "drop"')]).toEqual(['sold-out', { queue: 'none' }]);
    for (const person of people) expect((await look(person)).state).toBe('sold-out');
    expect(await (await join(visitor())).json()).toMatchObject({ type: '/problems/sold-out' });
  });

  it('ends with the sale', async () => {
    const { drop, opens } = await plannedDrop(1);
    const people = await crowd(2);
    await opening(drop, opens);
    await serve(drop, opens + 86_400_000, 1);
    expect([(await queue()).state, await row('de', 'SELECT queue FROM "drop"')]).toEqual(['none', { queue: 'none' }]);
    for (const person of people) expect((await look(person)).state).toBe('lapsed');
  });

  it('survives the end of its process at every step: the place stays', async () => {
    const { drop, opens } = await plannedDrop(1);
    const people = await crowd(3);
    await end(drop);
    await go(opens);
    await ring(drop);
    const sealed = await queue();
    await end(drop);
    expect(await queue()).toEqual({ ...sealed, now: expect.any(String) });
    await opening(drop, opens);
    const before = await Promise.all(people.map(look));
    await end(drop);
    expect(await Promise.all(people.map(look))).toEqual(before);
    expect(before.map(({ place }) => place).sort()).toEqual([1, 2, 3]);
  });

  it('forgets who waited, a week after the sale', async () => {
    const { drop, opens } = await plannedDrop(3);
    const [ada] = await crowd(1);
    await go(opens + 86_400_000);
    await ring(drop);
    await ring(drop);
    expect(await statusOf(ada!)).toBe(200);
    await go(opens + 86_400_000 + 7 * 86_400_000);
    await ring(drop);
    expect(await statusOf(ada!)).toBe(404);
  });
});

/** Ends the process of a room, once it has done with what it was asked. */
async function end(drop: Id<'drop'>): Promise<void> {
  await vi.waitFor(() => evictDurableObject(roomOfDrop(drop)), { timeout: 15_000, interval: 200 });
}
