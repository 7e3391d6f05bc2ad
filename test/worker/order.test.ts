import { describe, expect, it } from 'vitest';
import { env } from 'cloudflare:workers';
import { sweep } from '../../worker/sweep/sweep.flow';
import { orderById } from '../../worker/order/order.store';
import { databaseOfMarket } from '../../db/client';
import { closeOrder } from '../../worker/order/close.store';
import type { Id } from '../../worker/shared/id';
import type { Bindings } from '../../worker/env';
import { overloaded } from './faults/io';
import { deliver, execute, moveOrders, openDrop, order, orderPhone, pay, row, sandbox, stockUp, visitor, type Placed } from './shop';

async function placed(): Promise<Placed> {
  const { offer } = await stockUp('de', { units: 1 });
  return (await (await order(visitor(), 'de', offer)).json()) as Placed;
}

const show = (token: string, market: 'de' | 'fr' = 'de') => visitor().api[':market'].orders[':token'].$get({ param: { market, token } });

describe('an order’s page', () => {
  it('shows it to whoever holds its link, and keeps it out of every cache', async () => {
    const { order: token, number } = await placed();
    const response = await show(token);
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    expect(await response.json()).toMatchObject({
      number, state: 'placed', total: { amount: 29_900, currency: 'EUR' }, lines: [{ name: 'iPhone 13', storage: 128, quantity: 1 }], units: [], payAt: expect.stringContaining('/c/pay/'),
    });
  });

  it('is nobody else’s: not by another link, in another country, or by its id', async () => {
    const { order: token } = await placed();
    const { id } = await row<{ id: string }>('de', 'SELECT id FROM orders');
    expect((await show('0'.repeat(32))).status).toBe(404);
    expect((await show(token, 'fr')).status).toBe(404);
    expect((await show(id)).status).toBe(404);
  });

  it('says expired when the hold ran out, before anybody tidied', async () => {
    const { order: token } = await placed();
    const later = visitor({ CLOCK_OFFSET_MS: String(41 * 60_000) });
    const response = await later.api[':market'].orders[':token'].$get({ param: { market: 'de', token } });
    expect(await response.json()).toMatchObject({ state: 'expired', payAt: null, heldUntil: null });
  });
});

describe('giving up an order', () => {
  it('frees its units and closes its payment page', async () => {
    const { order: token, url } = await placed();
    const response = await visitor().api[':market'].orders[':token'].cancellation.$post({ param: { market: 'de', token } });
    expect(response.status).toBe(201);
    expect(await row('de', 'SELECT free, held FROM stock')).toEqual({ free: 1, held: 0 });
    const { sessions } = (await (await sandbox('/sandbox/sessions')).json()) as { sessions: { id: string; status: string }[] };
    expect(sessions.find(({ id }) => url.endsWith(id))?.status).toBe('expired');
  });

  it('is too late once it is paid, even if the news has not arrived', async () => {
    const { order: token, url } = await placed();
    await sandbox(`/sandbox/sessions/${url.split('/').at(-1)}/pay`, { method: 'card' });
    const response = await visitor().api[':market'].orders[':token'].cancellation.$post({ param: { market: 'de', token } });
    expect(await response.json()).toMatchObject({ type: '/problems/already-paid' });
    expect(await row('de', 'SELECT free, held FROM stock')).toEqual({ free: 0, held: 1 });
  });
});

describe('the sweeper', () => {
  const later = { ...env, CLOCK_OFFSET_MS: String(41 * 60_000) };

  it('closes orders whose hold ran out, and is safe to run twice at once', async () => {
    await placed();
    await Promise.all([sweep(later), sweep(later)]);
    expect(await row('de', 'SELECT state FROM orders')).toEqual({ state: 'expired' });
    expect(await row('de', 'SELECT free, held FROM stock')).toEqual({ free: 1, held: 0 });
    expect(await row('de', "SELECT count(*) AS events FROM order_event WHERE state = 'expired'")).toEqual({ events: 1 });
  });

  it('leaves orders alone that still have time', async () => {
    await placed();
    await sweep(env);
    expect(await row('de', 'SELECT state FROM orders')).toEqual({ state: 'placed' });
  });

  it('gives back the place of a Phone that nobody paid', async () => {
    await openDrop('de', { size: 1 });
    await orderPhone(visitor(), 'de');
    await sweep(later);
    expect(await row('de', 'SELECT free FROM "drop"')).toEqual({ free: 1 });
  });

  it('sends letters that could not go out, once the mailbox is back, and not before their time', async () => {
    await placed();
    const { id } = await row<{ id: string }>('de', 'SELECT id FROM orders');
    await execute('de', "INSERT INTO mail (id, subject_id, kind, created_at, attempts) VALUES ('eml_eu1_x', ?1, 'order-paid', ?2, 8)", id, Date.now());
    await sweep(env);
    expect(await row('de', 'SELECT sent_at AS sent FROM mail')).toEqual({ sent: null });
    await sweep({ ...env, CLOCK_OFFSET_MS: String(5 * 3_600_000) });
    expect(await row('de', 'SELECT sent_at IS NOT NULL AS sent FROM mail')).toEqual({ sent: 1 });
  });

  it('lets no trouble of one region keep the others waiting', async () => {
    const { offer } = await stockUp('gb');
    await order(visitor(), 'gb', offer);
    const { regions, failed } = await sweep({ ...later, ...overloaded('de').settings });
    expect([regions.eu1, failed]).toEqual([expect.objectContaining({ failed: 1 }), 1]);
    expect(await row('gb', 'SELECT state FROM orders')).toEqual({ state: 'expired' });
  });

  it('draws what a clock that was lost left undrawn, once its round is out', async () => {
    await openDrop('de', { size: 1 });
    const { url } = (await (await orderPhone(visitor(), 'de')).json()) as Placed;
    const lost = { getByName: () => ({ wake: () => Promise.reject(new Error('the clock is lost')) }) } as unknown as Bindings['DRAW_CLOCK'];
    await deliver(await pay(url.split('/').at(-1)!), { settings: { DRAW_CLOCK: lost } });
    const drawn = () => row('de', 'SELECT count(*) AS draws, count(unit_id) AS drawn FROM draw');
    await sweep(env);
    expect(await drawn()).toEqual({ draws: 1, drawn: 0 });
    await sandbox('/sandbox/drand', { offset: 60_000 }, 'PUT');
    expect((await sweep({ ...env, CLOCK_OFFSET_MS: '60000' })).regions.eu1).toMatchObject({ drawn: 1, failed: 0 });
    expect(await drawn()).toEqual({ draws: 1, drawn: 1 });
  });
});

describe('the database', () => {
  it('lets no order take a state that its present one does not allow', async () => {
    await placed();
    await moveOrders('de', 'expired');
    await expect(moveOrders('de', 'cancelled')).rejects.toThrow('order-state-conflict');
    await expect(moveOrders('de', 'placed')).rejects.toThrow('order-state-conflict');
  });

  it('lets no order change its state without an entry in its log', async () => {
    await placed();
    await expect(execute('de', "UPDATE orders SET state = 'paid'")).rejects.toThrow('order-state-without-event');
    await expect(execute('de', "UPDATE orders SET fulfilment = 'shipped'")).rejects.toThrow('order-state-without-event');
  });

  it('keeps what happened to an order for good', async () => {
    await placed();
    await expect(execute('de', "UPDATE order_event SET cause = 'x'")).rejects.toThrow('append-only');
    await expect(execute('de', 'DELETE FROM order_event')).rejects.toThrow('append-only');
  });

  it('freezes an order’s price', async () => {
    await placed();
    await expect(execute('de', 'UPDATE orders SET subtotal = 1, total = 1')).rejects.toThrow('order-price-is-frozen');
  });

  it('sells a unit once', async () => {
    const { order: token } = await placed();
    await execute('de', "UPDATE unit SET state = 'sold', reserved_until = NULL");
    await expect(execute('de', "UPDATE unit SET state = 'in-stock', order_id = NULL")).rejects.toThrow('unit-already-sold');
    expect(token).toBeTruthy();
  });

  it('rolls a whole change back when a part of it is refused', async () => {
    await placed();
    const { id } = await row<{ id: Id<'order'> }>('de', 'SELECT id FROM orders');
    const db = databaseOfMarket(env, 'de');
    await closeOrder(db, id, 'cancelled', { text: 'test' }, 1);
    await expect(closeOrder(db, id, 'expired', { text: 'test', event: { id: 'evt_1', type: 't' } }, 2)).rejects.toThrow('order-state-conflict');
    expect((await orderById(db, id))?.state).toBe('cancelled');
    expect(await row('de', 'SELECT count(*) AS kept FROM payment_event')).toEqual({ kept: 0 });
  });

  it('writes down every price an offer ever had', async () => {
    await stockUp('de');
    await execute('de', 'UPDATE offer SET amount = 25000, changed_at = 2000');
    await execute('de', 'UPDATE offer SET active = 0');
    expect(await row('de', 'SELECT count(*) AS prices, min(amount) AS lowest FROM offer_price')).toEqual({ prices: 2, lowest: 25_000 });
  });
});
