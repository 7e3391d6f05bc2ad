import { env } from 'cloudflare:workers';
import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test';
import Stripe from 'stripe';
import { apiClient } from '../../site/api';
import { app } from '../../worker/app';
import { databaseOfMarket } from '../../db/client';
import { drawDue } from '../../worker/draw/draw.flow';
import { dropsToDraw } from '../../worker/draw/draw.store';
import type { Bindings } from '../../worker/env';
import { publishDrop } from '../../worker/phone/publication.flow';
import type { Grade } from '../../worker/shared/grade';
import { newId, type Id } from '../../worker/shared/id';
import { marketOf, type MarketId } from '../../worker/shared/market';

/** What the tests do to a shop: stock it, browse it, hear from Stripe, move its clock. */
const origin = 'http://localhost:8787';

/** A person with a browser: keeps cookies, speaks the typed API, has an address for letters. */
export function visitor(settings: Partial<Bindings> = {}) {
  const cookies = new Map<string, string>();
  const send = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    request.headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const context = createExecutionContext();
    const response = await app.fetch(request, { ...env, ...settings }, context);
    await waitOnExecutionContext(context);
    for (const cookie of response.headers.getSetCookie()) {
      const [name, value] = cookie.split(';')[0]!.split('=');
      cookies.set(name!, value!);
    }
    return response;
  };
  // One Phone a customer: nobody else lives there.
  const door = crypto.randomUUID().slice(0, 8);
  const homeIn = (market: MarketId) => ({ ...addressIn(market), line2: door });
  return { api: apiClient(origin, send as typeof fetch).api, send, cookies, homeIn, contact: { email: `${crypto.randomUUID()}@example.org`, phone: '+49 170 1234567' } };
}

export type Stocked = { offer: Id<'offer'>; sku: string; units: string[] };

/** Puts units of a model in a market's stock and offers them at a price in minor units. */
export async function stockUp(
  market: MarketId, { units = 3, amount = 29_900, grade = 'excellent' as Grade, model = 'apple-iphone-13', seller = 'sel_house_reprise', dropId = null as string | null } = {},
): Promise<Stocked> {
  const db = databaseOfMarket(env, market);
  const { currency } = marketOf(market);
  const sku = `${model}-128-blue`;
  const offer = newId('offer', db.shard, Date.now());
  const ids = Array.from({ length: units }, () => newId('unit', db.shard, Date.now()));
  await db.sql.batch([
    db.sql.prepare('INSERT INTO seller (id, name) VALUES (?1, ?2) ON CONFLICT DO NOTHING').bind(seller, 'Reprise'),
    db.sql.prepare('INSERT INTO model (id, name) VALUES (?1, ?2) ON CONFLICT DO NOTHING').bind(model, model === 'apple-iphone-13' ? 'iPhone 13' : model),
    ...ids.map((id) =>
      db.sql
        .prepare(
          `INSERT INTO unit (id, code, seller_id, model, storage, colour, sku, grade, battery_health, replaced_parts, checked_at, cost_amount, cost_currency, received_at, drop_id)
           VALUES (?1, ?1, ?2, ?3, 128, 'blue', ?4, ?5, 91, '["battery"]', 0, 10000, ?6, 0, ?7)`,
        )
        .bind(id, seller, model, sku, grade, currency, dropId)),
    ...(dropId ? [] : [
      db.sql
        .prepare(
          `INSERT INTO offer (id, seller_id, model, storage, colour, sku, grade, market, amount, currency, active, changed_at)
           VALUES (?1, ?2, ?3, 128, 'blue', ?4, ?5, ?6, ?7, ?8, 1, 1000)`,
        )
        .bind(offer, seller, model, sku, grade, market, amount, currency),
    ]),
  ]);
  return { offer, sku, units: ids };
}

/** A sale of Phones, ready to be published: its units, and one like them on the shelf that says what they are worth. */
export async function planDrop(market: MarketId, { size = 3, amount = 14_900, opensAt = Date.now() - 1000, closesAt = Date.now() + 86_400_000, worth = 19_900, margin = 15, replaceAfter = 86_400 } = {}): Promise<Id<'drop'>> {
  const db = databaseOfMarket(env, market);
  const id = newId('drop', db.shard, Date.now());
  const price = market === 'jp' ? Math.round(amount * 1.3) : amount;
  await db.sql
    .prepare('INSERT INTO "drop" (id, market, amount, currency, opens_at, closes_at, battery_floor, size, margin, replace_after) VALUES (?1, ?2, ?3, ?4, ?5, ?6, 85, ?7, ?8, ?9)')
    .bind(id, market, price, marketOf(market).currency, opensAt, closesAt, size, margin, replaceAfter)
    .run();
  await stockUp(market, { units: size, dropId: id, model: 'google-pixel-8' });
  await stockUp(market, { units: 1, amount: worth, model: 'google-pixel-8', seller: 'sel_house_shelf' });
  await execute(market, `UPDATE model SET maker = 'Google', os = 'android', released = '2023-10-12', updates_until = '2030-10-01', fits = '["de","at","fr","es","it","gb","us","jp"]' WHERE id = 'google-pixel-8'`);
  return id;
}

/** Opens a drop of Phones, with a place for each of its units, the way the desk does: it is planned, then published. */
export async function openDrop(market: MarketId, plan: Parameters<typeof planDrop>[1] = {}): Promise<Id<'drop'>> {
  const id = await planDrop(market, plan);
  const published = await publishDrop(env, databaseOfMarket(env, market), id, Date.now());
  if (!published.ok) throw new Error(`${published.code} ${JSON.stringify(published.unfit)}`);
  return id;
}

/** Lets as much time go by at the beacon and in the shop that every draw that is open now has its round, and draws. */
export async function landBeacons(market: MarketId, later = 60_000): Promise<number> {
  await sandbox('/sandbox/drand', { offset: later }, 'PUT');
  const settings = { ...env, CLOCK_OFFSET_MS: String(later) };
  const db = databaseOfMarket(env, market);
  const drops = await dropsToDraw(db);
  const drawn = await Promise.all(drops.map((drop) => drawDue(settings, db, drop, Date.now() + later)));
  return drawn.reduce((sum, each) => sum + each.drawn, 0);
}

const addresses: Partial<Record<MarketId, Record<string, string>>> = {
  us: { name: 'Ada Park', line1: '1 Main St', city: 'San Francisco', division: 'CA', postalCode: '94110' },
  jp: { familyName: '山田', givenName: '花子', familyNameKana: 'ヤマダ', givenNameKana: 'ハナコ', postalCode: '150-0001', division: '13', city: '渋谷区', line1: '神宮前1-2-3' },
  gb: { name: 'Ada Park', line1: '1 High Street', city: 'Manchester', postalCode: 'M1 1AE' },
  es: { name: 'Ada Park', line1: 'Calle Mayor 1', postalCode: '28013', city: 'Madrid', division: 'M' },
  it: { name: 'Ada Park', line1: 'Via Roma 1', postalCode: '20121', city: 'Milano', division: 'MI' },
  at: { name: 'Ada Park', line1: 'Mariahilfer Straße 1', postalCode: '1070', city: 'Wien' },
};

export function addressIn(market: MarketId): Record<string, string> {
  return addresses[market] ?? { name: 'Ada Park', line1: 'Musterweg 1', postalCode: '10115', city: 'Berlin' };
}

type Visitor = ReturnType<typeof visitor>;

type Total = { amount: number; currency: 'EUR' | 'GBP' | 'USD' | 'JPY' };
export type Placed = { order: string; number: string; url: string };

/** Puts an offer in the cart, or the very unit behind it with this code. @returns what the shopper sees it costs */
export async function fillCart({ api }: Visitor, market: MarketId, offer: string, quantity = 1, unit?: string): Promise<Total> {
  const response = await api[':market'].cart.lines.$post({ param: { market }, json: { offer, quantity, unit } });
  if (!response.ok) throw new Error(`the cart refused the offer: ${response.status}`);
  return ((await response.json()) as { total: Total }).total;
}

type Checkout = { total: Total; key?: string; address?: Record<string, string>; email?: string };

/** Orders what is in the cart. */
export function checkOut({ api, contact }: Visitor, market: MarketId, { total, key = crypto.randomUUID(), address = addressIn(market), email = contact.email }: Checkout) {
  return api[':market'].checkout.$post({ param: { market }, header: { 'idempotency-key': key }, json: { total, contact: { ...contact, email }, address } });
}

/** Puts an offer in the cart and orders it. */
export async function order(shopper: Visitor, market: MarketId, offer: string, { quantity = 1, key = crypto.randomUUID() as string } = {}) {
  return checkOut(shopper, market, { total: await fillCart(shopper, market, offer, quantity), key });
}

export async function orderPhone(shopper: Visitor, market: MarketId, key: string = crypto.randomUUID(), more: { gift?: { email: string }; admission?: string; origin?: { c?: string; ch?: string; v?: string } } = {}) {
  return shopper.api[':market'].phone.checkout.$post({
    param: { market }, header: { 'idempotency-key': key }, json: { contact: shopper.contact, address: shopper.homeIn(market), ...more },
  });
}

/** What Stripe knows, asked as a person at its dashboard would. */
export async function sandbox(path: string, body?: unknown, method = 'POST'): Promise<Response> {
  return fetch(`http://localhost:8788${path}`, body === undefined ? undefined : { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
}

/** Carries an event to the webhook as Stripe would, signed unless `signature` says otherwise. */
export async function deliver(event: object, { signature = undefined as string | undefined, settings = {} as Partial<Bindings> } = {}): Promise<Response> {
  const payload = JSON.stringify(event);
  const header = signature ?? (await new Stripe('sk_test_x').webhooks.generateTestHeaderStringAsync({
    payload, secret: 'whsec_reprise_local', cryptoProvider: Stripe.createSubtleCryptoProvider(),
  }));
  return visitor(settings).send(`${origin}/api/stripe/webhook`, { method: 'POST', body: payload, headers: { 'stripe-signature': header } });
}

/** The number of a card that nobody has used yet: one Phone a card. */
export function someCard(): string {
  const digits = `4539${String(Math.floor(Math.random() * 1e11)).padStart(11, '0')}`;
  const sum = [...digits].reduce((total, digit, index) => total + (index % 2 === 0 ? [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][Number(digit)]! : Number(digit)), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

/** Pays as a buyer would. @returns the event Stripe sends about it */
export async function pay(session: string, body: object = { method: 'card', card: someCard() }): Promise<Stripe.Event> {
  const response = await sandbox(`/sandbox/sessions/${session}/pay`, body);
  if (!response.ok) throw new Error(await response.text());
  return (await eventsOf(session)).findLast(({ type }) => type === 'checkout.session.completed')!;
}

/** The events Stripe has about an order's session, oldest first. */
export async function eventsOf(session: string): Promise<Stripe.Event[]> {
  return (await newsOf(session)).filter(({ data: { object } }) => 'id' in object && object.id === session);
}

/** All that Stripe has to tell about a session and its payment, refunds and disputes, oldest first. */
export async function newsOf(session: string): Promise<Stripe.Event[]> {
  const { events } = (await (await sandbox(`/sandbox/events?session=${session}`)).json()) as { events: { event: Stripe.Event }[] };
  return events.map(({ event }) => event);
}

/** Moves Stripe's clock; the shop's goes by each request's settings. */
export async function moveClock(offset: number): Promise<void> {
  await sandbox('/sandbox/clock', { offset });
}

export async function row<T = Record<string, unknown>>(market: MarketId, sql: string, ...values: unknown[]): Promise<T> {
  return (await databaseOfMarket(env, market).sql.prepare(sql).bind(...values).first<T>())!;
}

export async function execute(market: MarketId, sql: string, ...values: unknown[]): Promise<void> {
  await databaseOfMarket(env, market).sql.prepare(sql).bind(...values).run();
}

/** Appends states to the log of every order of a market's region, which is the only way they move. */
export async function moveOrders(market: MarketId, ...states: string[]): Promise<void> {
  for (const state of states) await execute(market, "INSERT INTO order_event (order_id, at, state, cause) SELECT id, 1, ?1, 'a test' FROM orders", state);
}
