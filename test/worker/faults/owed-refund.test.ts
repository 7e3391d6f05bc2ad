import { beforeEach, describe, expect, it } from 'vitest';
import { pay, row, sandbox } from '../shop';
import { expectBooksToBalance } from './books';
import { lettersTo, placeGoods, takenBySomebodyElse } from './shopper';
import { hear, minute, startAfresh, stripeRepeats, sweepTwiceAtOnce, timePasses } from './world';

beforeEach(startAfresh);

/** A payment that came when the units had gone, and that Stripe would not send back at first. */
async function owed() {
  const { shopper, session } = await placeGoods('de', { units: 1 });
  const event = await pay(session);
  await takenBySomebodyElse('de');
  await hear(event, { STRIPE_SECRET_KEY: 'not-a-key' });
  expect(await row('de', "SELECT count(*) AS owed FROM orders WHERE state = 'refund-due'")).toEqual({ owed: 1 });
  const act = async (path: string, body: object = {}) => (await (await sandbox(`/sandbox/${path}`, body)).json()) as { dispute: { id: string } };
  return {
    shopper,
    giveBack: (amount: number) => act(`sessions/${session}/refund`, { amount }),
    dispute: async (status: 'won' | 'lost') => act(`disputes/${(await act(`sessions/${session}/dispute`)).dispute.id}/close`, { status }),
    settled: async () => {
      for (let hour = 0; hour < 3; hour += 1) {
        await timePasses(60 * minute);
        await stripeRepeats();
        await sweepTwiceAtOnce();
      }
      const { charge } = (await (await sandbox(`/sandbox/sessions/${session}`)).json()) as { charge: { amount_refunded: number } };
      return { ...(await row('de', 'SELECT state, fulfilment FROM orders WHERE email = ?1', shopper.contact.email)), back: charge.amount_refunded };
    },
  };
}

describe('money that is owed back', () => {
  it('goes back in full, once Stripe takes it on', async () => {
    const { settled, shopper } = await owed();
    expect(await settled()).toEqual({ state: 'refunded', fulfilment: 'none', back: 29_900 });
    expect(await lettersTo(shopper)).toHaveLength(1);
    await expectBooksToBalance('de');
  });

  it('is the rest where a person has given back a part meanwhile', async () => {
    const { giveBack, settled } = await owed();
    await giveBack(10_000);
    expect(await settled()).toEqual({ state: 'refunded', fulfilment: 'none', back: 29_900 });
    await expectBooksToBalance('de');
  });

  it('is the rest even before word of that part has come', async () => {
    const { giveBack, settled } = await owed();
    await giveBack(10_000);
    await timePasses(2 * minute);
    await sweepTwiceAtOnce();
    expect(await settled()).toEqual({ state: 'refunded', fulfilment: 'none', back: 29_900 });
    await expectBooksToBalance('de');
  });

  it('is nothing where a person has given it all back', async () => {
    const { giveBack, settled } = await owed();
    await giveBack(29_900);
    expect(await settled()).toEqual({ state: 'refunded', fulfilment: 'none', back: 29_900 });
    await expectBooksToBalance('de');
  });

  it('goes back after a dispute that was won', async () => {
    const { dispute, settled } = await owed();
    await dispute('won');
    expect(await settled()).toEqual({ state: 'refunded', fulfilment: 'none', back: 29_900 });
    await expectBooksToBalance('de');
  });

  it('is with the buyer after a dispute that was lost: nothing is sent on top', async () => {
    const { dispute, settled } = await owed();
    await dispute('lost');
    expect(await settled()).toEqual({ state: 'refunded', fulfilment: 'none', back: 0 });
    await expectBooksToBalance('de');
  });
});
