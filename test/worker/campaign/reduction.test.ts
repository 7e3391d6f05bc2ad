import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CampaignReduction } from '../../../worker/campaign/reduction';
import { localOf } from '../../../worker/campaign/zone';
import { marketOf, type MarketId } from '../../../worker/shared/market';
import { compareBooks } from '../../../worker/reconciliation/books.store';
import { databaseOfMarket } from '../../../db/client';
import { checkOut, deliver, execute, fillCart, newsOf, pay, row, sandbox, stockUp, visitor, type Placed } from '../shop';
import { decide, newIsolate, save } from './campaign.fixture';

/** Whole minutes, so that windows can name them. Stripe's clock stays where it is, so the shop's goes a few minutes ahead at most. */
let start = 0;
const minute = 60_000;
const day = 1_440 * minute;
beforeEach(() => {
  newIsolate();
  start = Math.floor(Date.now() / minute) * minute;
});

/** A visitor who comes at a moment, and goes on being there. */
const at = (moment: number) => visitor({ CLOCK_OFFSET_MS: String(moment - Date.now()) });
/** The same one with the same cart, at another moment. */
function later(shopper: ReturnType<typeof visitor>, moment: number) {
  const twin = { ...at(moment), contact: shopper.contact };
  for (const [name, value] of shopper.cookies) twin.cookies.set(name, value);
  return twin;
}

const tenOff = { offers: { models: ['apple-iphone-13'] }, by: { percent: 10 }, window: {} } satisfies CampaignReduction;
const local = (market: MarketId, moment: number) => localOf(moment, marketOf(market).timeZone);

/** Publishes a campaign with a reduction, from half an hour ago on. */
async function reduce(reduction: CampaignReduction, { market = 'de' as MarketId, name = `rev_house_${crypto.randomUUID().replaceAll('-', '')}`, window = {} } = {}) {
  await save(name, { market, reduction, window });
  await decide('publish', start - 30 * minute, name, market);
  newIsolate();
  return name;
}

type Offer = { id: string; price: { amount: number }; reduction: { lowest: { amount: number }; since: string } | null };
async function offered(moment: number, market: MarketId = 'de'): Promise<Offer> {
  const response = await at(moment).api[':market'].offers.$get({ param: { market }, query: { model: ['apple-iphone-13'] } });
  return ((await response.json()) as { offers: Offer[] }).offers[0]!;
}

type Cart = { lines: { price: { amount: number }; withCode: { amount: number } | null; lowest: { amount: number } | null; seen: { amount: number }; notices: string[] }[]; subtotal: { amount: number }; discount: { amount: number }; total: { amount: number; currency: 'EUR' }; voucher: { code: string; state: string } | null };
const cartOf = async ({ api }: ReturnType<typeof visitor>, market: MarketId = 'de') => (await (await api[':market'].cart.$get({ param: { market } })).json()) as Cart;
const enter = ({ api }: ReturnType<typeof visitor>, code: string, market: MarketId = 'de') => api[':market'].cart.voucher.$put({ param: { market }, json: { code } });
const problemOf = async (answer: { json(): Promise<unknown> }) => ((await answer.json()) as { type: string }).type.replace('/problems/', '');
const sessionOf = async ({ url }: Placed) => {
  const { sessions } = (await (await sandbox('/sandbox/sessions')).json()) as { sessions: { id: string; amount_subtotal: number; amount_total: number; total_details: { amount_discount: number } }[] };
  return sessions.find(({ id }) => url.endsWith(id))!;
};

describe('a campaign’s reduction', () => {
  it.each([['de', 29_900, 26_910], ['us', 29_900, 26_910], ['jp', 46_799, 42_119]] as const)('is the price of list, cart, order and payment page alike in %s', async (market, normal, reduced) => {
    const { offer } = await stockUp(market, { amount: normal });
    await reduce(tenOff, { market });
    expect(await offered(start + minute, market)).toMatchObject({ price: { amount: reduced }, reduction: { lowest: { amount: normal } } });
    const shopper = at(start + minute);
    const units = await (await shopper.api[':market'].offers[':offer'].units.$get({ param: { market, offer } })).json();
    expect(units).toMatchObject({ offer: { price: { amount: reduced } } });
    const total = await fillCart(shopper, market, offer, 2);
    expect(total.amount).toBe(2 * reduced);
    expect((await cartOf(shopper, market)).lines).toMatchObject([{ price: { amount: reduced }, seen: { amount: reduced }, withCode: null, lowest: { amount: normal }, notices: [] }]);
    const placed = (await (await checkOut(shopper, market, { total })).json()) as Placed;
    expect(await sessionOf(placed)).toMatchObject({ amount_subtotal: 2 * reduced, total_details: { amount_discount: 0 } });
    expect(await row(market, 'SELECT o.subtotal, l.unit_amount AS each, r.before_amount AS before, r.code FROM orders o JOIN order_line l ON l.order_id = o.id JOIN order_reduction r ON r.order_id = o.id')).toEqual({ subtotal: 2 * reduced, each: reduced, before: normal, code: null });
    await deliver(await pay((await sessionOf(placed)).id));
    expect(await row(market, 'SELECT state FROM orders')).toEqual({ state: 'paid' });
    expect(await compareBooks(databaseOfMarket(env, market))).toEqual([]);
  });

  it('begins and ends to the second, in the market’s own time', async () => {
    for (const market of ['de', 'us', 'jp'] as const) {
      await stockUp(market);
      await reduce({ ...tenOff, window: { from: local(market, start + 5 * minute), until: local(market, start + 9 * minute) } }, { market });
      const prices = await Promise.all([5 * minute - 1_500, 5 * minute, 9 * minute - 1_500, 9 * minute].map(async (moment) => (await offered(start + moment, market)).price.amount));
      expect([market, prices]).toEqual([market, [29_900, 26_910, 26_910, 29_900]]);
    }
  });

  it('ends with its campaign’s window, whatever its own says', async () => {
    await stockUp('de');
    await reduce({ ...tenOff, window: { until: local('de', start + 60 * minute) } }, { window: { until: local('de', start + 5 * minute) } });
    expect((await offered(start + 5 * minute - 1_500)).price.amount).toBe(26_910);
    expect((await offered(start + 5 * minute)).price.amount).toBe(29_900);
  });

  it.each([
    ['ended', () => decide('end', start + 2 * minute)],
    ['withdrawn', () => decide('withdraw', start + 2 * minute)],
    ['rolled back', async () => { await save('rev_house_before'); await decide('publish', start + 2 * minute, 'rev_house_before'); }],
  ])('is over in the second in which its campaign is %s; what was ordered before keeps its price', async (_, end) => {
    const { offer } = await stockUp('de');
    await reduce(tenOff);
    const [quick, slow] = [at(start + minute), at(start + minute)];
    const placed = (await (await checkOut(quick, 'de', { total: await fillCart(quick, 'de', offer) })).json()) as Placed;
    const promised = await fillCart(slow, 'de', offer);
    await end();
    newIsolate();
    expect((await offered(start + 2 * minute - 1_500)).price.amount).toBe(26_910);
    expect((await offered(start + 2 * minute)).price.amount).toBe(29_900);
    expect(await problemOf(await checkOut(later(slow, start + 2 * minute), 'de', { total: promised }))).toBe('price-changed');
    expect((await cartOf(later(slow, start + 2 * minute))).lines).toMatchObject([{ price: { amount: 29_900 }, seen: { amount: 26_910 }, notices: ['price-changed'] }]);
    await deliver(await pay((await sessionOf(placed)).id));
    expect(await row('de', 'SELECT state, total FROM orders')).toEqual({ state: 'paid', total: 26_910 });
  });

  it('is asked for anew when an order is placed: an isolate that has not heard of the end sells nothing at the old price', async () => {
    const { offer } = await stockUp('de');
    await reduce(tenOff);
    const moment = start + minute;
    const shopper = at(moment);
    const total = await fillCart(shopper, 'de', offer);
    // Somebody else's machine: this one has looked a moment ago.
    await decide('end', moment);
    expect((await offered(moment)).price.amount).toBe(26_910);
    expect(await problemOf(await checkOut(shopper, 'de', { total }))).toBe('price-changed');
    expect(await row('de', 'SELECT count(*) AS orders FROM orders')).toEqual({ orders: 0 });
    expect((await cartOf(shopper)).total.amount).toBe(29_900);
  });

  it('is reckoned on the price that the offer has: one that changes in between is noticed by the database', async () => {
    const { offer } = await stockUp('de');
    await reduce(tenOff);
    const shopper = at(start + minute);
    const total = await fillCart(shopper, 'de', offer);
    await execute('de', 'UPDATE offer SET amount = 31900, changed_at = 2000 WHERE id = ?1', offer);
    expect(await problemOf(await checkOut(shopper, 'de', { total }))).toBe('price-changed');
    await execute('de', 'UPDATE offer SET active = 0 WHERE id = ?1', offer);
    expect((await checkOut(shopper, 'de', { total: { amount: 28_710, currency: 'EUR' } })).status).toBe(409);
  });

  it('of another country is none here', async () => {
    await stockUp('de');
    await reduce(tenOff, { market: 'fr' });
    expect((await offered(start + minute)).price.amount).toBe(29_900);
  });

  it('of a page that nobody has published is none', async () => {
    await stockUp('de');
    await save('rev_house_draft', { reduction: tenOff });
    expect((await offered(start + minute)).price.amount).toBe(29_900);
  });

  it('is part of what was charged: the next campaign is compared with it', async () => {
    await stockUp('de');
    await save('rev_house_first', { reduction: tenOff });
    await decide('publish', start - 20 * day, 'rev_house_first');
    await decide('end', start - 10 * day);
    await reduce({ ...tenOff, by: { percent: 20 } });
    expect(await offered(start + minute)).toMatchObject({ price: { amount: 23_920 }, reduction: { lowest: { amount: 26_910 } } });
  });
});

it('what is reduced is looked up in the house’s database once in five seconds, however many ask for prices', async () => {
  await stockUp('de');
  await reduce(tenOff);
  let reads = 0;
  const counted = new Proxy(env.DB_HOUSE, {
    get(house, name) {
      if (name === 'prepare') reads += 1;
      const value = Reflect.get(house, name) as unknown;
      return typeof value === 'function' ? (value.bind(house) as unknown) : value;
    },
  });
  const ask = (later: number) => visitor({ DB_HOUSE: counted, CLOCK_OFFSET_MS: String(start + minute + later - Date.now()) }).api[':market'].offers.$get({ param: { market: 'de' }, query: { model: ['apple-iphone-13'] } });
  for (let call = 0; call < 10; call += 1) expect((await ask(call * 100)).status).toBe(200);
  // How far the log has grown, and the log.
  expect(reads).toBe(2);
  await ask(6_000);
  expect(reads).toBe(3);
});

describe('a code', () => {
  const coded = { ...tenOff, code: 'REPRISE10' } satisfies CampaignReduction;

  it('changes no price before it is entered, and is taken however it is typed', async () => {
    const { offer } = await stockUp('de');
    await reduce(coded);
    const shopper = at(start + minute);
    expect(await offered(start + minute)).toMatchObject({ price: { amount: 29_900 }, reduction: null });
    await fillCart(shopper, 'de', offer, 2);
    expect(await cartOf(shopper)).toMatchObject({ total: { amount: 59_800 }, voucher: null, discount: { amount: 0 } });
    expect((await enter(shopper, ' reprise-1O ')).status).toBe(200);
    expect(await cartOf(shopper)).toMatchObject({
      lines: [{ price: { amount: 29_900 }, withCode: { amount: 26_910 }, lowest: { amount: 29_900 }, notices: [] }],
      subtotal: { amount: 59_800 }, discount: { amount: 5_980 }, total: { amount: 53_820 }, voucher: { code: 'REPRISE10', state: 'applied' },
    });
    await shopper.api[':market'].cart.voucher.$delete({ param: { market: 'de' } });
    expect(await cartOf(shopper)).toMatchObject({ total: { amount: 59_800 }, voucher: null });
  });

  it('takes off at Stripe, in the order, in its letter and in its books what the cart said, and a refund is of what was paid', async () => {
    const { offer } = await stockUp('de');
    const other = await stockUp('de', { model: 'google-pixel-8', amount: 19_900 });
    await reduce(coded);
    const shopper = at(start + minute);
    await fillCart(shopper, 'de', offer, 2);
    await fillCart(shopper, 'de', other.offer);
    await enter(shopper, 'REPRISE10');
    const { total } = await cartOf(shopper);
    const placed = (await (await checkOut(shopper, 'de', { total })).json()) as Placed;
    const session = await sessionOf(placed);
    expect(session).toMatchObject({ amount_subtotal: 73_720, amount_total: 73_720, total_details: { amount_discount: 0 } });
    await deliver(await pay(session.id));
    const shown = await (await shopper.api[':market'].orders[':token'].$get({ param: { market: 'de', token: placed.order } })).json();
    expect(shown).toMatchObject({ state: 'paid', subtotal: { amount: 79_700 }, voucher: { code: 'REPRISE10', amount: { amount: 5_980 } }, total: { amount: 73_720 }, lines: [{ price: { amount: 29_900 } }, { price: { amount: 19_900 } }] });
    expect(await row('de', 'SELECT no, campaign, code, before_amount AS before FROM order_reduction')).toEqual({ no: 1, campaign: 'do-you-need-the-newest', code: 'REPRISE10', before: 29_900 });
    const { mails } = (await (await sandbox(`/mailbox.json?to=${shopper.contact.email}`)).json()) as { mails: { text: string }[] };
    expect(mails[0]!.text.replaceAll('\u00A0', ' ')).toMatch(/2 × 299,00 € = 598,00 €\n.*199,00 €\nCode REPRISE10: −59,80 €\n\n[^]*737,20 €/);
    await sandbox(`/sandbox/sessions/${session.id}/refund`, {});
    for (const event of (await newsOf(session.id)).filter(({ type }) => type.startsWith('refund.'))) await deliver(event);
    expect(await row('de', 'SELECT o.state, refunded FROM orders o JOIN order_event e ON e.order_id = o.id WHERE e.state = o.state')).toEqual({ state: 'refunded', refunded: 73_720 });
    expect(await compareBooks(databaseOfMarket(env, 'de'))).toEqual([]);
  });

  it.each([
    ['that nobody gave out', 'NOSUCHCODE', coded, 'unknown-voucher'],
    ['that is none', '!', coded, 'unknown-voucher'],
    ['before its time', 'REPRISE10', { ...coded, window: { from: '2030-01-01T00:00' } }, 'voucher-not-yet'],
    ['after its time', 'REPRISE10', { ...coded, window: { until: '2020-01-01T00:00' } }, 'unknown-voucher'],
    ['for other phones', 'REPRISE10', { ...coded, offers: { models: ['google-pixel-8'] } }, 'voucher-not-for-these'],
    ['to a price that is none the better', 'REPRISE10', { ...coded, by: { price: 29_900 } }, 'voucher-no-better'],
  ] as const)('%s is refused, said why, and not kept', async (_, typed, reduction, problem) => {
    const { offer } = await stockUp('de');
    await reduce(reduction as CampaignReduction);
    const shopper = at(start + minute);
    await fillCart(shopper, 'de', offer);
    expect(await problemOf(await enter(shopper, typed))).toBe(problem);
    expect(await cartOf(shopper)).toMatchObject({ voucher: null, total: { amount: 29_900 } });
  });

  it('that ran out while it lay in the cart takes nothing off, says so, and orders nothing at the old total', async () => {
    const { offer } = await stockUp('de');
    await reduce({ ...coded, window: { until: local('de', start + 5 * minute) } });
    const shopper = at(start + minute);
    await fillCart(shopper, 'de', offer);
    await enter(shopper, 'REPRISE10');
    const { total } = await cartOf(shopper);
    const late = later(shopper, start + 5 * minute);
    expect(await problemOf(await checkOut(late, 'de', { total }))).toBe('price-changed');
    expect(await cartOf(late)).toMatchObject({ voucher: { code: 'REPRISE10', state: 'over' }, discount: { amount: 0 }, total: { amount: 29_900 } });
    expect(await problemOf(await enter(late, 'REPRISE10'))).toBe('voucher-over');
    expect((await checkOut(late, 'de', { total: { amount: 29_900, currency: 'EUR' } })).status).toBe(201);
    expect(await row('de', 'SELECT count(*) AS reduced FROM order_reduction')).toEqual({ reduced: 0 });
  });

  it('is not added to what everybody gets: the better of the two counts', async () => {
    const { offer } = await stockUp('de');
    await reduce({ ...tenOff, by: { percent: 5 } });
    await env.DB_HOUSE.prepare("INSERT INTO campaign (slug, name, made_at, made_by) VALUES ('another-one', 'x', 0, 'test')").run();
    await env.DB_HOUSE.prepare("INSERT INTO campaign_revision (id, slug, market, number, body, key, made_at, made_by) SELECT 'rev_house_coded', 'another-one', 'de', 1, json_set(body, '$.reduction', json(?1)), 'k2', 0, 'test' FROM campaign_revision LIMIT 1").bind(JSON.stringify(coded)).run();
    await env.DB_HOUSE.prepare("INSERT INTO campaign_publication (slug, market, deed, revision_id, from_at, made_at, made_by) VALUES ('another-one', 'de', 'publish', 'rev_house_coded', 0, 0, 'test')").run();
    newIsolate();
    const shopper = at(start + minute);
    await fillCart(shopper, 'de', offer);
    await enter(shopper, 'REPRISE10');
    const cart = await cartOf(shopper);
    expect(cart).toMatchObject({ subtotal: { amount: 28_405 }, discount: { amount: 1_495 }, total: { amount: 26_910 } });
    expect((await checkOut(shopper, 'de', { total: cart.total })).status).toBe(201);
    expect(await row('de', 'SELECT code, before_amount AS before FROM order_reduction')).toEqual({ code: 'REPRISE10', before: 28_405 });
  });

  it('for certain people alone is no general reduction: no lowest price stands beside it', async () => {
    const { offer } = await stockUp('de');
    await reduce({ ...coded, personal: true });
    const shopper = at(start + minute);
    await fillCart(shopper, 'de', offer);
    await enter(shopper, 'REPRISE10');
    expect((await cartOf(shopper)).lines).toMatchObject([{ withCode: { amount: 26_910 }, lowest: null }]);
  });

  it('needs a cart, and is tried ten times a minute from one address', async () => {
    await reduce(coded);
    expect(await problemOf(await enter(at(start + minute), 'REPRISE10'))).toBe('cart-empty');
    const tried: string[] = [];
    const guesser = visitor({ VOUCHER_LIMIT: { limit: async ({ key }) => ({ success: tried.push(key) <= 10 }) } });
    const statuses: number[] = [];
    for (let guess = 0; guess < 12; guess += 1) statuses.push((await guesser.send('http://localhost:8787/api/de/cart/voucher', { method: 'PUT', headers: { 'content-type': 'application/json', 'cf-connecting-ip': '192.0.2.1', origin: 'http://localhost:8787' }, body: JSON.stringify({ code: `GUESS${guess}` }) })).status);
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 409), 429, 429]);
  });

  it('and what is said of it in an order has to be true', async () => {
    await expect(execute('de', "INSERT INTO order_reduction (order_id, no, campaign, revision_id, code, before_amount) VALUES ('ord_eu1_x', 1, 'c', 'r', 'CODE', 100)")).rejects.toThrow('takes nothing off');
  });
});
