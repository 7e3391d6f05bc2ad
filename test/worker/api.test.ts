import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { problems } from '../../worker/problem';
import { deliver, execute, landBeacons, openDrop, order, orderPhone, pay, row, sandbox, stockUp, visitor, type Placed } from './shop';

const origin = 'http://localhost:8787';
const get = (path: string) => visitor().send(`${origin}${path}`);

describe('the API', () => {
  it('says that it and every database are well', async () => {
    const response = await visitor().api.health.$get();
    expect(await response.json()).toEqual({ ok: true, databases: { house: true, eu1: true, gb1: true, us1: true, jp1: true } });
  });

  it('publishes an OpenAPI document that has every call of the outline', async () => {
    const document = (await (await get('/api/openapi.json')).json()) as { openapi: string; paths: Record<string, Record<string, unknown>> };
    expect(document.openapi).toBe('3.1.0');
    const calls = Object.entries(document.paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`));
    expect(calls.sort()).toEqual([
      'delete /api/{market}/cart/lines/{line}', 'put /api/{market}/cart/voucher', 'delete /api/{market}/cart/voucher', 'get /api/health', 'get /api/reconciliation/sessions',
      'get /api/reconciliation/{shard}/books', 'get /api/reconciliation/{shard}/payments', 'post /api/sweeps', 'get /api/{market}/cart', 'get /api/{market}/offers', 'get /api/{market}/offers/{offer}/units', 'get /api/{market}/units/{code}',
      'get /api/{market}/orders/{token}', 'get /api/{market}/phone', 'patch /api/{market}/cart/lines/{line}',
      'post /api/stripe/webhook', 'post /api/{market}/cart/lines', 'post /api/{market}/checkout',
      'post /api/drops/{drop}/publication', 'get /api/{market}/phone/manifest', 'get /api/{market}/phone/draws', 'get /api/{market}/phone/beacons/{round}', 'get /api/{market}/phone/reveals/{secret}',
      'get /api/{market}/phone/queue', 'get /api/{market}/phone/queue/list', 'post /api/{market}/phone/queue/tickets', 'get /api/{market}/phone/queue/tickets/{token}',
      'post /api/{market}/orders/{token}/cancellation', 'post /api/{market}/orders/{token}/payment-page', 'post /api/{market}/phone/checkout', 'post /api/{market}/withdrawals',
      'get /api/studio/me', 'get /api/studio/staff', 'put /api/studio/staff/{email}', 'delete /api/studio/staff/{email}', 'get /api/studio/audit',
      'post /api/{market}/phone/reminder', 'get /api/{market}/phone/reminder/{secret}', 'delete /api/{market}/phone/reminder/{secret}', 'post /api/{market}/phone/reminder/{secret}/confirmation',
      'get /api/studio/pictures', 'post /api/studio/pictures', 'patch /api/studio/pictures/{id}', 'delete /api/studio/pictures/{id}',
      'get /api/studio/results', 'get /api/studio/results.csv',
      'get /api/studio/campaigns', 'get /api/studio/calendar', 'put /api/studio/campaigns/{slug}', 'get /api/studio/campaigns/{slug}/{market}/revisions', 'post /api/studio/campaigns/{slug}/{market}/revisions', 'post /api/studio/campaigns/{slug}/{market}/publications',
      'get /api/studio/campaigns/{slug}/{market}/draft', 'put /api/studio/campaigns/{slug}/{market}/draft', 'delete /api/studio/campaigns/{slug}/{market}/draft',
      'get /api/studio/campaigns/{slug}/{market}/preview', 'get /api/studio/campaigns/{slug}/{market}/moments',
      'get /api/studio/campaigns/{slug}/{market}/preview-links', 'post /api/studio/campaigns/{slug}/{market}/preview-links', 'delete /api/studio/campaigns/{slug}/{market}/preview-links/{link}',
      'post /api/studio/campaigns/{slug}/{market}/checks', 'post /api/studio/campaigns/{slug}/publications', 'post /api/studio/requests/{request}/decision', 'get /api/studio/approval', 'put /api/studio/approval',
      'get /api/studio/campaigns/{slug}', 'get /api/studio/campaigns/{slug}/{market}/history',
      'get /api/{market}/quiz', 'post /api/{market}/quiz', 'get /api/{market}/quiz/outcomes',
    ].sort());
  });

  it('answers with a problem where there is nothing, in no country of ours, and for nonsense', async () => {
    for (const [path, type, status] of [
      ['/api/nothing', '/problems/not-found', 404],
      ['/api/xx/cart', '/problems/unknown-market', 404],
      ['/api/de/offers', '/problems/invalid-request', 400],
      ['/api/de/offers?model=DROP%20TABLE', '/problems/invalid-request', 400],
    ] as const) {
      const response = await get(path);
      expect([path, response.status, response.headers.get('content-type')]).toEqual([path, status, 'application/problem+json']);
      expect(await response.json()).toMatchObject({ type });
    }
  });

  it('answers broken JSON with a problem, too', async () => {
    const response = await visitor().send(`${origin}/api/de/cart/lines`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ type: '/problems/invalid-request' });
  });

  it('has a status and a title for every problem', () => {
    for (const { status, title } of Object.values(problems)) expect([status >= 400, title.length > 10]).toEqual([true, true]);
  });

  it('guards every answer, good or bad', async () => {
    for (const path of ['/api/health', '/api/nothing']) {
      const { headers } = await get(path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('referrer-policy')).toBeTruthy();
      expect(headers.get('permissions-policy')).toContain('camera=()');
    }
  });

  it.each([
    [{ origin: 'https://evil.example' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site', origin: 'http://shop.localhost:8787' }],
  ])('takes no change from another site (%o)', async (headers) => {
    const { offer } = await stockUp('de');
    const response = await visitor().send(`${origin}/api/de/cart/lines`, { method: 'POST', headers: { 'content-type': 'application/json', ...(headers as Record<string, string>) }, body: JSON.stringify({ offer }) });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ type: '/problems/origin-refused' });
    expect(await row('de', 'SELECT count(*) AS carts FROM cart')).toEqual({ carts: 0 });
  });

  it('takes no request larger than it needs', async () => {
    const response = await visitor().send(`${origin}/api/de/cart/lines`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ offer: 'x'.repeat(300_000) }) });
    expect(response.status).toBe(413);
  });
});

describe('offers', () => {
  const ask = async (market: 'de' | 'at' | 'gb', ...model: string[]) => {
    const response = await visitor().api[':market'].offers.$get({ param: { market }, query: { model } });
    return ((await response.json()) as { offers: { id: string; model: string; price: { amount: number }; available: number }[] }).offers;
  };

  it('come for several models in one call, best first, and may be kept for five seconds', async () => {
    const dear = await stockUp('de', { amount: 40_000, grade: 'premium' });
    const cheap = await stockUp('de', { amount: 20_000, grade: 'good' });
    await stockUp('de', { model: 'google-pixel-8', amount: 30_000 });
    const offers = await ask('de', 'apple-iphone-13', 'google-pixel-8');
    expect(offers.map(({ price }) => price.amount)).toEqual([20_000, 30_000, 40_000]);
    expect(offers[0]!.id).toBe(cheap.offer);
    expect(offers[2]!.id).toBe(dear.offer);
    const response = await get('/api/de/offers?model=apple-iphone-13');
    expect(response.headers.get('cache-control')).toContain('s-maxage=5');
  });

  it.each([
    ['de', { from: '2026-11-24', to: '2026-11-25', said: 'Di., 24. – Mi., 25. November' }],
    ['jp', { from: '2026-11-25', to: '2026-11-27', said: '11/25(水)～11/27(金)' }],
  ] as const)('come in %s with the days on which a parcel arrives that is paid for now', async (market, delivery) => {
    const at = Date.parse('2026-11-22T20:00:00Z');
    const response = await visitor({ CLOCK_OFFSET_MS: String(at - Date.now()) }).api[':market'].offers.$get({ param: { market }, query: { model: ['apple-iphone-13'] } });
    expect(await response.json()).toMatchObject({ offers: [], delivery });
  });

  it('are of one country, though its neighbours share the stock', async () => {
    await stockUp('de');
    expect(await ask('at', 'apple-iphone-13')).toEqual([]);
    expect(await ask('gb', 'apple-iphone-13')).toEqual([]);
  });

  it('show a changed price and a sold unit at once', async () => {
    await stockUp('de', { units: 1 });
    await env.DB_EU.batch([
      env.DB_EU.prepare('UPDATE offer SET amount = 19900, changed_at = 2000'),
      env.DB_EU.prepare('DELETE FROM unit'),
    ]);
    expect(await ask('de', 'apple-iphone-13')).toMatchObject([{ price: { amount: 19_900 }, available: 0 }]);
  });

  it('say where a price is reduced, and against which', async () => {
    const day = 86_400_000;
    const { offer } = await stockUp('de', { amount: 20_000 });
    const pixel = await stockUp('de', { model: 'google-pixel-8', amount: 30_000 });
    const reprice = (id: string, amount: number, daysAgo: number) => execute('de', 'UPDATE offer SET amount = ?2, changed_at = ?3 WHERE id = ?1', id, amount, Date.now() - daysAgo * day);
    await reprice(offer, 22_000, 3);
    await reprice(offer, 19_000, 2);
    await reprice(pixel.offer, 31_000, 2);
    expect(await ask('de', 'apple-iphone-13', 'google-pixel-8')).toMatchObject([
      { id: offer, reduction: { lowest: { amount: 20_000, currency: 'EUR' }, days: 30, since: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) } },
      { id: pixel.offer, reduction: null },
    ]);
  });

  it('keep the lower of two prices that were charged since the same moment', async () => {
    const { offer } = await stockUp('de', { amount: 20_000 });
    for (const amount of [25_000, 24_000]) await execute('de', 'UPDATE offer SET amount = ?2 WHERE id = ?1', offer, amount);
    await execute('de', 'UPDATE offer SET amount = 23_000, changed_at = ?2 WHERE id = ?1', offer, Date.now() - 1000);
    expect(await ask('de', 'apple-iphone-13')).toMatchObject([{ price: { amount: 23_000 }, reduction: null }]);
  });
});

describe('a drop of Phones', () => {
  it('shows its price, what is left, and the odds of what is left', async () => {
    await openDrop('de', { size: 4 });
    const response = await visitor().api[':market'].phone.$get({ param: { market: 'de' } });
    const pixels = [{ model: 'google-pixel-8', units: 4, probability: 1 }];
    expect(await response.json()).toMatchObject({
      system: 'mixed', price: { amount: 14_900, currency: 'EUR' }, size: 4, left: 4, drawn: 0, pending: 0, open: true, queue: 'none',
      manifest: { hash: expect.stringMatching(/^[0-9a-f]{64}$/) }, draw: { margin: 15, replaceAfter: 86_400, beacon: JSON.parse(env.DRAND_CHAIN!) },
      floor: { battery: 85, updateMonths: 12, yearsWithoutEnd: 5, worth: { amount: 14_900, currency: 'EUR' } },
      odds: { now: { models: pixels }, start: { models: pixels } },
    });
  });

  it('counts what is paid and what is drawn, and reckons the odds with what is left', async () => {
    await openDrop('de', { size: 4 });
    const { url } = (await (await orderPhone(visitor(), 'de')).json()) as Placed;
    await deliver(await pay(url.split('/').at(-1)!));
    const show = async () => (await visitor().api[':market'].phone.$get({ param: { market: 'de' } })).json();
    expect(await show()).toMatchObject({ left: 3, pending: 1, drawn: 0, odds: { now: { models: [{ units: 4 }] } } });
    expect(await landBeacons('de')).toBe(1);
    expect(await show()).toMatchObject({ left: 3, pending: 0, drawn: 1, odds: { now: { models: [{ units: 3, probability: 1 }] }, start: { models: [{ units: 4 }] } } });
  });

  it('sells none of its units by an offer', async () => {
    await openDrop('de', { size: 2 });
    const { seller, sku, grade } = await row<{ seller: string; sku: string; grade: string }>('de', 'SELECT seller_id AS seller, sku, grade FROM unit WHERE drop_id IS NOT NULL');
    await execute('de', `INSERT INTO offer (id, seller_id, model, storage, colour, sku, grade, market, amount, currency, active, changed_at)
      VALUES ('ofr_eu1_own', ?1, 'google-pixel-8', 128, 'blue', ?2, ?3, 'de', 18_900, 'EUR', 1, 1000)`, seller, sku, grade);
    expect(await row('de', 'SELECT count(*) AS stocked FROM stock WHERE seller_id = ?1', seller)).toEqual({ stocked: 0 });
    const response = await get('/api/de/offers?model=google-pixel-8');
    expect(((await response.json()) as { offers: { available: number }[] }).offers.map(({ available }) => available).sort()).toEqual([0, 1]);
  });
});

describe('a withdrawal', () => {
  const declare = (market: 'de' | 'gb', json: { orderNumber: string; email: string }) => visitor().api[':market'].withdrawals.$post({ param: { market }, json });

  it('is kept with its time and acknowledged at once, hyphens or not', async () => {
    const response = await declare('de', { orderNumber: 'de7k3f9q2m', email: 'ada@example.org' });
    expect(response.status).toBe(201);
    expect(await row('de', 'SELECT order_number AS number, order_id AS matched FROM withdrawal')).toEqual({ number: 'DE-7K3F-9Q2M', matched: null });
    const { mails } = (await (await sandbox('/mailbox.json?to=ada@example.org')).json()) as { mails: { subject: string }[] };
    expect(mails.some(({ subject }) => subject.includes('DE-7K3F-9Q2M'))).toBe(true);
  });

  it('shows on the order’s own page', async () => {
    const { offer } = await stockUp('de');
    const buyer = visitor();
    const placed = (await (await order(buyer, 'de', offer)).json()) as Placed;
    await declare('de', { orderNumber: placed.number, email: buyer.contact.email });
    const shown = await visitor().api[':market'].orders[':token'].$get({ param: { market: 'de', token: placed.order } });
    expect(await shown.json()).toMatchObject({ withdrawnAt: expect.any(String) });
  });

  it('made twice is one, with one letter', async () => {
    const email = `${crypto.randomUUID()}@example.org`;
    const first = await (await declare('de', { orderNumber: 'DE-7K3F-9Q2M', email })).json();
    expect(await (await declare('de', { orderNumber: 'DE-7K3F-9Q2M', email: email.toUpperCase() })).json()).toEqual(first);
    const { mails } = (await (await sandbox(`/mailbox.json?to=${email}`)).json()) as { mails: unknown[] };
    expect(mails).toHaveLength(1);
  });

  it('needs an order number and an e-mail address', async () => {
    expect((await declare('de', { orderNumber: 'x', email: 'ada@example.org' })).status).toBe(400);
    expect((await declare('de', { orderNumber: 'DE-7K3F-9Q2M', email: 'ada' })).status).toBe(400);
  });

  it('is a thing of the EU', async () => {
    expect((await declare('gb', { orderNumber: 'GB-7K3F-9Q2M', email: 'ada@example.org' })).status).toBe(404);
  });
});
