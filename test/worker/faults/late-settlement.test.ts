import { beforeEach, describe, expect, it } from 'vitest';
import { newsOf, pay, row, sandbox, visitor } from '../shop';
import { expectBooksToBalance } from './books';
import { lettersTo, ofType, placeGoods, takenBySomebodyElse } from './shopper';
import { clock, day, hear, minute, startAfresh, stripeRepeats, sweepTwiceAtOnce, timePasses } from './world';

beforeEach(startAfresh);

const settle = async (session: string) => {
  await sandbox(`/sandbox/sessions/${session}/settle`, {});
  return ofType(await newsOf(session), 'checkout.session.async_payment_succeeded');
};

/** The two that settle later: a konbini voucher within days, a direct debit within weeks. */
const methods = [
  { market: 'jp', method: 'konbini', deadline: 5 * day },
  { market: 'de', method: 'sepa_debit', deadline: 30 * day },
] as const;

/** How many of the only offer a shopper sees, so much later. */
async function availableIn(market: 'de' | 'jp', later: number): Promise<number> {
  const answer = await visitor(clock(later)).api[':market'].offers.$get({ param: { market }, query: { model: ['apple-iphone-13'] } });
  return ((await answer.json()) as { offers: { available: number }[] }).offers[0]!.available;
}

describe.each(methods)('a payment by $method', ({ market, method, deadline }) => {
  const stateOf = () => row(market, 'SELECT state FROM orders ORDER BY id LIMIT 1');
  const begin = async (units = 3) => {
    const placed = await placeGoods(market, { units });
    await hear(await pay(placed.session, { method }));
    return placed;
  };

  it('holds its units as long as it may settle, and frees them when it did not', async () => {
    const { session, shopper } = await begin();
    await sweepTwiceAtOnce(day);
    expect([await stateOf(), await availableIn(market, day)]).toEqual([{ state: 'pending' }, 2]);
    await sandbox(`/sandbox/sessions/${session}/fail`, {});
    await stripeRepeats();
    expect([await stateOf(), await row(market, 'SELECT free, held FROM stock')]).toEqual([{ state: 'cancelled' }, { free: 3, held: 0 }]);
    expect(await lettersTo(shopper)).toHaveLength(1);
    await expectBooksToBalance(market);
  });

  it('that settles on the last day is one, though the sweeper comes at the same moment', async () => {
    const { session, shopper } = await begin();
    const event = await settle(session);
    await timePasses(deadline);
    await Promise.all([hear(event), sweepTwiceAtOnce()]);
    expect(await stateOf()).toEqual({ state: 'paid' });
    await stripeRepeats();
    expect(await lettersTo(shopper)).toHaveLength(1);
    await expectBooksToBalance(market);
  });

  it('that settles after its deadline takes units that are still there', async () => {
    const { session } = await begin(1);
    const { reserved_until: end } = await row<{ reserved_until: number }>(market, 'SELECT reserved_until FROM orders');
    const event = await settle(session);
    await timePasses(end - Date.now() + minute);
    await hear(event);
    expect(await stateOf()).toEqual({ state: 'paid' });
    await expectBooksToBalance(market);
  });

  it('that settles after its units went to somebody else goes back in full, and is told by one letter', async () => {
    const { session, shopper } = await begin(1);
    await takenBySomebodyElse(market);
    await hear(await settle(session));
    expect(await row(market, 'SELECT state FROM orders WHERE email = ?1', shopper.contact.email)).toEqual({ state: 'refunded' });
    await timePasses(minute);
    await stripeRepeats();
    const { refunds } = (await (await sandbox(`/sandbox/sessions/${session}`)).json()) as { refunds: { amount: number; status: string }[] };
    expect(refunds).toMatchObject([{ amount: 29_900, status: 'succeeded' }]);
    expect(await lettersTo(shopper)).toHaveLength(1);
    await expectBooksToBalance(market);
  });

  it('whose units went before it was even known to wait is ignored until money comes, and that goes back', async () => {
    const { session, shopper } = await placeGoods(market, { units: 1 });
    const waiting = await pay(session, { method });
    await takenBySomebodyElse(market);
    await hear(waiting);
    await hear(await settle(session));
    expect(await row(market, 'SELECT state FROM orders WHERE email = ?1', shopper.contact.email)).toEqual({ state: 'refunded' });
    await timePasses(minute);
    await stripeRepeats();
    await expectBooksToBalance(market);
  });

  it('cannot be given up by its buyer any more, nor ordered anew from the same cart', async () => {
    const { shopper, order: token } = await begin();
    const answer = await shopper.api[':market'].orders[':token'].cancellation.$post({ param: { market, token } });
    expect(await answer.json()).toMatchObject({ type: '/problems/already-paid' });
    expect(await row(market, 'SELECT count(*) AS lines FROM cart_line')).toEqual({ lines: 0 });
  });
});
