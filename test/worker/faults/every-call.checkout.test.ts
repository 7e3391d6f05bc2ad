import { describe, expect } from 'vitest';
import { checkOut, fillCart, openDrop, orderPhone, pay, row, stockUp, visitor } from '../shop';
import { whicheverCallFails } from './every-call';
import { cartOfTwoLines, placedBy, placeGoods, same, sessionOf } from './shopper';

describe('a checkout of two lines is one order and one payment page for whoever asks again, and can be paid', () => {
  whicheverCallFails('de', 5, async () => {
    const { ask } = await cartOfTwoLines('de');
    return {
      act: ask,
      again: async () => {
        const placed = await placedBy(await ask());
        expect(await placedBy(await ask())).toEqual(placed);
        await pay(sessionOf(placed));
      },
      end: async () => {
        expect(await row('de', 'SELECT count(*) AS orders, min(state) AS state FROM orders')).toEqual({ orders: 1, state: 'paid' });
        expect(await row('de', "SELECT count(*) AS sold FROM unit WHERE state = 'sold'")).toEqual({ sold: 3 });
      },
    };
  });
});

describe('a checkout that nobody comes back to holds nothing in the end', () => {
  whicheverCallFails('de', 5, async () => {
    const { ask } = await cartOfTwoLines('de');
    return {
      act: ask,
      end: async () => {
        expect(await row('de', "SELECT count(*) AS waiting FROM orders WHERE state <> 'expired'")).toEqual({ waiting: 0 });
        expect(await row('de', 'SELECT sum(free) AS free, sum(held) AS held FROM stock')).toEqual({ free: 4, held: 0 });
      },
    };
  }, ['crash']);
});

describe('a checkout of the last Phone is one order and one place for whoever asks again, and can be paid', () => {
  whicheverCallFails('de', 5, async () => {
    await openDrop('de', { size: 1 });
    const shopper = visitor();
    const key = crypto.randomUUID();
    const ask = (settings = {}) => orderPhone(same(shopper, settings), 'de', key);
    return {
      act: ask,
      again: async () => void (await pay(sessionOf(await placedBy(await ask())))),
      end: async () => {
        expect(await row('de', 'SELECT count(*) AS orders, min(state) AS state FROM orders')).toEqual({ orders: 1, state: 'paid' });
        expect(await row('de', 'SELECT count(*) AS draws, count(unit_id) AS drawn FROM draw')).toEqual({ draws: 1, drawn: 1 });
      },
    };
  });
});

describe('an American checkout, which tells Stripe of a customer first, is paid with its tax', () => {
  whicheverCallFails('us', 6, async () => {
    const { offer } = await stockUp('us');
    const shopper = visitor();
    const total = await fillCart(shopper, 'us', offer);
    const key = crypto.randomUUID();
    const ask = (settings = {}) => checkOut(same(shopper, settings), 'us', { total, key });
    return {
      act: ask,
      again: async () => void (await pay(sessionOf(await placedBy(await ask())))),
      end: async () => {
        expect(await row('us', 'SELECT count(*) AS orders, min(state) AS state, min(tax) > 0 AS taxed FROM orders')).toEqual({ orders: 1, state: 'paid', taxed: 1 });
      },
    };
  });
});

describe('a new attempt of the same cart takes over what the one before it held', () => {
  whicheverCallFails('de', 8, async () => {
    const { shopper, offer } = await placeGoods('de', { units: 1 });
    const total = { amount: 29_900, currency: 'EUR' as const };
    const key = crypto.randomUUID();
    const ask = (settings = {}) => checkOut(same(shopper, settings), 'de', { total, key });
    return {
      act: ask,
      again: async () => void (await pay(sessionOf(await placedBy(await ask())))),
      end: async () => {
        expect(await row('de', "SELECT sum(state = 'cancelled') AS cancelled, sum(state = 'paid') AS paid FROM orders")).toEqual({ cancelled: 1, paid: 1 });
        expect(await row('de', 'SELECT free, held FROM stock JOIN offer USING (sku) WHERE offer.id = ?1', offer)).toEqual({ free: 0, held: 0 });
      },
    };
  });
});

describe('giving up an order ends it, and frees what it held', () => {
  whicheverCallFails('de', 3, async () => {
    const { shopper, order: token } = await placeGoods('de', { units: 1 });
    const giveUp = (settings = {}) => same(shopper, settings).api[':market'].orders[':token'].cancellation.$post({ param: { market: 'de', token } });
    return {
      act: giveUp,
      again: async () => expect([201, 409]).toContain((await giveUp()).status),
      end: async () => {
        expect(await row('de', 'SELECT state FROM orders')).toEqual({ state: 'cancelled' });
        expect(await row('de', 'SELECT free, held FROM stock')).toEqual({ free: 1, held: 0 });
      },
    };
  });
});
