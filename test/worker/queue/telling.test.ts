import { afterEach, describe, expect, it } from 'vitest';
import { orderPhone, visitor } from '../shop';
import { backToNow, crowd, go, look, minute, opening, plannedDrop, queue, those, type Person } from './queue.fixture';

const get = (path: string) => visitor().send(`http://localhost:8787/api/de/phone/queue${path}`);

afterEach(backToNow);

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

  it('counts an order once, also when its form was sent twice', async () => {
    const { drop, opens } = await plannedDrop(2);
    const [person] = (await crowd(1)) as [Person];
    const at = await opening(drop, opens);
    const key = crypto.randomUUID();
    for (const time of ['first', 'second']) expect([time, (await orderPhone(person, 'de', key)).status]).toEqual([time, 201]);
    await go(at + 11 * minute);
    expect(await look(person)).toMatchObject({ state: 'used' });
  });

  it('is said quickly enough for a crowd (figures only)', async () => {
    await plannedDrop(3);
    const size = 500;
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
