import { createHash } from 'node:crypto';
import { evictDurableObject, runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { noteOrder, redeem } from '../../worker/queue/queue.flow';
import { crowd, drand, go, join, look, minute, opening, plannedDrop, queue, ring, roomOfDrop, serve, those, type Person, type Told } from './queue.fixture';
import { execute, openDrop, orderPhone, row, sandbox, visitor } from './shop';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const get = (path: string) => visitor().send(`http://localhost:8787/api/de/phone/queue${path}`);
const iso = (at: number) => new Date(at).toISOString();

afterEach(async () => {
  vi.useRealTimers();
  await sandbox('/sandbox/drand', {}, 'PUT');
});

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
});

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
    const { drop, opens } = await plannedDrop(2_000);
    const people = await crowd(600);
    const at = await opening(drop, opens);
    await serve(drop, at + 1_000, 12);
    const { serving: door, perMinute } = await queue();
    expect([door, perMinute]).toEqual([260, 260 / (12 / 60)]);
    const waiting = (await Promise.all(people.slice(0, 40).map(look))).filter(({ state }) => state === 'waiting');
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
    expect(await ring(drop)).toBe(false);
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
    await evictDurableObject(roomOfDrop(drop));
    await go(opens);
    await ring(drop);
    const sealed = await queue();
    await evictDurableObject(roomOfDrop(drop));
    expect(await queue()).toEqual(sealed);
    await opening(drop, opens);
    const before = await Promise.all(people.map(look));
    await evictDurableObject(roomOfDrop(drop));
    expect(await Promise.all(people.map(look))).toEqual(before);
    expect(before.map(({ place }) => place).sort()).toEqual([1, 2, 3]);
  });
});

describe('what the queue tells', () => {
  it('is the same for all and may be kept for two seconds; a ticket is for its holder alone', async () => {
    await plannedDrop(3);
    const [ada] = await crowd(1);
    expect((await get('')).headers.get('cache-control')).toBe('public, max-age=0, s-maxage=2');
    expect((await get(`/tickets/${ada!.told.token}`)).headers.get('cache-control')).toBe('private, no-store');
    expect((await get('/tickets/0123456789abcdefghjkmnpqrstvwxyz')).status).toBe(404);
    expect((await get('/tickets/guess')).status).toBe(404);
  });

  it('checkout goes by: it refuses who was not let in, and takes who was', async () => {
    const { drop, opens } = await plannedDrop(1);
    const people = await crowd(2);
    await opening(drop, opens);
    const [inside] = (await those(people, 'admitted')) as [Person];
    const [outside] = (await those(people, 'waiting')) as [Person];
    for (const person of [outside, visitor()]) expect(await (await orderPhone(person, 'de')).json()).toMatchObject({ type: '/problems/queue-first' });
    expect((await orderPhone(inside, 'de')).status).toBe(201);
    expect(await look(inside)).toMatchObject({ state: 'used' });
  });

  it('is said quickly enough for a crowd (figures only)', async () => {
    await plannedDrop(3);
    const size = 2_000;
    const start = performance.now();
    for (let sent = 0; sent < size; sent += 100) await crowd(100);
    const seconds = (performance.now() - start) / 1000;
    console.log(`joins a second through the app, one room: ${Math.round(size / seconds)}`);
    const asked = performance.now();
    for (let sent = 0; sent < 500; sent += 100) await Promise.all(Array.from({ length: 100 }, queue));
    console.log(`looks at the queue a second: ${Math.round(500 / ((performance.now() - asked) / 1000))}`);
    expect(await queue()).toMatchObject({ waiting: size });
  });
});
