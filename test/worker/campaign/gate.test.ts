import { createExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { app } from '../../../worker/app';
import { liveIn, marketsOf, showingOf } from '../../../worker/campaign/live';
import { decide, newIsolate, save, slug, start } from './campaign.fixture';

beforeEach(newIsolate);

/** The asset layer of a build that has baked these keys; it tells what it was asked for. */
function assets(...keys: string[]) {
  const asked: string[] = [];
  const fetch = async (request: Request) => {
    const { pathname } = new URL(request.url);
    asked.push(pathname);
    const key = keys.find((one) => pathname === `/de/baked/key-of-${one}`);
    if (!key) return new Response(null, { status: 404 });
    return request.headers.get('if-none-match') === key ? new Response(null, { status: 304 }) : new Response(request.method === 'HEAD' ? null : `the page of ${key}`, { headers: { etag: key } });
  };
  return { asked, binding: { fetch } as unknown as Fetcher };
}

/** Asks for an address at a moment; what no build has baked is answered by nobody here, as 404. */
async function get(path: string, at: number, layer = assets('first', 'second'), init: RequestInit = {}) {
  const offset = String(at - Date.now());
  const response = await app.fetch(new Request(`http://localhost:8787${path}`, init), { ...env, ASSETS: layer.binding, CLOCK_OFFSET_MS: offset }, createExecutionContext());
  return { status: response.status, text: await response.text(), from: response.headers.get('x-campaign-from') };
}

const address = `/de/c/${slug}`;

describe('a campaign’s address', () => {
  it('is answered with the very file that was baked', async () => {
    await save('first');
    await decide('publish', start, 'first');
    expect(await get(address, start + 1_000)).toEqual({ status: 200, text: 'the page of first', from: 'file' });
    expect(await get(address, start + 1_000, assets('first'), { method: 'HEAD' })).toMatchObject({ status: 200, text: '' });
    expect(await get(address, start + 1_000, assets('first'), { headers: { 'if-none-match': 'first' } })).toMatchObject({ status: 304 });
  });

  it('leads nowhere before its time, and does not even ask for the file', async () => {
    await save('first', { window: { from: '2026-11-27T00:00' } });
    await decide('publish', start, 'first');
    const layer = assets('first');
    const midnight = Date.parse('2026-11-26T23:00:00Z');
    expect(await get(address, midnight - 2_000, layer)).toMatchObject({ status: 404, from: null });
    expect(layer.asked).toEqual([]);
    expect(await get(address, midnight + 1_000, layer)).toMatchObject({ status: 200 });
  });

  it.each([`${address}/`, `//de/c/${slug}`, `/de//c/${slug}`, `${address}.html`, `${address}/index.html`, `/DE/c/${slug}`, `/de/C/${slug}`, `/de/c/${slug.toUpperCase()}`, `/de/c/%64o-you-need-the-newest`, `/de/%63/${slug}`, `/xx/c/${slug}`])(
    'has no other spelling that leads to what is not to be seen yet: %s',
    async (path) => {
      await save('first', { window: { from: '2026-11-27T00:00' } });
      await decide('publish', start, 'first');
      const layer = assets('first');
      expect(await get(path, start + 1_000, layer)).toMatchObject({ status: 404 });
      expect(layer.asked).toEqual([]);
    },
  );

  it('is left to the page rendered on demand where the published revision is newer than the build', async () => {
    await save('first');
    await save('later');
    await decide('publish', start, 'first');
    await decide('publish', start + 1_000, 'later');
    const layer = assets('first');
    expect(await get(address, start + 2_000, layer)).toMatchObject({ status: 404, from: null });
    expect(layer.asked).toEqual(['/de/baked/key-of-later']);
  });

  it('shows within five seconds what was decided elsewhere, and at once what is over', async () => {
    await save('first');
    await save('second');
    await decide('publish', start, 'first');
    expect((await get(address, start + 1_000)).text).toBe('the page of first');
    await decide('publish', start, 'second');
    expect((await get(address, start + 3_000)).text).toBe('the page of first');
    expect((await get(address, start + 6_500)).text).toBe('the page of second');
    await decide('withdraw', start + 7_000);
    expect((await get(address, start + 12_000)).status).toBe(404);
  });
});

describe('the schedule in an isolate', () => {
  it('costs one read of one row in five seconds, and all of it only after it has grown', async () => {
    await save('first');
    await decide('publish', start, 'first');
    const statements: string[] = [];
    const house = new Proxy(env.DB_HOUSE, { get: (target, name) => (name === 'prepare' ? (sql: string) => (statements.push(sql), target.prepare(sql)) : Reflect.get(target, name)) });
    const look = (now: number) => showingOf({ ...env, DB_HOUSE: house }, 'de', slug, now);
    await Promise.all([look(start), look(start), look(start + 4_999)]);
    expect(statements).toHaveLength(2);
    await look(start + 5_000);
    expect(statements).toHaveLength(3);
    await decide('end', start + 6_000);
    expect(await look(start + 11_000)).toEqual({ state: 'over' });
    expect(statements).toHaveLength(5);
  });

  it('knows what is on where', async () => {
    await save('first');
    await save('in-france', { market: 'fr' });
    await decide('publish', start, 'first');
    await decide('publish', start + 60_000, 'in-france', 'fr');
    const markets = async (now: number) => [...(await marketsOf(env, slug, now))].sort();
    expect(await markets(start)).toEqual(['de']);
    expect(await markets(start + 60_000)).toEqual(['de', 'fr']);
    expect((await liveIn(env, 'fr', start)).map((one) => one.slug)).toEqual([]);
    expect((await liveIn(env, 'fr', start + 60_000)).map((one) => one.slug)).toEqual([slug]);
  });

  it('asks again after a look that failed', async () => {
    await save('first');
    await decide('publish', start, 'first');
    const broken = { ...env, DB_HOUSE: { prepare: () => { throw new Error('away'); } } as unknown as D1Database };
    await expect(showingOf(broken, 'de', slug, start)).rejects.toThrow('away');
    expect(await showingOf(env, 'de', slug, start)).toMatchObject({ state: 'live' });
  });
});

describe('what was said and decided', () => {
  it('is kept as it was', async () => {
    await save('first');
    await decide('publish', start, 'first');
    for (const sql of ["UPDATE campaign_revision SET body = '{}'", 'DELETE FROM campaign_revision', 'UPDATE campaign_publication SET from_at = 0', 'DELETE FROM campaign_publication'])
      await expect(env.DB_HOUSE.prepare(sql).run()).rejects.toThrow(/kept as they are/);
  });

  it('is decided about a revision of the very page', async () => {
    await save('first');
    await save('in-france', { market: 'fr' });
    await expect(decide('publish', start, 'in-france', 'de')).rejects.toThrow(/another page/);
    await expect(decide('publish', start)).rejects.toThrow(/CHECK/);
    await expect(decide('end', start, 'first')).rejects.toThrow(/CHECK/);
  });

  it('has a number in its own market', async () => {
    await save('first');
    await save('second');
    await save('in-france', { market: 'fr' });
    const { results } = await env.DB_HOUSE.prepare('SELECT id, number FROM campaign_revision ORDER BY id').all();
    expect(results).toEqual([{ id: 'first', number: 1 }, { id: 'in-france', number: 1 }, { id: 'second', number: 2 }]);
  });
});
