import { describe, expect } from 'vitest';
import { newsOf, openDrop, pay, row, sandbox } from '../shop';
import { whicheverCallFails } from './every-call';
import { lettersTo, placeGoods, placePhone, takenBySomebodyElse } from './shopper';
import { hear } from './world';

describe('word of a payment makes the order paid, its units its own, and its letter go out once', () => {
  whicheverCallFails('de', 7, async () => {
    const { shopper, session } = await placeGoods('de', { quantity: 2 });
    const event = await pay(session);
    return {
      act: (settings) => hear(event, settings),
      end: async () => {
        expect(await row('de', 'SELECT state, fulfilment FROM orders')).toEqual({ state: 'paid', fulfilment: 'to-pack' });
        expect(await row('de', "SELECT count(*) AS sold FROM unit WHERE state = 'sold'")).toEqual({ sold: 2 });
        expect(await row('de', "SELECT count(*) AS times FROM order_event WHERE state = 'paid'")).toEqual({ times: 1 });
        expect(await lettersTo(shopper)).toHaveLength(1);
      },
    };
  });
});

describe('word of the payment for a Phone draws one unit, once, for good', () => {
  whicheverCallFails('de', 11, async () => {
    await openDrop('de', { size: 3 });
    const { session, shopper } = await placePhone('de');
    const event = await pay(session);
    return {
      act: (settings) => hear(event, settings),
      end: async () => {
        expect(await row('de', 'SELECT state, fulfilment FROM orders')).toEqual({ state: 'paid', fulfilment: 'to-pack' });
        expect(await row('de', "SELECT (SELECT count(unit_id) FROM draw) AS drawn, (SELECT count(*) FROM unit WHERE state = 'sold') AS sold")).toEqual({ drawn: 1, sold: 1 });
        expect(await lettersTo(shopper)).toHaveLength(2);
      },
    };
  });
});

describe('a payment that comes when the units have gone is sent back in full, once, with one letter', () => {
  whicheverCallFails('de', 11, async () => {
    const { shopper, session } = await placeGoods('de', { units: 1 });
    const event = await pay(session);
    await takenBySomebodyElse('de');
    return {
      act: (settings) => hear(event, settings),
      end: async () => {
        expect(await row('de', "SELECT state, fulfilment FROM orders WHERE email = ?1", shopper.contact.email)).toEqual({ state: 'refunded', fulfilment: 'none' });
        const { refunds } = (await (await sandbox(`/sandbox/sessions/${session}`)).json()) as { refunds: { amount: number }[] };
        expect(refunds.map(({ amount }) => amount)).toEqual([29_900]);
        expect(await lettersTo(shopper)).toHaveLength(1);
      },
    };
  });
});

describe('a payment that settles later waits with its units, and is one when it has settled', () => {
  whicheverCallFails('de', 4, async () => {
    const { session } = await placeGoods('de');
    const event = await pay(session, { method: 'sepa_debit' });
    return {
      act: (settings) => hear(event, settings),
      again: async () => {
        await hear(event);
        expect(await row('de', 'SELECT state FROM orders')).toEqual({ state: 'pending' });
        await sandbox(`/sandbox/sessions/${session}/settle`, {});
      },
      end: async () => expect(await row('de', 'SELECT state, fulfilment FROM orders')).toEqual({ state: 'paid', fulfilment: 'to-pack' }),
    };
  });
});

describe('a payment that was to settle later and did not frees the units and is told by one letter', () => {
  whicheverCallFails('jp', 5, async () => {
    const { shopper, session } = await placeGoods('jp');
    await hear(await pay(session, { method: 'konbini' }));
    await sandbox(`/sandbox/sessions/${session}/fail`, {});
    const event = (await newsOf(session)).find(({ type }) => type === 'checkout.session.async_payment_failed')!;
    return {
      act: (settings) => hear(event, settings),
      end: async () => {
        expect(await row('jp', 'SELECT state FROM orders')).toEqual({ state: 'cancelled' });
        expect(await row('jp', 'SELECT free, held FROM stock')).toEqual({ free: 3, held: 0 });
        expect(await lettersTo(shopper)).toHaveLength(1);
      },
    };
  });
});
