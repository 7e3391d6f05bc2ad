import { env } from 'cloudflare:workers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newsOf, openDrop, orderPhone, pay, row, sandbox, visitor } from '../shop';
import { expectBooksToBalance } from './books';
import { cartOfTwoLines, ofType, placedBy, placeGoods, same } from './shopper';
import { faults, hear, holdEnds, minute, roundsComeOut, startAfresh, stripeRepeats, sweepTwiceAtOnce, timePasses } from './world';

beforeEach(startAfresh);
afterEach(() => vi.restoreAllMocks());

/** Does something the moment Stripe has opened a page, before the shop has its answer. */
function asSoonAsThePageIsOpen(act: (session: string) => Promise<unknown>): void {
  const { fetch } = globalThis;
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (...request) => {
    const response = await fetch(...request);
    const isOpening = String(request[0]).endsWith('/v1/checkout/sessions') && request[1]?.method === 'POST';
    if (isOpening) await act(((await response.clone().json()) as { id: string }).id);
    return response;
  });
}

describe('news that is quicker than the shop’s own notes', () => {
  it('of a payment counts, and whoever asked is led to their order all the same', async () => {
    const { ask } = await cartOfTwoLines('de');
    asSoonAsThePageIsOpen(async (session) => hear(await pay(session)));
    await placedBy(await ask());
    expect(await row('de', 'SELECT state, checkout_session_id IS NOT NULL AS known FROM orders')).toEqual({ state: 'paid', known: 1 });
    await expectBooksToBalance('de');
  });

  it('of the payment for a Phone counts, and its unit is drawn', async () => {
    await openDrop('de', { size: 1 });
    asSoonAsThePageIsOpen(async (session) => hear(await pay(session)));
    await placedBy(await orderPhone(visitor(), 'de'));
    await roundsComeOut();
    expect(await row('de', 'SELECT count(unit_id) AS drawn FROM draw')).toEqual({ drawn: 1 });
    await expectBooksToBalance('de');
  });

  it('of a page that was closed ends the order; nobody is led to that page', async () => {
    const { ask } = await cartOfTwoLines('de');
    asSoonAsThePageIsOpen(async (session) => {
      await sandbox(`/sandbox/sessions/${session}/expire`, {});
      await hear(ofType(await newsOf(session), 'checkout.session.expired'));
    });
    expect((await ask()).status).toBe(409);
    expect(await row('de', 'SELECT state FROM orders')).toEqual({ state: 'expired' });
    await expectBooksToBalance('de');
  });

  it('of a payment and its refund counts, too', async () => {
    const { ask } = await cartOfTwoLines('de');
    asSoonAsThePageIsOpen(async (session) => {
      await hear(await pay(session));
      await sandbox(`/sandbox/sessions/${session}/refund`, {});
      await hear(ofType(await newsOf(session), 'refund.created'));
    });
    const { order: token } = await placedBy(await ask());
    expect(await row('de', 'SELECT state FROM orders WHERE secret = ?1', token)).toEqual({ state: 'refunded' });
    await expectBooksToBalance('de');
  });

  it.each([['before', false], ['after', true]])('of a payment nobody noted the page of is found by the order’s name in it, %s the hold was given back', async (_, isSwept) => {
    const { ask } = await cartOfTwoLines('de');
    let session = '';
    asSoonAsThePageIsOpen(async (id) => void (session = id));
    await placedBy(await ask());
    vi.restoreAllMocks();
    await env.DB_EU.exec('UPDATE orders SET checkout_session_id = NULL, checkout_url = NULL');
    await pay(session);
    await timePasses(holdEnds + minute);
    await faults({ on: 'api', path: '/v1/events', does: 'error-500' });
    if (isSwept) await sweepTwiceAtOnce();
    expect(await row('de', 'SELECT state, (SELECT sum(held) FROM stock) AS held FROM orders')).toEqual(isSwept ? { state: 'expired', held: 0 } : { state: 'placed', held: 3 });
    await stripeRepeats();
    expect(await row('de', 'SELECT state FROM orders')).toEqual({ state: 'paid' });
    await expectBooksToBalance('de');
  });
});

describe('the way back to the shop', () => {
  it('races the webhook: the order’s page shows it waiting or paid, and whole either way', async () => {
    const { shopper, order: token, session } = await placeGoods('de', { quantity: 2 });
    const event = await pay(session);
    const look = async () => (await same(shopper).api[':market'].orders[':token'].$get({ param: { market: 'de', token } })).json();
    const [, ...seen] = await Promise.all([hear(event), ...Array.from({ length: 8 }, look)]);
    for (const order of [...seen, await look()] as { state: string; fulfilment: string; total: { amount: number } }[]) {
      expect(['placed/none', 'paid/to-pack']).toContain(`${order.state}/${order.fulfilment}`);
      expect(order.total.amount).toBe(59_800);
    }
    expect(await look()).toMatchObject({ state: 'paid', payAt: null, heldUntil: null, units: [{}, {}] });
  });

  it('asking for the page again after paying it leads nowhere to pay', async () => {
    const { shopper, order: token, session } = await placeGoods('de');
    await hear(await pay(session));
    const asked = await same(shopper).api[':market'].orders[':token']['payment-page'].$post({ param: { market: 'de', token } });
    expect([asked.status, await asked.json()]).toEqual([409, expect.objectContaining({ type: '/problems/already-paid' })]);
  });
});
