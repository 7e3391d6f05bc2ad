import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fillCart, openDrop, orderPhone, pay, row, stockUp, visitor } from '../shop';
import { expectBooksToBalance } from './books';
import { overloaded, hurryPauses } from './io';
import { cartOfTwoLines, placedBy, placeGoods, problemOf, same, type Answer } from './shopper';
import { faults, hear, holdEnds, minute, startAfresh, stripeRepeats, sweepTwiceAtOnce, timePasses } from './world';

let unhurry = () => {};
beforeEach(startAfresh);
afterEach(() => {
  unhurry();
  vi.restoreAllMocks();
});

/** How long the shop pauses before it tries again, ms. */
function pauses(): number[] {
  const paused: number[] = [];
  unhurry = hurryPauses((ms) => paused.push(ms));
  return paused;
}

function callsToStripe(): { count: number } {
  const { fetch } = globalThis;
  const calls = { count: 0 };
  vi.spyOn(globalThis, 'fetch').mockImplementation((...request) => {
    if (String(request[0]).includes('/v1/')) calls.count += 1;
    return fetch(...request);
  });
  return calls;
}

const writes = /INSERT|UPDATE|DELETE/;

describe('when a database has too much to do', () => {
  const isBusy = async (response: Answer) => {
    expect([response.status, response.headers.get('retry-after'), response.headers.get('content-type')]).toEqual([503, '5', 'application/problem+json']);
    expect(await problemOf(response)).toBe('busy');
  };

  it('a shopper is told to come back, nothing is held, and the same key orders when it is better', async () => {
    const { ask } = await cartOfTwoLines('de');
    await isBusy(await ask(overloaded('de').settings));
    expect(await row('de', 'SELECT count(*) AS orders, (SELECT sum(held) FROM stock) AS held FROM orders')).toEqual({ orders: 0, held: 0 });
    await placedBy(await ask());
    await expectBooksToBalance('de');
  });

  it('and only writes fail: they are tried three times, with longer and jittered pauses, and no more', async () => {
    const { ask } = await cartOfTwoLines('de');
    const paused = pauses();
    const { settings, times } = overloaded('de', writes);
    await isBusy(await ask(settings));
    expect(times()).toBe(3);
    expect(paused).toHaveLength(2);
    for (const [index, usual] of [50, 150].entries()) expect(paused[index]! / usual).toSatisfy((share: number) => share >= 0.5 && share < 1.5);
    expect(new Set(paused.map((ms) => ms % 50)).size).toBeGreaterThan(1);
  });

  it('cart, offers and order say so, too', async () => {
    const { shopper, order: token } = await placeGoods('de');
    const { api } = same(shopper, overloaded('de').settings);
    await isBusy(await api[':market'].cart.$get({ param: { market: 'de' } }));
    await isBusy(await api[':market'].offers.$get({ param: { market: 'de' }, query: { model: ['apple-iphone-13'] } }));
    await isBusy(await api[':market'].orders[':token'].$get({ param: { market: 'de', token } }));
    await isBusy(await api[':market'].orders[':token'].cancellation.$post({ param: { market: 'de', token } }));
  });

  it('Stripe’s message is not acknowledged, and counts when it comes again', async () => {
    const { session } = await placeGoods('de');
    const event = await pay(session);
    for (const what of [/./, writes]) expect(await hear(event, overloaded('de', what).settings)).toBe(false);
    expect(await row('de', 'SELECT state, (SELECT count(*) FROM payment_event) AS kept FROM orders')).toEqual({ state: 'placed', kept: 0 });
    expect(await hear(event)).toBe(true);
    expect(await row('de', 'SELECT state FROM orders')).toEqual({ state: 'paid' });
  });

  it('other regions know nothing of it', async () => {
    const { offer } = await stockUp('gb');
    const shopper = visitor(overloaded('de').settings);
    expect((await fillCart(shopper, 'gb', offer)).currency).toBe('GBP');
  });
});

describe('when Stripe has too much to do', () => {
  const refusing = (does: 'rate-limit' | 'error-500', times?: number) => faults({ on: 'api', path: '/v1/checkout/sessions', method: 'POST', does, ...(times && { times }) });

  it.each(['rate-limit', 'error-500'] as const)('(%s) and then has not, the shopper notices nothing', async (does) => {
    const { ask } = await cartOfTwoLines('de');
    await refusing(does, 2);
    pauses();
    expect((await placedBy(await ask())).url).toContain('/c/pay/');
  });

  it.each(['rate-limit', 'error-500'] as const)('(%s) it is asked three times, longer and jittered pauses between, and the shopper is sent to the order’s own page', async (does) => {
    const { ask, shopper } = await cartOfTwoLines('de');
    await refusing(does);
    const [paused, calls] = [pauses(), callsToStripe()];
    const { url, order: token } = await placedBy(await ask());
    expect([calls.count, paused.length]).toEqual([3, 2]);
    expect(paused[1]).toBeGreaterThan(paused[0]! / 2);
    expect(Math.max(...paused)).toBeLessThan(2_000);
    expect(url).toBe(`http://localhost:8787/de/orders/${token}`);
    expect(await row('de', 'SELECT state, (SELECT sum(held) FROM stock) AS held FROM orders')).toEqual({ state: 'placed', held: 3 });
    const shown = await same(shopper).api[':market'].orders[':token'].$get({ param: { market: 'de', token } });
    expect(await shown.json()).toMatchObject({ state: 'placed', payAt: null, waitsUntil: expect.any(String) });
    await faults();
    const opened = await same(shopper).api[':market'].orders[':token']['payment-page'].$post({ param: { market: 'de', token } });
    expect(opened.status).toBe(201);
  });

  it('for all the time there was, the order ends and gives back what it held', async () => {
    await openDrop('de', { size: 1 });
    await refusing('error-500');
    pauses();
    const shopper = visitor();
    const { order: token } = await placedBy(await orderPhone(shopper, 'de'));
    const ask = () => same(shopper).api[':market'].orders[':token']['payment-page'].$post({ param: { market: 'de', token } });
    expect((await ask()).status).toBe(202);
    await timePasses(6 * minute);
    expect(await problemOf(await ask())).toBe('order-closed');
    expect(await row('de', 'SELECT free FROM "drop"')).toEqual({ free: 1 });
    await expectBooksToBalance('de');
  });

  it('an order is not given up unless its page is closed: it says so, and keeps what it holds', async () => {
    const { shopper, order: token } = await placeGoods('de');
    await faults({ on: 'api', does: 'error-500' });
    pauses();
    const answer = await same(shopper).api[':market'].orders[':token'].cancellation.$post({ param: { market: 'de', token } });
    expect([answer.status, await problemOf(answer)]).toEqual([503, 'payment-unavailable']);
    expect(await row('de', 'SELECT state, (SELECT held FROM stock) AS held FROM orders')).toEqual({ state: 'placed', held: 1 });
    await faults();
    await timePasses(holdEnds + minute);
    await stripeRepeats();
    await expectBooksToBalance('de');
  });

  it('the sweeper leaves orders in doubt and lets Stripe be; its next round decides', async () => {
    for (const grade of ['premium', 'excellent', 'good', 'fair'] as const) await placeGoods('de', { grade });
    await timePasses(holdEnds + minute);
    await faults({ on: 'api', does: 'error-500' });
    pauses();
    const calls = callsToStripe();
    await sweepTwiceAtOnce();
    expect(calls.count).toBeLessThanOrEqual(2 * 3 * (1 + 3));
    expect(await row('de', "SELECT count(*) AS ended FROM orders WHERE state <> 'placed'")).toEqual({ ended: 0 });
    await faults();
    await sweepTwiceAtOnce();
    expect(await row('de', "SELECT count(*) AS ended FROM orders WHERE state = 'expired'")).toEqual({ ended: 4 });
    await stripeRepeats();
    await expectBooksToBalance('de');
  });
});
