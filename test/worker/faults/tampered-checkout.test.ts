import { beforeEach, describe, expect, it } from 'vitest';
import { addressIn, checkOut, execute, fillCart, openDrop, row, sandbox, stockUp, visitor } from '../shop';
import { justBefore } from './io';
import { placeGoods, placedBy, problemOf, same, sessionOf } from './shopper';
import { startAfresh } from './world';

beforeEach(startAfresh);

type Json = Record<string, unknown>;
const origin = 'http://localhost:8787';
const nothingHappened = () => row('de', "SELECT (SELECT count(*) FROM orders) AS orders, (SELECT count(*) FROM unit WHERE state <> 'in-stock') AS held");

async function cart() {
  const { offer } = await stockUp('de', { units: 3 });
  const shopper = visitor();
  await fillCart(shopper, 'de', offer);
  const post = (path: string, body: Json, method = 'POST') =>
    shopper.send(`${origin}/api/de${path}`, { method, headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }, body: JSON.stringify(body) });
  const ask = (total: unknown, more: Json = {}) => post('/checkout', { total, contact: shopper.contact, address: addressIn('de'), ...more });
  return { offer, shopper, post, ask };
}

describe('a checkout that says a price of its own', () => {
  it.each([
    ['less', { amount: 1, currency: 'EUR' }, 'price-changed'],
    ['nothing', { amount: 0, currency: 'EUR' }, 'price-changed'],
    ['less than nothing', { amount: -29_900, currency: 'EUR' }, 'price-changed'],
    ['a cent less', { amount: 29_899, currency: 'EUR' }, 'price-changed'],
    ['a cent more', { amount: 29_901, currency: 'EUR' }, 'price-changed'],
    ['the same in yen', { amount: 29_900, currency: 'JPY' }, 'price-changed'],
    ['the same in no currency of ours', { amount: 29_900, currency: 'XXX' }, 'invalid-request'],
    ['a fraction', { amount: 29_900.5, currency: 'EUR' }, 'invalid-request'],
    ['a text', { amount: '29900', currency: 'EUR' }, 'invalid-request'],
    ['no total', undefined, 'invalid-request'],
  ])('%s is refused and holds nothing', async (_, total, code) => {
    const { ask } = await cart();
    expect(await problemOf(await ask(total))).toBe(code);
    expect(await nothingHappened()).toEqual({ orders: 0, held: 0 });
  });

  it('in fields nobody asked for is charged what the shop says', async () => {
    const { ask } = await cart();
    const extra = { price: 1, subtotal: 1, shipping: -5, tax: 0, discount: 29_900, quantity: 3, lines: [{ unitAmount: 1 }], currency: 'JPY' };
    const { url } = await placedBy(await ask({ amount: 29_900, currency: 'EUR' }, extra));
    const { session } = (await (await sandbox(`/sandbox/sessions/${url.split('/').at(-1)}`)).json()) as { session: object };
    expect(session).toMatchObject({ amount_subtotal: 29_900, amount_total: 29_900, currency: 'eur' });
  });

  it.each([0, -1, 1.5, 11, 1e9, '1'])('for a quantity of %s puts nothing in the cart', async (quantity) => {
    const { offer, post, shopper } = await cart();
    expect(await problemOf(await post('/cart/lines', { offer, quantity }))).toBe('invalid-request');
    const { lines } = (await (await shopper.api[':market'].cart.$get({ param: { market: 'de' } })).json()) as { lines: { id: string; quantity: number }[] };
    expect(await problemOf(await post(`/cart/lines/${lines[0]!.id}`, { quantity }, 'PATCH'))).toBe('invalid-request');
    expect(lines).toMatchObject([{ quantity: 1 }]);
  });

  it('is told when that moved after it was read: the database has the last word', async () => {
    const { offer, shopper } = await cart();
    const dearer = () => execute('de', 'UPDATE offer SET amount = 39900, changed_at = 2000 WHERE id = ?1', offer);
    const hurried = same(shopper, justBefore('de', /INSERT INTO orders/, dearer));
    expect(await problemOf(await checkOut(hurried, 'de', { total: { amount: 29_900, currency: 'EUR' } }))).toBe('price-changed');
    expect(await nothingHappened()).toEqual({ orders: 0, held: 0 });
  });

  it('has none to say for a Phone', async () => {
    await openDrop('de', { size: 1 });
    const shopper = visitor();
    const placed = await placedBy(await shopper.send(`${origin}/api/de/phone/checkout`, {
      method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
      body: JSON.stringify({ contact: shopper.contact, address: addressIn('de'), total: { amount: 1, currency: 'EUR' }, amount: 1 }),
    }));
    const { session } = (await (await sandbox(`/sandbox/sessions/${sessionOf(placed)}`)).json()) as { session: object };
    expect(session).toMatchObject({ amount_total: 14_900 });
  });
});

describe('an order’s own page', () => {
  it('changes nothing: neither its price nor its state can be sent there', async () => {
    const { shopper, order: token } = await placeGoods('de');
    for (const method of ['PUT', 'PATCH', 'DELETE', 'POST']) {
      const answer = await shopper.send(`${origin}/api/de/orders/${token}`, { method, headers: { 'content-type': 'application/json' }, body: '{"state":"paid","total":1}' });
      expect([method, answer.status]).toEqual([method, 404]);
    }
    expect(await problemOf(await checkOut(visitor(), 'de', { total: { amount: 29_900, currency: 'EUR' } }))).toBe('cart-empty');
    expect(await row('de', 'SELECT state, total FROM orders')).toEqual({ state: 'placed', total: 29_900 });
  });
});
