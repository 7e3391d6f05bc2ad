import { env } from 'cloudflare:workers';
import { describe, expect } from 'vitest';
import { sweep } from '../../../worker/sweep/sweep.flow';
import { newsOf, pay, row, sandbox } from '../shop';
import { whicheverCallFails } from './every-call';
import { lettersTo, ofType, placeGoods, takenBySomebodyElse } from './shopper';
import { clock, day, hear, holdEnds, minute, timePasses } from './world';

const sweepWith = (settings: object) => sweep({ ...env, ...clock(), ...settings });
const orderIs = async (state: string, market: 'de' | 'jp' = 'de') => expect(await row(market, 'SELECT state FROM orders ORDER BY id LIMIT 1')).toEqual({ state });

async function paidOrder() {
  const placed = await placeGoods('de');
  await hear(await pay(placed.session));
  return placed;
}

describe('word of a refund in part is in the books once, and is told by one letter', () => {
  whicheverCallFails('de', 6, async () => {
    const { shopper, session } = await paidOrder();
    await sandbox(`/sandbox/sessions/${session}/refund`, { amount: 1_000 });
    const event = ofType(await newsOf(session), 'refund.created');
    return {
      act: (settings) => hear(event, settings),
      end: async () => {
        await orderIs('partially-refunded');
        expect(await row('de', 'SELECT count(*) AS refunds, sum(amount) AS amount FROM refund')).toEqual({ refunds: 1, amount: 1_000 });
        expect(await lettersTo(shopper)).toHaveLength(2);
      },
    };
  });
});

describe('word of a dispute keeps the parcel in the house', () => {
  whicheverCallFails('de', 3, async () => {
    const { session } = await paidOrder();
    await sandbox(`/sandbox/sessions/${session}/dispute`, {});
    const event = ofType(await newsOf(session), 'charge.dispute.created');
    return {
      act: (settings) => hear(event, settings),
      end: async () => expect(await row('de', 'SELECT state, fulfilment FROM orders')).toEqual({ state: 'disputed', fulfilment: 'on-hold' }),
    };
  });
});

describe('a sweep ends an order that nobody paid', () => {
  whicheverCallFails('de', 7, async () => {
    await placeGoods('de');
    await timePasses(holdEnds + minute);
    return { act: sweepWith, end: () => orderIs('expired') };
  });
});

describe('a sweep takes the payment of an order whose message was lost', () => {
  whicheverCallFails('de', 12, async () => {
    const { session, shopper } = await placeGoods('de');
    await pay(session);
    await sandbox('/sandbox/webhooks/release', {});
    await timePasses(holdEnds + minute);
    return {
      act: sweepWith,
      end: async () => {
        await orderIs('paid');
        expect(await lettersTo(shopper)).toHaveLength(1);
      },
    };
  });
});

describe('a sweep gives up a payment that was to settle later and did not', () => {
  whicheverCallFails('jp', 10, async () => {
    const { session, shopper } = await placeGoods('jp');
    await hear(await pay(session, { method: 'konbini' }));
    await timePasses(5 * day);
    return {
      act: sweepWith,
      end: async () => {
        await orderIs('cancelled', 'jp');
        expect(await lettersTo(shopper)).toHaveLength(1);
      },
    };
  });
});

describe('a sweep sends a refund that Stripe would not take before', () => {
  whicheverCallFails('de', 8, async () => {
    const { shopper, session } = await placeGoods('de', { units: 1 });
    const event = await pay(session);
    await takenBySomebodyElse('de');
    await hear(event, { STRIPE_SECRET_KEY: 'not-a-key' });
    await orderIs('refund-due');
    await timePasses(2 * minute);
    return {
      act: sweepWith,
      end: async () => {
        await orderIs('refunded');
        expect(await row('de', "SELECT count(*) AS refunds FROM refund WHERE state <> 'due'")).toEqual({ refunds: 1 });
        expect(await lettersTo(shopper)).toHaveLength(1);
      },
    };
  });
});
