import type Stripe from 'stripe';
import { beforeEach, describe, expect, it } from 'vitest';
import { deliver, execute, pay, row } from '../shop';
import { expectBooksToBalance } from './books';
import { placeGoods } from './shopper';
import { hear, startAfresh } from './world';

beforeEach(startAfresh);

type Json = Record<string, unknown>;

describe('a payment whose figures are not the order’s', () => {
  const details = (change: Json) => ({ total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0, ...change } });
  it.each([
    ['subtotal', { amount_subtotal: 1 }],
    ['subtotal and total alike', { amount_subtotal: 1, amount_total: 1 }],
    ['total', { amount_total: 1 }],
    ['no total', { amount_total: null }],
    ['shipping', details({ amount_shipping: 500 })],
    ['shipping that is in the total, too', { amount_total: 30_400, ...details({ amount_shipping: 500 }) }],
    ['discount', details({ amount_discount: 100 })],
    ['discount that is in the total, too', { amount_total: 29_800, ...details({ amount_discount: 100 }) }],
    ['tax on top, where prices have it in them', { amount_total: 30_900, ...details({ amount_tax: 1_000 }) }],
    ['currency', { currency: 'jpy' }],
    ['no currency', { currency: null }],
    ['session', { id: 'cs_test_other' }],
    ['order', { client_reference_id: 'ord_eu1_other' }],
  ])('(%s) pays nothing, keeps the hold and says what is wrong', async (_, change) => {
    const { session, order: token } = await placeGoods('de');
    const event = structuredClone(await pay(session));
    Object.assign(event.data.object, change);
    expect(await (await deliver(event)).json()).toMatchObject({ outcome: 'mismatch' });
    expect(await row('de', 'SELECT state, (SELECT outcome FROM payment_event) AS said FROM orders WHERE secret = ?1', token)).toEqual({ state: 'placed', said: expect.stringMatching(/^mismatch: ./) });
    expect(await row('de', 'SELECT free, held FROM stock')).toEqual({ free: 2, held: 1 });
  });

  it('does not stand in the way of the true one', async () => {
    const { session } = await placeGoods('de');
    const event = await pay(session);
    const forged = structuredClone({ ...event, id: 'evt_forged' }) as Stripe.CheckoutSessionCompletedEvent;
    forged.data.object.amount_total = 1;
    await hear(forged);
    await hear(event);
    expect(await row('de', 'SELECT state FROM orders')).toEqual({ state: 'paid' });
  });
});

describe('an American payment', () => {
  it.each([
    ['more tax than total', (session: Stripe.Checkout.Session) => ({ total_details: { ...session.total_details!, amount_tax: session.total_details!.amount_tax + 1 } })],
    ['tax that is missing in the total', (session: Stripe.Checkout.Session) => ({ amount_total: session.amount_subtotal })],
  ])('with %s pays nothing; the true one pays with its tax', async (_, change) => {
    const { session } = await placeGoods('us');
    const event = (await pay(session)) as Stripe.CheckoutSessionCompletedEvent;
    const forged = structuredClone({ ...event, id: 'evt_forged' });
    Object.assign(forged.data.object, change(forged.data.object));
    expect(await (await deliver(forged)).json()).toMatchObject({ outcome: 'mismatch' });
    expect(await (await deliver(event)).json()).toMatchObject({ outcome: 'paid' });
    expect(await row('us', 'SELECT total = subtotal + tax AND tax > 0 AS whole FROM orders')).toEqual({ whole: 1 });
    await execute('us', "DELETE FROM payment_event WHERE id = 'evt_forged'");
    await expectBooksToBalance('us');
  });
});
