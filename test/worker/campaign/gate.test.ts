import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { Hono } from 'hono';
import { beforeEach, describe, expect, it } from 'vitest';
import { app } from '../../../worker/app';
import { campaignGate } from '../../../worker/campaign/gate';
import { liveIn, marketsOf, showingOf } from '../../../worker/campaign/live';
import { forgetRendered } from '../../../worker/campaign/rendered';
import type { AppEnv } from '../../../worker/env';
import { requestLog } from '../../../worker/log';
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

describe('a page with a trial', () => {
  const page = '<article data-campaign="less"><div data-variant="a"><a href="/de/phones/x?c=less#good">A</a></div><div data-variant="b" hidden><a href="/de/phones/y?storage=1&amp;x=2">B</a><a href="/de/phones/z?c=less&amp;storage=1">B</a></div></article>';
  const shop = { fetch: async (request: Request) => (request.headers.has('if-none-match') ? new Response(null, { status: 304 }) : new Response(page, { headers: { etag: 'one', 'content-type': 'text/html' } })) } as unknown as Fetcher;
  const look = async (headers = {}) => {
    const context = createExecutionContext();
    const response = await app.fetch(new Request(`http://localhost:8787${address}`, { headers: { 'user-agent': 'Mozilla/5.0 (X11) Firefox/140.0', ...headers } }), { ...env, ASSETS: shop, CLOCK_OFFSET_MS: String(start + 1_000 - Date.now()) }, context);
    const seen = { status: response.status, text: await response.text(), etag: response.headers.get('etag'), cache: response.headers.get('cache-control') };
    await waitOnExecutionContext(context);
    return seen;
  };
  const a = '<article data-campaign="less" data-variant-shown="a"><div data-variant="a"><a href="/de/phones/x?c=less&amp;v=a#good">A</a></div></article>';
  const b = '<article data-campaign="less" data-variant-shown="b"><div data-variant="b"><a href="/de/phones/y?storage=1&amp;x=2">B</a><a href="/de/phones/z?c=less&amp;storage=1&amp;v=b">B</a></div></article>';

  it('deals each view one of the two, also whoever has been there before, and counts what it dealt', async () => {
    await save('tried', { change: { tracking: 'less', blocks: [{ kind: 'trial', name: 'Which one', a: { kind: 'break' }, b: { kind: 'quiz' } }] } });
    await decide('publish', start, 'tried');
    const seen = { a: 0, b: 0 };
    for (let view = 0; view < 20; view++) {
      const { status, text, etag, cache } = await look(view % 2 ? { 'if-none-match': 'one' } : {});
      expect([status, etag, cache, [a, b].includes(text)]).toEqual([200, null, 'private, no-cache', true]);
      seen[text === a ? 'a' : 'b'] += 1;
    }
    const { results } = await env.DB_HOUSE.prepare("SELECT campaign, variant, count FROM tally WHERE what = 'visit' ORDER BY variant").all();
    expect(results).toEqual((['a', 'b'] as const).filter((variant) => seen[variant] > 0).map((variant) => ({ campaign: 'less', variant, count: seen[variant] })));
  });

  it('is the file as it is where nothing is tried', async () => {
    await save('first');
    await decide('publish', start, 'first');
    expect(await look()).toMatchObject({ text: page, etag: 'one' });
    expect((await look({ 'if-none-match': 'one' })).status).toBe(304);
  });
});

describe('a page that no build has baked', () => {
  let made = 0;
  /** The shop with a page that is rendered on demand behind its gate. */
  const site = (render: () => Response | Promise<Response>) => new Hono<AppEnv>().use(requestLog).use('/:market/c/:slug', campaignGate).all('*', async () => { made += 1; return render(); });
  const ask = async (shop: ReturnType<typeof site>, at: number, init: RequestInit = {}) => {
    const response = await shop.fetch(new Request(`http://localhost:8787${address}`, init), { ...env, ASSETS: assets().binding, CLOCK_OFFSET_MS: String(at - Date.now()) }, createExecutionContext());
    return `${response.status} ${await response.text()} ${response.headers.get('x-made')}`;
  };

  beforeEach(async () => {
    made = 0;
    forgetRendered();
    await save('later');
    await decide('publish', start, 'later');
  });

  it('is rendered once in five seconds, however many come at once', async () => {
    const shop = site(async () => { await new Promise((resolve) => setTimeout(resolve, 20)); return new Response('the page', { headers: { 'x-made': 'now' } }); });
    expect(new Set(await Promise.all(Array.from({ length: 50 }, () => ask(shop, start + 1_000))))).toEqual(new Set(['200 the page now']));
    expect(made).toBe(1);
    await ask(shop, start + 4_000);
    expect(made).toBe(1);
    await ask(shop, start + 7_000);
    expect(made).toBe(2);
  });

  it('is another one when it is mended', async () => {
    const shop = site(() => new Response('the page'));
    await ask(shop, start + 1_000);
    await save('mended');
    await decide('publish', start + 1_000, 'mended');
    newIsolate();
    await ask(shop, start + 2_000);
    expect(made).toBe(2);
  });

  it('is nobody else’s where it could not be made, sets a cookie, or only its head was asked for', async () => {
    const bad = site(() => new Response('busy', { status: 503 }));
    expect(await Promise.all([ask(bad, start + 1_000), ask(bad, start + 1_000)])).toEqual(['503 busy null', '503 busy null']);
    const own = site(() => new Response('yours', { headers: { 'set-cookie': 'a=b' } }));
    await ask(own, start + 1_000);
    const before = made;
    const good = site(() => new Response('the page'));
    await ask(good, start + 1_000, { method: 'HEAD' });
    expect(await ask(good, start + 1_000)).toBe('200 the page null');
    expect(made).toBe(before + 2);
  });
});

it('the look at the schedule of a visitor who has gone away keeps nobody else waiting for long', async () => {
  await save('first');
  await decide('publish', start, 'first');
  newIsolate();
  const forever = { prepare: () => ({ first: () => new Promise(() => {}) }) } as unknown as D1Database;
  void liveIn({ ...env, DB_HOUSE: forever }, 'de', start + 1_000);
  const seen = await Promise.all([liveIn(env, 'de', start + 1_000), showingOf(env, 'de', slug, start + 1_000)]);
  expect([seen[0].map((one) => one.slug), seen[1].state]).toEqual([[slug], 'live']);
  expect(await liveIn({ ...env, DB_HOUSE: forever }, 'de', start + 2_000)).toHaveLength(1);
});
