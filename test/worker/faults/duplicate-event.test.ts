import type Stripe from 'stripe';
import { beforeEach, describe, expect, it } from 'vitest';
import { deliver, newsOf, openDrop, pay, row, sandbox } from '../shop';
import { expectBooksToBalance } from './books';
import { lettersTo, ofType, placeGoods, placePhone, takenBySomebodyElse } from './shopper';
import { hear, holdEnds, minute, startAfresh, stripeRepeats, sweepTwiceAtOnce, timePasses } from './world';

beforeEach(startAfresh);

/** Ten deliveries of one event at once, and the sweeper among them. @returns what became of each */
async function tenTimes(event: Stripe.Event): Promise<string[]> {
  const [answers] = await Promise.all([Promise.all(Array.from({ length: 10 }, () => deliver(event))), sweepTwiceAtOnce()]);
  return Promise.all(answers.map(async (answer) => {
    expect(answer.status).toBe(200);
    return ((await answer.json()) as { outcome: string }).outcome;
  }));
}

const logged = async (state: string) => (await row<{ times: number }>('de', 'SELECT count(*) AS times FROM order_event WHERE state = ?1', state)).times;
const kept = async ({ id }: Stripe.Event) => (await row<{ times: number }>('de', 'SELECT count(*) AS times FROM payment_event WHERE id = ?1', id)).times;

async function afterwards(event: Stripe.Event): Promise<void> {
  expect(await kept(event)).toBe(1);
  await stripeRepeats();
  await expectBooksToBalance('de');
}

describe('a message that comes ten times at once, and that the sweeper takes up as well,', () => {
  it('of a payment pays once', async () => {
    const { session, shopper } = await placeGoods('de');
    const event = await pay(session);
    expect((await tenTimes(event)).filter((outcome) => outcome === 'paid').length).toBeLessThanOrEqual(1);
    expect([await logged('paid'), (await lettersTo(shopper)).length]).toEqual([1, 1]);
    await afterwards(event);
  });

  it('of the payment for a Phone is one draw, whatever comes while it is drawn', async () => {
    await openDrop('de', { size: 3 });
    const { session, shopper } = await placePhone('de');
    const event = await pay(session);
    await tenTimes(event);
    const drawn = () => row('de', "SELECT count(*) AS draws, count(unit_id) AS drawn, (SELECT count(*) FROM unit WHERE state = 'sold') AS sold FROM draw");
    expect([await drawn(), (await lettersTo(shopper)).length]).toEqual([{ draws: 1, drawn: 0, sold: 0 }, 1]);
    await timePasses(minute);
    await tenTimes(event);
    expect([await drawn(), (await lettersTo(shopper)).length]).toEqual([{ draws: 1, drawn: 1, sold: 1 }, 2]);
    await afterwards(event);
  });

  it('of a payment that came too late sends the money back once', async () => {
    const { session, shopper } = await placeGoods('de', { units: 1 });
    const event = await pay(session);
    await takenBySomebodyElse('de');
    await tenTimes(event);
    const { refunds } = (await (await sandbox(`/sandbox/sessions/${session}`)).json()) as { refunds: unknown[] };
    expect([refunds.length, (await lettersTo(shopper)).length, await logged('refund-due')]).toEqual([1, 1, 1]);
    await afterwards(event);
  });

  it('of a page that closed gives back once', async () => {
    const { session } = await placeGoods('de');
    await timePasses(holdEnds + minute);
    const event = ofType(await newsOf(session), 'checkout.session.expired');
    await tenTimes(event);
    expect([await logged('expired'), await row('de', 'SELECT free, held FROM stock')]).toEqual([1, { free: 3, held: 0 }]);
    await afterwards(event);
  });

  it('of a payment that did not settle cancels once and tells it once', async () => {
    const { session, shopper } = await placeGoods('de');
    await hear(await pay(session, { method: 'sepa_debit' }));
    await sandbox(`/sandbox/sessions/${session}/fail`, {});
    const event = ofType(await newsOf(session), 'checkout.session.async_payment_failed');
    await tenTimes(event);
    expect([await logged('cancelled'), (await lettersTo(shopper)).length]).toEqual([1, 1]);
    await afterwards(event);
  });

  it.each([
    ['of a refund in part counts it once', 'refund', { amount: 1_000 }, 'refund.created', 'partially-refunded', 2],
    ['of a refund of everything calls the parcel off once', 'refund', {}, 'refund.created', 'refunded', 2],
    ['of a dispute stops the parcel once', 'dispute', {}, 'charge.dispute.created', 'disputed', 1],
  ] as const)('%s', async (_, what, wish, type, state, letters) => {
    const { session, shopper } = await placeGoods('de');
    await hear(await pay(session));
    await sandbox(`/sandbox/sessions/${session}/${what}`, wish);
    const event = ofType(await newsOf(session), type);
    await tenTimes(event);
    expect([await logged(state), (await lettersTo(shopper)).length]).toEqual([1, letters]);
    await afterwards(event);
  });
});
