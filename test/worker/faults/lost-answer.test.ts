import { beforeEach, describe, expect, it } from 'vitest';
import { checkOut, openDrop, orderPhone, pay, row, visitor } from '../shop';
import { expectBooksToBalance } from './books';
import { cartOfTwoLines, placedBy, problemOf, same, sessionOf } from './shopper';
import { hear, holdEnds, minute, pageCloses, startAfresh, stripeRepeats, timePasses } from './world';

beforeEach(startAfresh);

describe('an answer that never reached the shopper', () => {
  it.each([0, 1, 6, 34])('is given again %i minutes later: the same order, the same page', async (minutes) => {
    const { ask } = await cartOfTwoLines('de');
    const first = await placedBy(await ask());
    await timePasses(minutes * minute);
    expect(await placedBy(await ask())).toEqual(first);
    await hear(await pay(sessionOf(first)));
    expect(await row('de', 'SELECT count(*) AS orders, min(state) AS state FROM orders')).toEqual({ orders: 1, state: 'paid' });
    await expectBooksToBalance('de');
  });

  it('is the order’s own page once it is paid, and nothing is ordered again', async () => {
    const { ask } = await cartOfTwoLines('de');
    const first = await placedBy(await ask());
    await hear(await pay(sessionOf(first)));
    expect(await placedBy(await ask())).toEqual({ ...first, url: `http://localhost:8787/de/orders/${first.order}` });
    await timePasses(holdEnds + minute);
    expect(await placedBy(await ask())).toEqual({ ...first, url: `http://localhost:8787/de/orders/${first.order}` });
    await expectBooksToBalance('de');
  });

  it.each([['the page has closed', pageCloses + minute], ['the hold is over', holdEnds + minute]])('is that the order is closed when %s; a new key orders anew', async (_, later) => {
    const { ask, shopper, total } = await cartOfTwoLines('de');
    await placedBy(await ask());
    await timePasses(later);
    expect(await problemOf(await ask())).toBe('order-closed');
    const anew = await placedBy(await checkOut(same(shopper), 'de', { total }));
    await hear(await pay(sessionOf(anew)));
    await stripeRepeats();
    expect(await row('de', "SELECT count(*) AS orders, sum(state = 'paid') AS paid FROM orders")).toEqual({ orders: 2, paid: 1 });
    await expectBooksToBalance('de');
  });

  it('about a Phone is the same Phone, though it was the last', async () => {
    await openDrop('de', { size: 1 });
    const shopper = visitor();
    const key = crypto.randomUUID();
    const first = await placedBy(await orderPhone(shopper, 'de', key));
    expect(await placedBy(await orderPhone(shopper, 'de', key))).toEqual(first);
    expect(await row('de', "SELECT count(*) AS orders, (SELECT count(*) FROM place WHERE state = 'held') AS held FROM orders")).toEqual({ orders: 1, held: 1 });
  });

  it('that an order was given up is no harm: it is asked again and is closed', async () => {
    const { ask, shopper } = await cartOfTwoLines('de');
    const { order: token } = await placedBy(await ask());
    const giveUp = () => same(shopper).api[':market'].orders[':token'].cancellation.$post({ param: { market: 'de', token } });
    expect((await giveUp()).status).toBe(201);
    expect(await problemOf(await giveUp())).toBe('order-closed');
    expect(await problemOf(await ask())).toBe('order-closed');
    await expectBooksToBalance('de');
  });

  it('to Stripe makes it tell again: what it told is known already', async () => {
    const { ask } = await cartOfTwoLines('de');
    const event = await pay(sessionOf(await placedBy(await ask())));
    expect([await hear(event), await hear(event)]).toEqual([true, true]);
    expect(await row('de', 'SELECT count(*) AS kept FROM payment_event')).toEqual({ kept: 1 });
    expect(await row('de', 'SELECT count(*) AS letters FROM mail')).toEqual({ letters: 1 });
  });
});
