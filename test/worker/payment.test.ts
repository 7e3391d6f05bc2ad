import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { deliver, eventsOf, execute, landBeacons, moveOrders, order, orderPhone, openDrop, pay, row, sandbox, stockUp, visitor, type Placed } from './shop';

const sessionOf = (placed: Placed) => placed.url.split('/').at(-1)!;

async function placeOrder(market: 'de' | 'us' | 'jp' = 'de', quantity = 1) {
  const stocked = await stockUp(market);
  const placed = (await (await order(visitor(), market, stocked.offer, { quantity })).json()) as Placed;
  return { ...placed, session: sessionOf(placed), offer: stocked.offer };
}

const stateOf = (placed: Placed, market: 'de' | 'us' | 'jp' = 'de') => row(market, 'SELECT state FROM orders WHERE secret = ?1', placed.order);

describe('a payment', () => {
  it('makes the order paid, its units its own, its cart empty, and one letter due', async () => {
    const placed = await placeOrder('de', 2);
    const answer = await deliver(await pay(placed.session));
    expect(await answer.json()).toEqual({ received: true, outcome: 'paid' });
    expect(await stateOf(placed)).toEqual({ state: 'paid' });
    expect(await row('de', 'SELECT free, held FROM stock')).toEqual({ free: 1, held: 0 });
    expect(await row('de', "SELECT count(*) AS sold FROM unit WHERE state = 'sold'")).toEqual({ sold: 2 });
    expect(await row('de', 'SELECT count(*) AS lines FROM cart_line')).toEqual({ lines: 0 });
    expect(await row('de', 'SELECT count(*) AS letters, count(sent_at) AS sent FROM mail')).toEqual({ letters: 1, sent: 1 });
  });

  it('that Stripe reports ten times over is one payment and one letter', async () => {
    const placed = await placeOrder();
    const event = await pay(placed.session);
    const answers = await Promise.all(Array.from({ length: 10 }, () => deliver(event)));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    const outcomes = await Promise.all(answers.map(async (answer) => ((await answer.json()) as { outcome: string }).outcome));
    expect(outcomes.filter((outcome) => outcome === 'paid')).toHaveLength(1);
    expect(await row('de', 'SELECT count(*) AS letters FROM mail')).toEqual({ letters: 1 });
    expect(await row('de', "SELECT count(*) AS paid FROM order_event WHERE state = 'paid'")).toEqual({ paid: 1 });
  });

  it('is not believed without Stripe’s signature', async () => {
    const placed = await placeOrder();
    const event = await pay(placed.session);
    const answer = await deliver(event, { signature: 't=1,v1=00' });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ type: '/problems/signature-invalid' });
    expect(await stateOf(placed)).toEqual({ state: 'placed' });
  });

  it('is not believed when a figure does not agree with the order, and the event is kept', async () => {
    const placed = await placeOrder();
    const event = structuredClone(await pay(placed.session)) as { id: string; data: { object: { amount_subtotal: number } } };
    event.data.object.amount_subtotal = 1;
    expect(await (await deliver(event)).json()).toMatchObject({ outcome: 'mismatch' });
    expect(await stateOf(placed)).toEqual({ state: 'placed' });
    expect(await row('de', 'SELECT outcome FROM payment_event')).toEqual({ outcome: 'mismatch: subtotal 1, not 29900' });
  });

  it('counts before the order knows its own session, too', async () => {
    const placed = await placeOrder();
    await execute('de', 'UPDATE orders SET checkout_session_id = NULL, checkout_url = NULL');
    expect(await (await deliver(await pay(placed.session))).json()).toMatchObject({ outcome: 'paid' });
    expect(await row('de', 'SELECT checkout_session_id AS session FROM orders')).toEqual({ session: placed.session });
  });

  it('adds the state’s sales tax in the US', async () => {
    const placed = await placeOrder('us');
    await deliver(await pay(placed.session));
    const order = await row<{ state: string; tax: number; total: number; subtotal: number }>('us', 'SELECT state, tax, total, subtotal FROM orders');
    expect(order.state).toBe('paid');
    expect(order.tax).toBeGreaterThan(0);
    expect(order.total).toBe(order.subtotal + order.tax);
  });

  it('that settles later holds the units until it does, then sells them', async () => {
    const placed = await placeOrder('jp');
    await deliver(await pay(placed.session, { method: 'konbini' }));
    expect(await stateOf(placed, 'jp')).toEqual({ state: 'pending' });
    expect(await row('jp', 'SELECT free, held FROM stock')).toEqual({ free: 2, held: 1 });
    await sandbox(`/sandbox/sessions/${placed.session}/settle`, {});
    const settled = (await eventsOf(placed.session)).find(({ type }) => type === 'checkout.session.async_payment_succeeded')!;
    expect(await (await deliver(settled)).json()).toMatchObject({ outcome: 'paid' });
  });

  it('that was to settle later and failed gives the units back and tells the buyer', async () => {
    const placed = await placeOrder('jp');
    await deliver(await pay(placed.session, { method: 'konbini' }));
    await sandbox(`/sandbox/sessions/${placed.session}/fail`, {});
    const failed = (await eventsOf(placed.session)).find(({ type }) => type === 'checkout.session.async_payment_failed')!;
    expect(await (await deliver(failed)).json()).toMatchObject({ outcome: 'cancelled' });
    expect(await row('jp', 'SELECT free, held FROM stock')).toEqual({ free: 3, held: 0 });
    expect(await row('jp', "SELECT sent_at IS NOT NULL AS sent FROM mail WHERE kind = 'payment-failed'")).toEqual({ sent: 1 });
    const order = await visitor().api[':market'].orders[':token'].$get({ param: { market: 'jp', token: placed.order } });
    expect(await order.json()).toMatchObject({ state: 'cancelled', paymentFailed: true });
  });

  it('that comes after the hold ran out takes units that are still there', async () => {
    const placed = await placeOrder();
    const event = await pay(placed.session);
    const id = (await row<{ id: string }>('de', 'SELECT id FROM orders')).id;
    await moveOrders('de', 'expired');
    await execute('de', "UPDATE unit SET state = 'in-stock', order_id = NULL, line_no = NULL, reserved_until = NULL WHERE order_id = ?1", id);
    expect(await (await deliver(event)).json()).toMatchObject({ outcome: 'paid' });
    expect(await row('de', "SELECT count(*) AS sold FROM unit WHERE state = 'sold' AND order_id = ?1", id)).toEqual({ sold: 1 });
  });

  it('naming an order of no shard of ours is kept and acknowledged', async () => {
    const placed = await placeOrder();
    const event = structuredClone(await pay(placed.session)) as unknown as { id: string; data: { object: { metadata: { order: string } } } };
    event.data.object.metadata.order = 'ord_zz9_abc';
    expect((await deliver(event)).status).toBe(200);
    const kept = await env.DB_HOUSE.prepare('SELECT object_id AS object FROM stray_event').first();
    expect(kept).toEqual({ object: placed.session });
  });

  it('that comes when somebody else has the unit goes back in full, and the buyer is told', async () => {
    const { offer } = await stockUp('de', { units: 1 });
    const late = (await (await order(visitor(), 'de', offer)).json()) as Placed;
    const event = await pay(sessionOf(late));
    await execute('de', "UPDATE unit SET reserved_until = 1");
    const quick = (await (await order(visitor(), 'de', offer)).json()) as Placed;
    expect(await (await deliver(await pay(sessionOf(quick)))).json()).toMatchObject({ outcome: 'paid' });
    expect(await (await deliver(event)).json()).toMatchObject({ outcome: 'refund-due' });
    expect(await stateOf(late)).toEqual({ state: 'refunded' });
    expect(await row('de', "SELECT kind, sent_at IS NOT NULL AS sent FROM mail WHERE kind = 'order-refunded'")).toEqual({ kind: 'order-refunded', sent: 1 });
  });
});

describe('an expired session', () => {
  it('gives the units back', async () => {
    const placed = await placeOrder();
    await sandbox(`/sandbox/sessions/${placed.session}/expire`, {});
    const [expired] = await eventsOf(placed.session);
    expect(await (await deliver(expired!)).json()).toMatchObject({ outcome: 'expired' });
    expect(await row('de', 'SELECT free, held FROM stock')).toEqual({ free: 3, held: 0 });
  });

  it('changes nothing about an order that was paid', async () => {
    const placed = await placeOrder();
    const paid = await pay(placed.session);
    await deliver(paid);
    const expired = { ...paid, id: 'evt_late', type: 'checkout.session.expired' };
    expect(await (await deliver(expired)).json()).toMatchObject({ outcome: 'ignored' });
    expect(await stateOf(placed)).toEqual({ state: 'paid' });
  });
});

describe('an event about nothing of ours', () => {
  it('is kept by the house and acknowledged', async () => {
    const placed = await placeOrder();
    const event = structuredClone(await pay(placed.session)) as { id: string; data: { object: { metadata: object } } };
    event.data.object.metadata = {};
    expect((await deliver(event)).status).toBe(200);
    expect(await env.DB_HOUSE.prepare('SELECT id FROM stray_event').first('id')).toBe(event.id);
  });
});

describe('a Phone', () => {
  it('that is paid is drawn once, from what is left of its drop, when the round that was fixed for it is out', async () => {
    await openDrop('de', { size: 2 });
    const placed = (await (await orderPhone(visitor(), 'de')).json()) as Placed;
    const event = await pay(sessionOf(placed));
    await Promise.all([deliver(event), deliver(event), deliver(event)]);
    const show = async () => (await visitor().api[':market'].orders[':token'].$get({ param: { market: 'de', token: placed.order } })).json();
    expect(await row('de', 'SELECT count(*) AS draws, max(sequence) AS last, count(unit_id) AS drawn FROM draw')).toEqual({ draws: 1, last: 1, drawn: 0 });
    expect(await show()).toMatchObject({ kind: 'phone', state: 'paid', units: [], phone: { draw: { sequence: 1, entry: expect.any(String) }, drawn: null } });
    expect(await landBeacons('de')).toBe(1);
    expect(await row('de', "SELECT count(*) AS sold FROM unit WHERE state = 'sold'")).toEqual({ sold: 1 });
    expect(await show()).toMatchObject({ kind: 'phone', state: 'paid', units: [{ model: 'google-pixel-8' }], phone: { drawn: { of: 2, worth: { amount: 19_900, currency: 'EUR' } } } });
  });

  it('cannot be sold more often than the drop has units, however many want one at once', async () => {
    await openDrop('de', { size: 3 });
    const answers = await Promise.all(Array.from({ length: 8 }, () => orderPhone(visitor(), 'de')));
    const placed = (await Promise.all(answers.filter(({ status }) => status === 201).map((answer) => answer.json()))) as Placed[];
    expect(placed).toHaveLength(3);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(5);
    const events = await Promise.all(placed.map((order) => pay(sessionOf(order))));
    await Promise.all(events.map((event) => deliver(event)));
    expect(await landBeacons('de')).toBe(3);
    expect(await row('de', 'SELECT count(DISTINCT unit_id) AS drawn, max(sequence) AS last FROM draw')).toEqual({ drawn: 3, last: 3 });
    expect(await row('de', 'SELECT free FROM "drop"')).toEqual({ free: 0 });
  });

  it('offers only methods that settle at once', async () => {
    await openDrop('jp');
    const placed = (await (await orderPhone(visitor(), 'jp')).json()) as Placed;
    const { sessions } = (await (await sandbox('/sandbox/sessions')).json()) as { sessions: { id: string; payment_method_types: string[] }[] };
    expect(sessions.find(({ id }) => id === sessionOf(placed))!.payment_method_types.sort()).toEqual(['card', 'paypay']);
  });

  it('waits for its window', async () => {
    await openDrop('de', { opensAt: Date.now() + 60_000 });
    expect(await (await orderPhone(visitor(), 'de')).json()).toMatchObject({ type: '/problems/not-open' });
  });

  it('is not to be had where no drop is planned', async () => {
    expect(await (await orderPhone(visitor(), 'fr')).json()).toMatchObject({ type: '/problems/no-drop' });
  });
});
