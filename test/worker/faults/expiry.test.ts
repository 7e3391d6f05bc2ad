import { beforeEach, describe, expect, it } from 'vitest';
import { order, pay, row, sandbox, visitor } from '../shop';
import { expectBooksToBalance } from './books';
import { placeGoods, placedBy, problemOf, sessionOf, type Answer } from './shopper';
import { clock, hear, holdEnds, pageCloses, startAfresh, stripeRepeats, sweepTwiceAtOnce, timePasses } from './world';

beforeEach(startAfresh);

const second = 1_000;
/** An order's deadlines are whole seconds, rounded up. */
const rounding = second;
const stateOf = (token: string) => row('de', 'SELECT state FROM orders WHERE secret = ?1', token);

describe('a payment in the last second', () => {
  it('before the page closes is one', async () => {
    const { session, order: token } = await placeGoods('de');
    await timePasses(pageCloses - second);
    await hear(await pay(session));
    expect(await stateOf(token)).toEqual({ state: 'paid' });
    await expectBooksToBalance('de');
  });

  it('is not possible a second after: Stripe has closed the page, and the order ends', async () => {
    const { session, order: token } = await placeGoods('de');
    await timePasses(pageCloses + rounding + second);
    await expect(pay(session)).rejects.toThrow('expired');
    await stripeRepeats();
    expect(await stateOf(token)).toEqual({ state: 'expired' });
    await expectBooksToBalance('de');
  });

  it.each([
    ['when the page has just closed', pageCloses + second],
    ['a second before the hold ends', holdEnds - second],
    ['a second after the hold has ended', holdEnds + rounding + second],
  ])('of which word comes %s, and the sweeper at the same moment, is one', async (_, when) => {
    const { session, order: token } = await placeGoods('de', { units: 1 });
    await timePasses(pageCloses - second);
    const event = await pay(session);
    await timePasses(when - pageCloses + second);
    await Promise.all([hear(event), sweepTwiceAtOnce()]);
    expect(await stateOf(token)).toEqual({ state: 'paid' });
    expect(await row('de', "SELECT count(*) AS times FROM order_event WHERE state IN ('paid', 'expired')")).toEqual({ times: 1 });
    await stripeRepeats();
    await expectBooksToBalance('de');
  });

  it('never takes a unit from under it: before the hold ends, others hear “sold out”', async () => {
    const { session, offer } = await placeGoods('de', { units: 1 });
    await timePasses(holdEnds - second);
    expect(await problemOf(await fillAndOrder(offer))).toBe('sold-out');
    expect((await sandbox(`/sandbox/sessions/${session}`)).status).toBe(200);
  });

  it('of which word comes while somebody else orders the same unit: one has it, the other their money or “sold out”', async () => {
    const { session, offer, order: token } = await placeGoods('de', { units: 1 });
    const event = await pay(session);
    await timePasses(holdEnds + rounding + second);
    const [, answer] = await Promise.all([hear(event), fillAndOrder(offer), sweepTwiceAtOnce()]);
    if (answer.ok) await hear(await pay(sessionOf(await placedBy(answer))));
    expect(await stateOf(token)).toEqual({ state: answer.ok ? 'refunded' : 'paid' });
    await stripeRepeats();
    await sweepTwiceAtOnce();
    expect(await row('de', "SELECT count(*) AS sold FROM unit WHERE state = 'sold'")).toEqual({ sold: 1 });
    await expectBooksToBalance('de');
  });

  it('made while the sweeper closes the page is one or is refused, never both', async () => {
    const { session, order: token } = await placeGoods('de');
    // Stripe's clock is behind the shop's: its page is still open when the hold ends.
    const behind = async () => (await Promise.all([pay(session).then(() => true, () => false), sweepTwiceAtOnce(holdEnds + rounding + second)]))[0];
    const isPaid = await behind();
    await stripeRepeats();
    expect(await stateOf(token)).toEqual({ state: isPaid ? 'paid' : 'expired' });
    await expectBooksToBalance('de');
  });
});

async function fillAndOrder(offer: string): Promise<Answer> {
  return order(visitor(clock()), 'de', offer).catch(() => Response.json({ type: '/problems/sold-out' }, { status: 409 }));
}
