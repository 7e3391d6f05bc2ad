import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { addressIn, checkOut, execute, fillCart, openDrop, order, orderPhone, row, sandbox, stockUp, visitor, type Placed } from './shop';

const minutes = (count: number) => ({ CLOCK_OFFSET_MS: String(count * 60_000) });

async function availableNow(shopper = visitor()): Promise<number> {
  const response = await shopper.api[':market'].offers.$get({ param: { market: 'de' }, query: { model: ['apple-iphone-13'] } });
  const { offers } = (await response.json()) as { offers: { available: number }[] };
  return offers[0]!.available;
}

describe('an order', () => {
  it('holds its units and leads to the payment page', async () => {
    const { offer } = await stockUp('de');
    const response = await order(visitor(), 'de', offer, { quantity: 2 });
    expect(response.status).toBe(201);
    const placed = (await response.json()) as Placed;
    expect(placed.url).toMatch(/^http:\/\/stripe\.localhost:8788\/c\/pay\/cs_test_/);
    expect(await row('de', 'SELECT state, total FROM orders WHERE secret = ?1', placed.order)).toEqual({ state: 'placed', total: 59_800 });
    expect(await row('de', 'SELECT free, held FROM stock')).toEqual({ free: 1, held: 2 });
  });

  it('goes to one of two shoppers who want the last unit; the other hears an honest “sold out”', async () => {
    const { offer } = await stockUp('de', { units: 1 });
    const shoppers = [visitor(), visitor()] as const;
    const totals = await Promise.all(shoppers.map((shopper) => fillCart(shopper, 'de', offer)));
    const both = await Promise.all(shoppers.map((shopper, index) => checkOut(shopper, 'de', { total: totals[index]! })));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const refused = both.find(({ status }) => status === 409)!;
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    expect(await refused.json()).toMatchObject({ type: '/problems/sold-out' });
    expect(await row('de', 'SELECT count(*) AS orders FROM orders')).toEqual({ orders: 1 });
  });

  it('holds nothing when one of its lines cannot be had', async () => {
    const plenty = await stockUp('de', { units: 5 });
    const scarce = await stockUp('de', { units: 1, grade: 'good' });
    const shopper = visitor();
    await fillCart(shopper, 'de', plenty.offer, 2);
    const total = await fillCart(shopper, 'de', scarce.offer);
    expect((await order(visitor(), 'de', scarce.offer)).status).toBe(201);
    expect((await checkOut(shopper, 'de', { total })).status).toBe(409);
    expect(await row('de', "SELECT count(*) AS held FROM unit WHERE grade = 'excellent' AND state = 'reserved'")).toEqual({ held: 0 });
  });

  it('is refused with a total that is not the price, and touches nothing', async () => {
    const { offer } = await stockUp('de');
    const shopper = visitor();
    await fillCart(shopper, 'de', offer);
    const refused = await checkOut(shopper, 'de', { total: { amount: 100, currency: 'EUR' } });
    expect(await refused.json()).toMatchObject({ type: '/problems/price-changed', status: 409 });
    expect(await row('de', 'SELECT (SELECT count(*) FROM orders) AS orders, held FROM stock')).toEqual({ orders: 0, held: 0 });
  });

  it('notices a price that changed since the shopper looked', async () => {
    const { offer } = await stockUp('de');
    const shopper = visitor();
    const total = await fillCart(shopper, 'de', offer);
    await execute('de', 'UPDATE offer SET amount = amount + 1000, changed_at = 2000 WHERE id = ?1', offer);
    expect(await (await checkOut(shopper, 'de', { total })).json()).toMatchObject({ type: '/problems/price-changed' });
  });

  it('says so where we do not deliver', async () => {
    const { offer } = await stockUp('es');
    const shopper = visitor();
    const total = await fillCart(shopper, 'es', offer);
    const refused = await checkOut(shopper, 'es', { total, address: { ...addressIn('es'), postalCode: '35001', division: 'GC', city: 'Las Palmas' } });
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ type: '/problems/not-served', detail: 'Canarias' });
  });

  it('names every field that needs another look', async () => {
    const { offer } = await stockUp('us');
    const shopper = visitor();
    const total = await fillCart(shopper, 'us', offer);
    const refused = await checkOut(shopper, 'us', { total, email: 'nonsense', address: { ...addressIn('us'), division: 'ZZ', postalCode: '123' } });
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({
      errors: [{ field: 'contact.email', code: 'format' }, { field: 'address.division', code: 'unknown' }, { field: 'address.postalCode', code: 'format' }],
    });
  });

  it('of an empty cart is refused', async () => {
    const refused = await checkOut(visitor(), 'de', { total: { amount: 100, currency: 'EUR' } });
    expect(await refused.json()).toMatchObject({ type: '/problems/cart-empty' });
  });

  it('is written in its own region’s database and in no other', async () => {
    const { offer } = await stockUp('jp');
    expect((await order(visitor(), 'jp', offer)).status).toBe(201);
    const counts = await Promise.all([env.DB_JP, env.DB_EU, env.DB_GB, env.DB_US].map((sql) => sql.prepare('SELECT count(*) AS orders FROM orders').first('orders')));
    expect(counts).toEqual([1, 0, 0, 0]);
  });
});

describe('an idempotency key', () => {
  it('is asked for', async () => {
    const { offer } = await stockUp('de');
    const shopper = visitor();
    const total = await fillCart(shopper, 'de', offer);
    const refused = await shopper.send('http://localhost:8787/api/de/checkout', {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ total, contact: { email: 'a@b.de' }, address: addressIn('de') }),
    });
    expect(await refused.json()).toMatchObject({ type: '/problems/idempotency-key-missing', status: 400 });
  });

  it('gets the same order and the same payment page however often it is repeated, at once or later', async () => {
    const { offer } = await stockUp('de');
    const shopper = visitor();
    const total = await fillCart(shopper, 'de', offer);
    const key = crypto.randomUUID();
    const ask = () => checkOut(shopper, 'de', { total, key });
    const answers = [...(await Promise.all([ask(), ask()])), await ask()];
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    const bodies = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(bodies).size).toBe(1);
    expect(await row('de', 'SELECT held FROM stock')).toEqual({ held: 1 });
  });

  it('is refused for another request', async () => {
    const { offer } = await stockUp('de');
    const key = crypto.randomUUID();
    expect((await order(visitor(), 'de', offer, { key })).status).toBe(201);
    expect(await (await order(visitor(), 'de', offer, { key })).json()).toMatchObject({ type: '/problems/idempotency-key-reused' });
  });

  it('keeps what was chosen while the payment service is away, and goes on when it is back', async () => {
    const { offer } = await stockUp('de');
    const shopper = visitor({ STRIPE_SECRET_KEY: 'not-a-key' });
    const total = await fillCart(shopper, 'de', offer);
    const key = crypto.randomUUID();
    const away = (await (await checkOut(shopper, 'de', { total, key })).json()) as Placed;
    expect(away.url).toBe(`http://localhost:8787/de/orders/${away.order}`);
    expect(await row('de', 'SELECT held FROM stock')).toEqual({ held: 1 });
    const again = { ...visitor(), contact: shopper.contact };
    again.cookies.set('cart-de', shopper.cookies.get('cart-de')!);
    const back = (await (await checkOut(again, 'de', { total, key })).json()) as Placed;
    expect(back).toMatchObject({ order: away.order, url: expect.stringContaining('/c/pay/cs_test_') });
    expect(await row('de', 'SELECT held FROM stock')).toEqual({ held: 1 });
  });
});

describe('a hold', () => {
  it('is one a cart: a new attempt closes the one before, at Stripe too', async () => {
    const { offer } = await stockUp('de', { units: 1 });
    const shopper = visitor();
    const total = await fillCart(shopper, 'de', offer);
    const first = (await (await checkOut(shopper, 'de', { total })).json()) as Placed;
    expect((await checkOut(shopper, 'de', { total })).status).toBe(201);
    expect(await row('de', 'SELECT state FROM orders WHERE secret = ?1', first.order)).toEqual({ state: 'cancelled' });
    const { sessions } = (await (await sandbox('/sandbox/sessions')).json()) as { sessions: { id: string; status: string }[] };
    expect(sessions.find(({ id }) => first.url.endsWith(id))?.status).toBe('expired');
  });

  it('of two tabs at once leaves one payable page, whatever is under way at Stripe', async () => {
    const { offer } = await stockUp('de', { units: 3 });
    const shopper = visitor();
    const total = await fillCart(shopper, 'de', offer);
    await Promise.all([checkOut(shopper, 'de', { total }), checkOut(shopper, 'de', { total }), checkOut(shopper, 'de', { total })]);
    const { sessions } = (await (await sandbox('/sandbox/sessions')).json()) as { sessions: { status: string; metadata: { order: string } }[] };
    const { results } = await env.DB_EU.prepare('SELECT id FROM orders').all<{ id: string }>();
    const open = sessions.filter(({ status, metadata }) => status === 'open' && results.some(({ id }) => id === metadata.order));
    expect(open.length).toBeLessThanOrEqual(1);
    expect(await row('de', "SELECT count(*) AS placed FROM orders WHERE state = 'placed'")).toEqual({ placed: open.length });
    expect(await row('de', 'SELECT held FROM stock')).toEqual({ held: open.length });
  });

  it('of a Phone whose page could not be opened in time is given back, and its buyer can try again', async () => {
    await openDrop('de', { size: 1 });
    const key = crypto.randomUUID();
    const early = visitor({ STRIPE_SECRET_KEY: 'not-a-key' });
    expect((await orderPhone(early, 'de', key)).status).toBe(201);
    const late = { ...visitor(minutes(6)), contact: early.contact, homeIn: early.homeIn };
    expect(await (await orderPhone(late, 'de', key)).json()).toMatchObject({ type: '/problems/order-closed' });
    expect((await orderPhone(late, 'de')).status).toBe(201);
  });

  it('ends at its time, whether or not anybody tidied', async () => {
    const { offer } = await stockUp('de', { units: 1 });
    await order(visitor(), 'de', offer);
    expect(await availableNow()).toBe(0);
    expect(await availableNow(visitor(minutes(39)))).toBe(0);
    expect(await availableNow(visitor(minutes(41)))).toBe(1);
  });

  it('that ran out does not keep the next shopper from the unit', async () => {
    const { offer } = await stockUp('de', { units: 1 });
    await order(visitor(), 'de', offer);
    const late = visitor(minutes(41));
    expect((await order(late, 'de', offer)).status).toBe(201);
    expect(await row('de', "SELECT count(*) AS held FROM unit WHERE state = 'reserved'")).toEqual({ held: 1 });
    expect(await row('de', 'SELECT count(DISTINCT order_id) AS orders FROM unit')).toEqual({ orders: 1 });
  });

  it('does not end sooner because somebody moved the clock in production', async () => {
    const { offer } = await stockUp('de', { units: 1 });
    await order(visitor(), 'de', offer);
    expect(await availableNow(visitor({ ...minutes(41), STAGE: 'production' }))).toBe(0);
  });
});
