import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { databaseOfMarket } from '../../db/client';
import { app } from '../../worker/app';
import type { Bindings } from '../../worker/env';
import { analyticsCounter, readAnalytics } from '../../worker/results/analytics-engine';
import { countVisit } from '../../worker/results/count';
import type { Tally } from '../../worker/results/counting';
import { d1Counter } from '../../worker/results/d1-counter';
import { nowhere, originOf } from '../../worker/results/origin';
import { dayAfter, dayIn } from '../../worker/results/period';
import { resultsOf } from '../../worker/results/results.flow';
import { salesOf } from '../../worker/results/sales.store';
import { addTallies, talliesOf } from '../../worker/results/tally.store';
import type { MarketId } from '../../worker/shared/market';
import { checkOut, deliver, execute, openDrop, orderPhone, pay, row, sandbox, stockUp, visitor, type Placed } from './shop';
import { decide, newIsolate, save, start } from './campaign/campaign.fixture';
import { employ, signIn } from './staff/house';

const origin = 'http://localhost:8787';
const browser = { 'user-agent': 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36' };
const slug = 'do-you-need-the-newest';
const today = (market: MarketId = 'de') => dayIn(market === 'jp' ? 'Asia/Tokyo' : 'Europe/Berlin', Date.now());

/** A request of a browser that wants to be counted, unless the headers say otherwise. */
async function ask(path: string, { headers = {}, settings = {}, ...init }: RequestInit & { headers?: Record<string, string>; settings?: Partial<Bindings> } = {}): Promise<Response> {
  const context = createExecutionContext();
  const response = await app.fetch(new Request(`${origin}${path}`, { ...init, headers: { ...browser, ...headers } }), { ...env, ...settings }, context);
  await waitOnExecutionContext(context);
  return response;
}

/** A campaign page that is served to a browser. */
async function visit(path: string, { headers = {} as Record<string, string>, method = 'GET', variant = undefined as 'a' | 'b' | undefined, market = 'de' as MarketId, times = 1 } = {}): Promise<void> {
  const context = createExecutionContext();
  const c = { req: { url: `${origin}${path}`, raw: new Request(`${origin}${path}`, { method, headers: { ...browser, ...headers } }) }, env, executionCtx: context, get: () => Date.now() };
  for (let time = 0; time < times; time += 1) countVisit(c as never, { market, slug, variant });
  await waitOnExecutionContext(context);
}

const tallies = async () => (await env.DB_HOUSE.prepare('SELECT market, campaign, what, day, channel, variant, count FROM tally ORDER BY campaign, what, channel').all()).results;
const resultsIn = async (market: MarketId, campaign?: string, more: { from?: string; to?: string } = {}, now = Date.now()) => {
  const results = await resultsOf(env, { market, campaign, ...more }, now);
  if (!results.ok) throw new Error(results.code);
  return results.value;
};

/** Buys an offer after a campaign led to it. @returns what was paid, minor units */
async function buy(market: MarketId, offer: string, { led = {} as { c?: string; ch?: string; v?: string }, headers = {} as Record<string, string> } = {}): Promise<{ amount: number; session: string }> {
  const shopper = visitor();
  const added = await shopper.send(`${origin}/api/${market}/cart/lines`, { method: 'POST', headers: { ...browser, 'content-type': 'application/json', ...headers }, body: JSON.stringify({ offer, origin: led }) });
  const { total } = (await added.json()) as { total: { amount: number; currency: 'EUR' } };
  const { url } = (await (await checkOut(shopper, market, { total })).json()) as Placed;
  const session = url.split('/').at(-1)!;
  await deliver(await pay(session));
  return { amount: total.amount, session };
}

describe('a campaign page that is served', () => {
  it('is counted once for each look: by day, campaign, channel and variant, and nothing else is kept', async () => {
    await visit(`/de/c/${slug}?ch=Newsletter`, { variant: 'b' });
    await visit(`/de/c/${slug}?ch=newsletter`, { variant: 'b', times: 2 });
    await visit(`/de/c/${slug}`);
    expect(await tallies()).toEqual([
      { market: 'de', campaign: slug, what: 'visit', day: today(), channel: '', variant: '', count: 1 },
      { market: 'de', campaign: slug, what: 'visit', day: today(), channel: 'newsletter', variant: 'b', count: 3 },
    ]);
  });

  it.each([
    ['a program', { headers: { 'user-agent': 'Googlebot/2.1 (+http://www.google.com/bot.html)' } }],
    ['nobody who says who it is', { headers: { 'user-agent': '' } }],
    ['Do Not Track', { headers: { dnt: '1' } }],
    ['Global Privacy Control', { headers: { 'sec-gpc': '1' } }],
    ['what is fetched ahead', { headers: { 'sec-purpose': 'prefetch' } }],
    ['HEAD', { method: 'HEAD' }],
  ])('leaves out %s', async (_, request) => {
    await visit(`/de/c/${slug}`, request);
    expect(await tallies()).toEqual([]);
  });
});

describe('the address of a campaign', () => {
  it('counts each look at what it shows, from the file or rendered, on the day of the market’s clock; and none while it shows nothing', async () => {
    newIsolate();
    const opens = Date.parse('2026-11-27T00:00:00+01:00');
    await save('first', { window: { from: '2026-11-27T00:00' } });
    await decide('publish', start, 'first');
    const at = (moment: number, baked = true) => {
      const ASSETS = { fetch: async () => new Response(baked ? 'the page' : null, { status: baked ? 200 : 404 }) } as unknown as Fetcher;
      return ask(`/de/c/${slug}?ch=mail`, { settings: { ASSETS, CLOCK_OFFSET_MS: String(moment - Date.now()) } });
    };
    await at(opens - 60_000);
    expect(await tallies()).toEqual([]);
    await at(opens + 1_000);
    await at(opens + 2_000, false);
    expect(await tallies()).toEqual([{ market: 'de', campaign: slug, what: 'visit', day: '2026-11-27', channel: 'mail', variant: '', count: 2 }]);
    newIsolate();
  });
});

describe('counting in D1', () => {
  it('writes what an isolate counts within its pause as one batch, after the answer', async () => {
    const batch = vi.spyOn(env.DB_HOUSE, 'batch');
    const context = createExecutionContext();
    const counter = d1Counter(env.DB_HOUSE, (work) => context.waitUntil(work), 20);
    const event = { day: today(), market: 'de' as const, what: 'visit' as const };
    for (let n = 0; n < 500; n += 1) counter.count({ ...event, origin: originOf({ c: slug, ch: n % 2 ? 'mail' : '' }) });
    expect(batch).not.toHaveBeenCalled();
    await waitOnExecutionContext(context);
    expect(batch).toHaveBeenCalledOnce();
    expect((await tallies()).map(({ channel, count }) => [channel, count])).toEqual([['', 250], ['mail', 250]]);
    batch.mockRestore();
  });

  it('does not let a flood of made-up names become a flood of rows, and loses none of its looks', async () => {
    const context = createExecutionContext();
    const counter = d1Counter(env.DB_HOUSE, (work) => context.waitUntil(work), 20);
    for (let n = 0; n < 300; n += 1) counter.count({ day: today(), market: 'de', what: 'product', origin: originOf({ ch: `name-${n}` }) });
    await waitOnExecutionContext(context);
    const rows = await tallies();
    expect(rows.length).toBeLessThanOrEqual(61);
    expect(rows.reduce((sum, { count }) => sum + Number(count), 0)).toBe(300);
  });

  it('credits nothing to a campaign that nobody visited in that market: its name was made up', async () => {
    const tally = (what: Tally['what'], c: string): Tally => ({ day: today(), market: 'de', what, origin: originOf({ c, ch: 'mail', v: 'a' }), count: 1 });
    await addTallies(env.DB_HOUSE, [tally('product', slug), tally('visit', slug), tally('product', 'made-up')]);
    expect((await tallies()).map(({ campaign, what, channel }) => [campaign, what, channel])).toEqual([['', 'product', ''], [slug, 'product', 'mail'], [slug, 'visit', 'mail']]);
  });

  it('says so and goes on where the database has too much to do', async () => {
    const context = createExecutionContext();
    const broken = { prepare: () => ({ bind: () => ({}) }), batch: () => Promise.reject(new Error('D1_ERROR: D1 DB is overloaded')) } as unknown as D1Database;
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    d1Counter(broken, (work) => context.waitUntil(work), 1).count({ day: today(), market: 'de', what: 'visit', origin: nowhere });
    await waitOnExecutionContext(context);
    expect(said.mock.calls[0]![0]).toContain('"alarm":"counting","lost":1');
    said.mockRestore();
  });
});

describe('a model’s page', () => {
  it('is counted from its call for live offers, whose answer no cache may give', async () => {
    await stockUp('de');
    await visit(`/de/c/${slug}`);
    const response = await ask(`/api/de/offers?model=apple-iphone-13&view=apple-iphone-13&c=${slug}&ch=mail`);
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
    expect(await tallies()).toContainEqual({ market: 'de', campaign: slug, what: 'product', day: today(), channel: 'mail', variant: '', count: 1 });
  });

  it('is not where cards ask, where there is no such model, or where a link is nonsense', async () => {
    await stockUp('de');
    expect((await ask('/api/de/offers?model=apple-iphone-13')).headers.get('cache-control')).toBe('public, max-age=0, s-maxage=5');
    await ask('/api/de/offers?model=apple-iphone-13&view=apple-iphone-99');
    await ask('/api/de/offers?model=nothing&view=nothing');
    expect(await tallies()).toEqual([]);
    await ask('/api/de/offers?model=apple-iphone-13&view=apple-iphone-13&c=%3Cscript%3E&ch=%00&v=z');
    expect(await tallies()).toEqual([{ market: 'de', campaign: '', what: 'product', day: today(), channel: '', variant: '', count: 1 }]);
  });

  it('answers with the same offers whether or not it is counted', async () => {
    await stockUp('de');
    const [counted, not] = await Promise.all([ask('/api/de/offers?model=apple-iphone-13&view=apple-iphone-13'), ask('/api/de/offers?model=apple-iphone-13')]);
    expect(await counted.json()).toEqual(await not.json());
  });
});

describe('a sale', () => {
  it('is credited to what last led to something in its cart', async () => {
    const [first, second] = [await stockUp('de'), await stockUp('de', { model: 'google-pixel-8' })];
    const shopper = visitor();
    const add = (offer: string, led: object) => shopper.send(`${origin}/api/de/cart/lines`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ offer, origin: led }) });
    await add(first.offer, { c: 'earlier', ch: 'mail' });
    await add(second.offer, {});
    await new Promise((resolve) => setTimeout(resolve, 5));
    const { total } = (await (await add(first.offer, { c: slug, ch: 'poster', v: 'b' })).json()) as { total: { amount: number; currency: 'EUR' } };
    expect((await checkOut(shopper, 'de', { total })).status).toBe(201);
    expect(await row('de', 'SELECT campaign, channel, variant FROM order_origin')).toEqual({ campaign: slug, channel: 'poster', variant: 'b' });
  });

  it('is credited to nothing where nothing led to it, or where whoever buys wants no count', async () => {
    const { offer } = await stockUp('de');
    await buy('de', offer);
    await buy('de', offer, { led: { c: slug }, headers: { 'sec-gpc': '1' } });
    expect(await row('de', 'SELECT count(*) AS credited FROM order_origin')).toEqual({ credited: 0 });
    expect((await resultsIn('de')).now.totals.orders).toBe(2);
  });

  it('leaves nothing behind in a cart that was emptied, and keeps its credit', async () => {
    const { offer } = await stockUp('de');
    await buy('de', offer, { led: { c: slug } });
    expect(await row('de', 'SELECT (SELECT count(*) FROM line_origin) AS lines, (SELECT count(*) FROM order_origin) AS orders')).toEqual({ lines: 0, orders: 1 });
  });
});

describe('the results', () => {
  it('reconcile with the books: every paid order once, in its own market, with what went back', async () => {
    const [german, austrian] = [await stockUp('de', { units: 5 }), await stockUp('at')];
    await visit(`/de/c/${slug}`, { times: 10 });
    const credited = await buy('de', german.offer, { led: { c: slug, ch: 'mail' } });
    await buy('de', german.offer);
    await buy('at', austrian.offer, { led: { c: slug } });
    const shopper = visitor();
    const { total } = (await (await shopper.api[':market'].cart.lines.$post({ param: { market: 'de' }, json: { offer: german.offer, quantity: 1 } })).json()) as { total: { amount: number; currency: 'EUR' } };
    await checkOut(shopper, 'de', { total });

    const [all, campaign] = [await resultsIn('de'), await resultsIn('de', slug)];
    expect(all.now.totals).toEqual({ visits: 10, productViews: 0, carts: 2, orders: 2, phones: 0, revenue: 59_800, refunded: 0 });
    expect(campaign.now.totals).toEqual({ visits: 10, productViews: 0, carts: 1, orders: 1, phones: 0, revenue: credited.amount, refunded: 0 });
    expect(campaign.channels.map(({ channel, visits, orders }) => [channel, visits, orders])).toEqual([['mail', 0, 1], ['', 10, 0]]);
    expect(campaign.now.days.at(-1)).toMatchObject({ day: today(), visits: 10, orders: 1 });

    const { intent } = await row<{ intent: string }>('de', 'SELECT payment_intent_id AS intent FROM orders WHERE checkout_session_id = ?1', credited.session);
    await execute('de', "INSERT INTO refund (id, order_id, stripe_id, amount, reason, state, created_at) SELECT 'rfd_eu1_x', id, 're_x', 9900, 'desk', 'succeeded', 1 FROM orders WHERE payment_intent_id = ?1", intent);
    expect((await resultsIn('de', slug)).now.totals).toMatchObject({ orders: 1, revenue: 29_900, refunded: 9_900 });

    const books = await row<{ paid: number; back: number }>('de', "SELECT sum(total) AS paid, (SELECT sum(amount) FROM refund WHERE state = 'succeeded') AS back FROM orders WHERE paid_at IS NOT NULL");
    const told = [await resultsIn('de'), await resultsIn('at')].map(({ now }) => now.totals);
    expect({ paid: told.reduce((sum, { revenue }) => sum + revenue, 0), back: told.reduce((sum, { refunded }) => sum + refunded, 0) }).toEqual(books);
  });

  it('count Phones among the orders, credited where a campaign led to them', async () => {
    await openDrop('de');
    const buyer = visitor();
    const { url } = (await (await orderPhone(buyer, 'de', crypto.randomUUID(), { origin: { c: slug, ch: 'mail' } })).json()) as Placed;
    await deliver(await pay(url.split('/').at(-1)!));
    expect((await resultsIn('de', slug)).now.totals).toMatchObject({ orders: 1, phones: 1, revenue: 14_900 });
    await sandbox('/sandbox/drand', {}, 'DELETE');
  });

  it('do not take a payment for a sale whose goods had gone', async () => {
    const { offer } = await stockUp('de', { units: 1 });
    const shopper = visitor();
    const { total } = (await (await shopper.api[':market'].cart.lines.$post({ param: { market: 'de' }, json: { offer } })).json()) as { total: { amount: number; currency: 'EUR' } };
    const { url } = (await (await checkOut(shopper, 'de', { total })).json()) as Placed;
    await execute('de', "UPDATE unit SET state = 'in-stock', order_id = NULL, line_no = NULL, reserved_until = NULL");
    await execute('de', 'DELETE FROM unit');
    await deliver(await pay(url.split('/').at(-1)!));
    expect(await row('de', 'SELECT paid_at IS NOT NULL AS paid, fulfilment FROM orders')).toEqual({ paid: 1, fulfilment: 'none' });
    expect((await resultsIn('de')).now.totals).toMatchObject({ orders: 0, revenue: 0, refunded: 0 });
  });

  it('lay a sale on the day whose edges it lies between, to the millisecond', async () => {
    const { offer } = await stockUp('jp');
    await buy('jp', offer);
    const { at } = await row<{ at: number }>('jp', 'SELECT paid_at AS at FROM orders');
    const days = [{ day: 'before', from: at - 1, to: at }, { day: 'on', from: at, to: at + 1 }, { day: 'after', from: at + 1, to: at + 2 }];
    expect((await salesOf(databaseOfMarket(env, 'jp'), 'jp', days, null)).map(({ day }) => day)).toEqual(['on']);
  });

  it('stand against as many days before', async () => {
    const tally = (day: string, count: number): Tally => ({ day, market: 'de', what: 'visit', origin: originOf({ c: slug, v: 'a' }), count });
    await addTallies(env.DB_HOUSE, [tally(today(), 5), tally(dayAfter(today(), -27), 4), tally(dayAfter(today(), -28), 3), tally(dayAfter(today(), -55), 2), tally(dayAfter(today(), -56), 1)]);
    const { now, before, variants, trials } = await resultsIn('de', slug);
    expect([now.totals.visits, before.totals.visits, now.days.length, before.days.length]).toEqual([9, 5, 28, 28]);
    expect([variants.map(({ visits }) => visits), trials[0]!.finding]).toEqual([[9, 0], 'too-few']);
  });

  it('are of no period that ends before it begins or is longer than a year', async () => {
    for (const [from, to] of [['2026-11-02', '2026-11-01'], ['2025-01-01', '2026-06-01']] as const) expect(await resultsOf(env, { market: 'de', from, to }, Date.now())).toEqual({ ok: false, code: 'no-period' });
  });
});

describe('the studio’s calls', () => {
  beforeEach(() => employ(['mara@reprise.example', 'marketer']));

  it('tell the results to a marketer, and give them as a table', async () => {
    await visit(`/de/c/${slug}`);
    const { call } = await signIn('mara@reprise.example');
    const response = await call(`/api/studio/results?market=de&campaign=${slug}`);
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(await response.json()).toMatchObject({ market: 'de', campaign: slug, currency: 'EUR', countedBy: 'd1', now: { totals: { visits: 1 } } });
    const table = await call(`/api/studio/results.csv?market=de&campaign=${slug}&from=${today()}&to=${today()}`);
    expect([table.headers.get('content-disposition'), table.headers.get('cache-control')]).toEqual([`attachment; filename="${slug}_de_${today()}_${today()}.csv"`, 'no-store']);
    expect(table.headers.get('content-type')).toContain('text/csv');
    expect(await table.text()).toContain(`\r\nday,${today()},1,0,0,0,0,0.00,0.00,0.00,EUR\r\n`);
  });

  it('refuse nonsense', async () => {
    const { call } = await signIn('mara@reprise.example');
    for (const query of ['', 'market=xx', 'market=de&campaign=A%20B', 'market=de&from=yesterday', 'market=de&from=2026-11-02&to=2026-11-01']) {
      expect([query, (await call(`/api/studio/results?${query}`)).status]).toEqual([query, 400]);
    }
  });
});

describe('Analytics Engine', () => {
  it('is written a point for each event, with an index of its own for each campaign', () => {
    const points: unknown[] = [];
    analyticsCounter({ writeDataPoint: (point: unknown) => void points.push(point) } as AnalyticsEngineDataset).count({ day: '2026-11-02', market: 'de', what: 'visit', origin: originOf({ c: slug, ch: 'mail', v: 'b' }) });
    expect(points).toEqual([{ indexes: [`de/${slug}`], blobs: ['de', slug, 'visit', '2026-11-02', 'mail', 'b'], doubles: [1] }]);
  });

  it('is asked with the token, and its digits are numbers', async () => {
    const { fetch } = globalThis;
    const asked: [string, RequestInit][] = [];
    globalThis.fetch = (async (url: string, init: RequestInit) => {
      asked.push([url, init]);
      return Response.json({ meta: [], data: [{ day: '2026-11-02', channel: '', variant: '', what: 'visit', count: '12' }], rows: 1 });
    }) as never;
    const wanted = { market: 'de' as const, campaign: null, period: { from: '2026-11-01', to: '2026-11-02' } };
    expect(await readAnalytics({ dataset: {} as never, account: 'acc', token: 'tok' }, wanted)).toEqual([{ day: '2026-11-02', channel: '', variant: '', what: 'visit', count: 12 }]);
    globalThis.fetch = fetch;
    expect(asked[0]![0]).toBe('https://api.cloudflare.com/client/v4/accounts/acc/analytics_engine/sql');
    expect((asked[0]![1].headers as Record<string, string>).authorization).toBe('Bearer tok');
    expect(await talliesOf(env.DB_HOUSE, wanted)).toEqual([]);
  });

  it('counts where it can be written and read, and D1 counts everywhere else', async () => {
    const points: unknown[] = [];
    const RESULTS = { writeDataPoint: (point: unknown) => void points.push(point) } as AnalyticsEngineDataset;
    await stockUp('de');
    const look = '/api/de/offers?model=apple-iphone-13&view=apple-iphone-13';
    await ask(look, { settings: { RESULTS } });
    expect([points.length, (await tallies()).length]).toEqual([0, 1]);
    await ask(look, { settings: { RESULTS, RESULTS_ACCOUNT_ID: 'acc', RESULTS_API_TOKEN: 'tok' } });
    expect([points.length, (await tallies())[0]!.count]).toEqual([1, 1]);
  });
});
