import { env } from 'cloudflare:workers';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sweep } from '../../worker/sweep/sweep.flow';
import { checkOut, deliver, eventsOf, fillCart, openDrop, orderPhone, row, sandbox, stockUp, visitor, type Placed } from './shop';

type Step = { do: 'order' | 'phone' | 'pay' | 'expire' | 'cancel' | 'sweep' | 'replay'; which: number; quantity: number };

const step: fc.Arbitrary<Step> = fc.record({
  do: fc.constantFrom('order', 'order', 'phone', 'pay', 'pay', 'expire', 'cancel', 'sweep', 'replay'),
  which: fc.nat(7),
  quantity: fc.integer({ min: 1, max: 3 }),
});

/** Stock, holds and sales, read three ways: from the units, from the counters, from the orders. */
async function books() {
  const units = await row<Record<string, number>>('de', `
    SELECT count(*) AS goods, coalesce(sum(state = 'in-stock'), 0) AS free, coalesce(sum(state = 'reserved'), 0) AS held, coalesce(sum(state = 'sold'), 0) AS sold FROM unit WHERE drop_id IS NULL`);
  const stock = await row<Record<string, number>>('de', 'SELECT coalesce(sum(free), 0) AS free, coalesce(sum(held), 0) AS held FROM stock');
  const orders = await row<Record<string, number>>('de', `
    SELECT coalesce(sum(quantity * (state = 'placed')), 0) AS held, coalesce(sum(quantity * (state = 'paid')), 0) AS sold
    FROM orders JOIN order_line ON order_id = id WHERE kind = 'goods'`);
  const phones = await row<Record<string, number>>('de', `
    SELECT (SELECT count(*) FROM place WHERE state = 'free') AS free, (SELECT free FROM "drop") AS counted, (SELECT count(*) FROM place WHERE state = 'taken') AS taken,
      (SELECT count(*) FROM draw) AS drawn, (SELECT count(*) FROM unit WHERE drop_id IS NOT NULL AND state = 'sold') AS sold,
      (SELECT count(*) FROM orders WHERE kind = 'phone' AND state = 'paid') AS paid`);
  return { units, stock, orders, phones };
}

it('whatever shoppers, Stripe and the sweeper do, in any order: stock, holds and sales add up', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      for (const table of ['draw', 'place', 'mail', 'payment_event', 'cart_line', 'cart']) await env.DB_EU.exec(`DELETE FROM ${table}`);
      await env.DB_EU.exec('DROP TRIGGER IF EXISTS order_event_stays; DELETE FROM unit; DELETE FROM stock; DELETE FROM order_event; DELETE FROM order_line; DELETE FROM orders; DELETE FROM offer_price; DELETE FROM offer; DELETE FROM "drop";');
      const { offer } = await stockUp('de', { units: 5 });
      await openDrop('de', { size: 2 });
      const orders: Placed[] = [];
      const sessionOf = (which: number) => orders[which % orders.length]?.url.split('/').at(-1);
      for (const { do: what, which, quantity } of steps) {
        const session = orders.length > 0 ? sessionOf(which) : undefined;
        if (what === 'order') {
          const shopper = visitor();
          const total = await fillCart(shopper, 'de', offer, quantity).catch(() => null);
          const answer = total && (await checkOut(shopper, 'de', { total }));
          if (answer?.status === 201) orders.push((await answer.json()) as Placed);
        } else if (what === 'phone') {
          const answer = await orderPhone(visitor(), 'de');
          if (answer.status === 201) orders.push((await answer.json()) as Placed);
        } else if (what === 'sweep') await sweep({ ...env, CLOCK_OFFSET_MS: String(which * 10 * 60_000) });
        else if (session && what === 'cancel') await visitor().api[':market'].orders[':token'].cancellation.$post({ param: { market: 'de', token: orders[which % orders.length]!.order } });
        else if (session) {
          if (what !== 'replay') await sandbox(`/sandbox/sessions/${session}/${what}`, what === 'pay' ? { method: 'card' } : {});
          for (const event of await eventsOf(session)) await deliver(event);
        }
        const { units, stock, orders: sold, phones } = await books();
        expect(units.goods).toBe(5);
        expect(stock).toEqual({ free: units.free, held: units.held });
        expect(units.sold).toBe(sold.sold);
        expect(units.held).toBe(sold.held);
        expect(phones.counted).toBe(phones.free);
        expect([phones.drawn, phones.sold, phones.paid]).toEqual([phones.taken, phones.taken, phones.taken]);
      }
    }),
    { numRuns: 15 },
  );
});
