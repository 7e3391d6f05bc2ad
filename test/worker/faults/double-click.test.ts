import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { addressIn, checkOut, fillCart, openDrop, orderPhone, pay, row, stockUp, visitor } from '../shop';
import { expectBooksToBalance } from './books';
import { justBefore } from './io';
import { cartOfTwoLines, placedBy, placeGoods, problemOf, same, sessionOf } from './shopper';
import { hear, startAfresh, stripeRepeats } from './world';

beforeEach(startAfresh);

const six = <T>(ask: (index: number) => Promise<T>) => Promise.all(Array.from({ length: 6 }, (_, index) => ask(index)));
const counts = () => row('de', 'SELECT count(*) AS orders, count(DISTINCT checkout_session_id) AS pages FROM orders');

describe('a button pressed six times at once', () => {
  it('orders a cart once, and leads everywhere to the same page', async () => {
    const { ask } = await cartOfTwoLines('de');
    const answers = await six(async () => placedBy(await ask()));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await counts()).toEqual({ orders: 1, pages: 1 });
    expect(await row('de', 'SELECT sum(held) AS held FROM stock')).toEqual({ held: 3 });
    await expectBooksToBalance('de');
  });

  it('orders one Phone', async () => {
    await openDrop('de', { size: 6 });
    const shopper = visitor();
    const key = crypto.randomUUID();
    const answers = await six(async () => placedBy(await orderPhone(shopper, 'de', key)));
    expect(new Set(answers.map(({ url }) => url)).size).toBe(1);
    expect(await row('de', 'SELECT free FROM "drop"')).toEqual({ free: 5 });
    await expectBooksToBalance('de');
  });

  it('orders one Phone, though there is but one', async () => {
    await openDrop('de', { size: 1 });
    const shopper = visitor();
    const key = crypto.randomUUID();
    const answers = await six(async () => placedBy(await orderPhone(shopper, 'de', key)));
    expect(new Set(answers.map(({ url }) => url)).size).toBe(1);
  });
});

describe('a key used for six different requests at once', () => {
  it('is good for one of them: the others hear that it is taken, and nothing of that order', async () => {
    const { shopper, total, key } = await cartOfTwoLines('de');
    const answers = await six((index) => checkOut(shopper, 'de', { total, key, address: { ...addressIn('de'), line1: `Musterweg ${index}` } }));
    const [placed, ...others] = answers.toSorted((a, b) => a.status - b.status);
    const { order: secret } = await placedBy(placed!);
    for (const refused of others) {
      const body = await refused.text();
      expect([refused.status, body.includes('idempotency-key-reused'), body.includes(secret)]).toEqual([409, true, false]);
    }
    expect(await counts()).toEqual({ orders: 1, pages: 1 });
  });

  it('is refused to another shopper and in another country of the region', async () => {
    const { key, total, ask } = await cartOfTwoLines('de');
    await placedBy(await ask());
    const stranger = visitor();
    const abroad = await stockUp('at', { grade: 'fair' });
    expect(await problemOf(await checkOut(stranger, 'de', { total, key }))).toBe('idempotency-key-reused');
    const theirs = await fillCart(stranger, 'at', abroad.offer);
    expect(await problemOf(await checkOut(stranger, 'at', { total: theirs, key }))).toBe('idempotency-key-reused');
    expect(await counts()).toEqual({ orders: 1, pages: 1 });
  });
});

describe('several tabs of one cart', () => {
  it('leave one order that can be paid, whichever tab was last, and pages that cannot', async () => {
    const { shopper, total } = await cartOfTwoLines('de');
    await six(() => checkOut(shopper, 'de', { total }));
    const { results } = await env.DB_EU.prepare('SELECT state, checkout_session_id AS session FROM orders').all<{ state: string; session: string | null }>();
    const placed = results.filter(({ state }) => state === 'placed');
    expect([placed.length, results.length - placed.length]).toEqual([1, results.filter(({ state }) => state === 'cancelled').length]);
    for (const { state, session } of results) if (session) await expect(pay(session).then(() => 'placed', () => 'cancelled')).resolves.toBe(state);
    await stripeRepeats();
    expect(await row('de', "SELECT count(*) AS paid FROM orders WHERE state = 'paid'")).toEqual({ paid: 1 });
    await expectBooksToBalance('de');
  });

  it('leave no page that can be paid for an order that another tab closed while that page was being opened', async () => {
    const { shopper, order: token, offer } = await placeGoods('de', { settings: { STRIPE_SECRET_KEY: 'not-a-key' } });
    const openPage = () => same(shopper).api[':market'].orders[':token']['payment-page'].$post({ param: { market: 'de', token } });
    const anew = same(shopper, justBefore('de', /SET state = 'in-stock'/, openPage));
    await placedBy(await checkOut(anew, 'de', { total: { amount: 29_900, currency: 'EUR' } }));
    const { session } = await row<{ session: string }>('de', "SELECT checkout_session_id AS session FROM orders WHERE state = 'cancelled'");
    await expect(pay(session)).rejects.toThrow('expired');
    expect(await row('de', 'SELECT held FROM stock JOIN offer USING (sku) WHERE offer.id = ?1', offer)).toEqual({ held: 1 });
    await stripeRepeats();
    await expectBooksToBalance('de');
  });

  it('buy nothing twice: once one is paid, though nobody said so yet, the other hears it', async () => {
    const { shopper, session } = await placeGoods('de');
    const event = await pay(session);
    const total = { amount: 29_900, currency: 'EUR' as const };
    expect(await problemOf(await checkOut(same(shopper), 'de', { total }))).toBe('already-paid');
    await hear(event);
    expect(await problemOf(await checkOut(same(shopper), 'de', { total }))).toBe('cart-empty');
    await expectBooksToBalance('de');
  });

  it('of which one pays while the other tries anew: it is paid or given up, never both', async () => {
    const { shopper, session } = await placeGoods('de');
    const [, second] = await Promise.all([pay(session).catch(() => null), checkOut(same(shopper), 'de', { total: { amount: 29_900, currency: 'EUR' } })]);
    const isPaid = second.status === 409;
    if (!isPaid) await pay(sessionOf(await placedBy(second)));
    await stripeRepeats();
    expect(await row('de', "SELECT sum(state = 'paid') AS paid, sum(state = 'cancelled') AS cancelled FROM orders")).toEqual({ paid: 1, cancelled: isPaid ? 0 : 1 });
    await expectBooksToBalance('de');
  });
});
