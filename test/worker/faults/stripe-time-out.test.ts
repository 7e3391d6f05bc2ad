import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fillCart, openDrop, order, orderPhone, pay, row, sandbox, stockUp, visitor } from '../shop';
import { expectBooksToBalance } from './books';
import { hurry } from './io';
import { cartOfTwoLines, lettersTo, placedBy, placeGoods, same, sessionOf, takenBySomebodyElse } from './shopper';
import { clock, faults, hear, holdEnds, minute, startAfresh, stripeRepeats, sweepTwiceAtOnce, timePasses } from './world';

let unhurry: () => void;
beforeEach(async () => {
  await startAfresh();
  unhurry = hurry();
});
afterEach(() => unhurry());

/** How an answer of Stripe's can be lost after the work was done: too late three times over, or broken off, which is not asked for again at once. */
const late = { does: 'timeout-after', ms: 1_500 };
const ways = [
  ['comes too late', { ...late, times: 3 }],
  ['breaks off', { does: 'lost-connection-after', times: 1 }],
] as const;
const opening = { on: 'api', method: 'POST', path: '/v1/checkout/sessions' };
const sessions = async () => ((await (await sandbox('/sandbox/sessions')).json()) as { sessions: { id: string; status: string }[] }).sessions;
const ownPage = (token: string) => `http://localhost:8787/de/orders/${token}`;

describe('when Stripe has opened a page and its answer comes too late once', () => {
  it('the shopper notices nothing: it is asked again and is the same page', async () => {
    const { ask } = await cartOfTwoLines('de');
    await faults({ ...opening, ...late, times: 1 });
    const { url } = await placedBy(await ask());
    expect((await sessions()).map(({ id }) => url.endsWith(id))).toEqual([true]);
  });

  it('and so does that about an American’s customer, there is one page all the same', async () => {
    const { offer } = await stockUp('us');
    const shopper = visitor();
    await fillCart(shopper, 'us', offer);
    await faults({ ...opening, ...late, times: 1 }, { on: 'api', path: '/v1/customers', ...late, times: 1 });
    const { url } = await placedBy(await order(shopper, 'us', offer));
    expect((await sessions()).map(({ id }) => url.endsWith(id))).toEqual([true]);
  });
});

describe.each(ways)('when Stripe has opened a page and its answer %s', (_, fault) => {
  it('the shopper is sent to the order’s own page, which finds that same one page later', async () => {
    const { ask, shopper } = await cartOfTwoLines('de');
    await faults({ ...opening, ...fault });
    const { url, order: token } = await placedBy(await ask());
    expect(url).toBe(ownPage(token));
    const [only] = await sessions();
    const opened = await same(shopper).api[':market'].orders[':token']['payment-page'].$post({ param: { market: 'de', token } });
    expect(await opened.json()).toEqual({ url: expect.stringContaining(only!.id) });
    expect(await sessions()).toHaveLength(1);
    await hear(await pay(only!.id));
    await expectBooksToBalance('de');
  });

  it('and the order is given up meanwhile, nobody can pay on that page afterwards', async () => {
    const { ask, shopper } = await cartOfTwoLines('de');
    await faults({ ...opening, ...fault });
    const { order: token } = await placedBy(await ask());
    expect((await same(shopper).api[':market'].orders[':token'].cancellation.$post({ param: { market: 'de', token } })).status).toBe(201);
    await timePasses(holdEnds + minute);
    await stripeRepeats();
    await sweepTwiceAtOnce();
    expect(await sessions()).toMatchObject([{ status: 'expired' }]);
    expect(await row('de', 'SELECT sum(free) AS free FROM stock')).toEqual({ free: 4 });
    await expectBooksToBalance('de');
  });
});

describe.each(ways)('when Stripe has sent money back and its answer %s', (_, fault) => {
  it('it is sent once', async () => {
    const { shopper, session } = await placeGoods('de', { units: 1 });
    const event = await pay(session);
    await takenBySomebodyElse('de');
    await faults({ on: 'api', method: 'POST', path: '/v1/refunds', ...fault });
    await hear(event);
    await timePasses(2 * minute);
    await Promise.all([sweepTwiceAtOnce(), hear(event)]);
    const { refunds } = (await (await sandbox(`/sandbox/sessions/${session}`)).json()) as { refunds: { amount: number }[] };
    expect(refunds.map(({ amount }) => amount)).toEqual([29_900]);
    expect(await row('de', 'SELECT state FROM orders WHERE email = ?1', shopper.contact.email)).toEqual({ state: 'refunded' });
    expect(await lettersTo(shopper)).toHaveLength(1);
    await stripeRepeats();
    await expectBooksToBalance('de');
  });
});

describe('when Stripe failed at its work and keeps that answer for the key', () => {
  it('the order ends when its time is up, and another attempt gets another page', async () => {
    await openDrop('de', { size: 1 });
    await faults({ ...opening, does: 'error-500-after', times: 1 });
    const shopper = visitor();
    const key = crypto.randomUUID();
    const first = await placedBy(await orderPhone(shopper, 'de', key));
    expect(first.url).toBe(ownPage(first.order));
    await timePasses(6 * minute);
    expect((await orderPhone(same(shopper), 'de', key)).status).toBe(409);
    const anew = await placedBy(await orderPhone(same(shopper, clock()), 'de'));
    await hear(await pay(sessionOf(anew)));
    expect(await row('de', "SELECT sum(state = 'paid') AS paid, sum(state = 'expired') AS expired FROM orders")).toEqual({ paid: 1, expired: 1 });
    await timePasses(holdEnds + minute);
    await stripeRepeats();
    await expectBooksToBalance('de');
  });
});
