import { createHash } from 'node:crypto';
import { runInDurableObject } from 'cloudflare:test';
import { afterEach, describe, expect, it } from 'vitest';
import { execute, openDrop, row, visitor } from '../shop';
import { backToNow, crowd, go, join, minute, plannedDrop, queue, ring, roomOfDrop, type Told } from './queue.fixture';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const iso = (at: number) => new Date(at).toISOString();

afterEach(backToNow);

describe('the lobby', () => {
  it('opens half an hour before the sale; who comes earlier hears when', async () => {
    const { opens } = await plannedDrop(3);
    await go(opens - 30 * minute - 1);
    const early = await join(visitor());
    expect([early.status, await early.json()]).toEqual([409, expect.objectContaining({ type: '/problems/not-open', opens: iso(opens - 30 * minute) })]);
    await go(opens - 30 * minute);
    expect((await join(visitor())).status).toBe(201);
  });

  it('gives a ticket: a secret to keep, in a cookie as well, and its hash for everybody to see', async () => {
    await plannedDrop(3);
    const ada = visitor();
    const response = await join(ada);
    const told = (await response.json()) as Told;
    expect(told).toEqual({ token: expect.stringMatching(/^[0-9a-z]{32}$/), ticket: sha256(told.token).slice(0, 32), place: null, state: 'waiting', admittedUntil: null, estimate: null, mayReturn: false });
    expect(await row('de', 'SELECT queue FROM "drop"')).toEqual({ queue: 'waiting' });
    expect(response.headers.get('set-cookie')).toMatch(new RegExp(`^queue_de=${told.token};.*HttpOnly`));
    expect(await queue()).toMatchObject({ state: 'waiting', waiting: 1, early: null, serving: 0, perMinute: 0, admissionMinutes: 10 });
  });

  it('has one place a customer: the same one again finds it, another browser does not', async () => {
    const { drop } = await plannedDrop(3);
    const ada = visitor();
    const { ticket, token } = (await (await join(ada)).json()) as Told;
    expect(await (await join(ada)).json()).toMatchObject({ ticket, token });
    for (const email of [ada.contact.email, ada.contact.email.toUpperCase(), ada.contact.email.replace('@', '+again@')]) {
      const again = await join(visitor(), { email });
      expect([again.status, await again.json()]).toEqual([409, expect.objectContaining({ type: '/problems/already-queued' })]);
    }
    expect(await queue()).toMatchObject({ waiting: 1 });
    expect(await runInDurableObject(roomOfDrop(drop), (_, { storage }) => JSON.stringify(storage.sql.exec('SELECT * FROM ticket').toArray()))).not.toContain('example.org');
  });

  it('finds the place of somebody whose answer was lost, by the secret they had proposed', async () => {
    await plannedDrop(3);
    const token = '0123456789abcdefghjkmnpqrstvwxyz';
    const ada = visitor();
    const { ticket } = (await (await join(ada, { token })).json()) as Told;
    expect(await (await join(visitor(), { email: ada.contact.email, token })).json()).toMatchObject({ ticket, token });
    expect(await (await join(visitor(), { token })).json()).toMatchObject({ type: '/problems/already-queued' });
  });

  it('tells checkout that people queue with its first ticket, and again until checkout knows', async () => {
    const { drop } = await plannedDrop(3);
    expect(await row('de', 'SELECT queue FROM "drop"')).toEqual({ queue: 'none' });
    await execute('de', `CREATE TRIGGER deaf BEFORE UPDATE OF queue ON "drop" BEGIN SELECT RAISE(ABORT, 'deaf'); END`);
    await crowd(1);
    expect(await row('de', 'SELECT queue FROM "drop"')).toEqual({ queue: 'none' });
    expect(await runInDurableObject(roomOfDrop(drop), (_, { storage }) => storage.getAlarm())).toBe(Date.now() + 2_000);
    await execute('de', 'DROP TRIGGER deaf');
    await ring(drop);
    expect(await row('de', 'SELECT queue FROM "drop"')).toEqual({ queue: 'waiting' });
  });

  it('is not there for a sale that is open and that nobody queues for: they can simply buy', async () => {
    await openDrop('de');
    expect(await (await join(visitor())).json()).toMatchObject({ type: '/problems/no-queue' });
    expect(await queue()).toMatchObject({ state: 'none', waiting: 0 });
    expect(await row('de', 'SELECT queue FROM "drop"')).toEqual({ queue: 'none' });
  });

  it('lets people in who pass the check for programs, and everybody while the check itself is down', async () => {
    await plannedDrop(9);
    const keys = (secret: string, origin = 'http://localhost:8788') => ({ TURNSTILE_SECRET_KEY: secret, TURNSTILE_ORIGIN: origin });
    const passes = '1x0000000000000000000000000000000AA';
    const fails = '2x0000000000000000000000000000000AA';
    const turnstile = 'XXXX.DUMMY.TOKEN.XXXX';
    expect((await join(visitor(keys(passes)), { turnstile })).status).toBe(201);
    for (const refused of [await join(visitor(keys(passes))), await join(visitor(keys(fails)), { turnstile })]) {
      expect([refused.status, await refused.json()]).toEqual([403, expect.objectContaining({ type: '/problems/not-human' })]);
    }
    expect((await join(visitor(keys(passes, 'http://localhost:8788/nowhere')), { turnstile })).status).toBe(201);
  });

  it('is closed for a while to an address that comes too often', async () => {
    await plannedDrop(3);
    const keys: string[] = [];
    const busy = { limit: async ({ key }: { key: string }) => ({ success: keys.push(key) < 2 }) };
    const headers = { 'cf-connecting-ip': '192.0.2.7' };
    expect((await join(visitor({ JOIN_LIMIT: busy }), { headers })).status).toBe(201);
    const refused = await join(visitor({ JOIN_LIMIT: busy }), { headers });
    expect([refused.status, refused.headers.get('retry-after'), keys]).toEqual([429, '60', ['192.0.2.7', '192.0.2.7']]);
  });

  it('takes no nonsense for an e-mail address or a secret', async () => {
    await plannedDrop(3);
    for (const wrong of [{ email: 'ada' }, { email: 'a b@example.org' }, { token: 'guess' }]) expect((await join(visitor(), wrong)).status).toBe(400);
  });
});
