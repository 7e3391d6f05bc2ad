import { describe, expect, it } from 'vitest';
import { advance, after, control, eventTypes, freshSandbox, inSeconds, oneLine, open, stripe, submit, withIntent } from './sandbox.fixture.ts';

freshSandbox();

describe('time', () => {
  it('expires a session that nobody paid', async () => {
    const { id } = await open({ expires_at: inSeconds(31 * 60) });
    await after(32 * 60_000);
    expect(await eventTypes()).toEqual(['checkout.session.expired']);
    expect(await stripe.checkout.sessions.retrieve(id)).toMatchObject({ status: 'expired', payment_status: 'unpaid' });
  });

  it('settles a SEPA debit after three minutes', async () => {
    const { id, url } = await open({ allowed_payment_method_types: ['sepa_debit'] });
    expect((await submit(url ?? '', { method: 'sepa_debit', total: '19900' })).headers.get('location')).toBe(`/c/pay/${id}`);
    expect(await withIntent(id)).toMatchObject({ status: 'complete', payment_status: 'unpaid', payment_intent: { status: 'processing' } });
    await after(181_000);
    expect(await withIntent(id)).toMatchObject({ payment_status: 'paid', payment_intent: { status: 'succeeded' } });
    expect(await eventTypes()).toEqual([
      'checkout.session.completed',
      'payment_intent.succeeded',
      'checkout.session.async_payment_succeeded',
    ]);
  });

  it('lets a konbini voucher lapse at the end of the last day in Japan that the shop gave it', async () => {
    const { id } = await open({
      line_items: oneLine(19_900, 'jpy'),
      allowed_payment_method_types: ['konbini'],
      payment_method_options: { konbini: { expires_after_days: 1 } },
    });
    await control(`sessions/${id}/pay`, { method: 'konbini' });
    const { payment_intent: intent } = await withIntent(id);
    const { expires_at } = intent.next_action.konbini_display_details;
    const inJapan = { timeZone: 'Asia/Tokyo', dateStyle: 'short', timeStyle: 'medium' } as const;
    const tomorrow = new Date(Date.now() + 24 * 3_600_000);
    const [day] = new Intl.DateTimeFormat('sv', inJapan).format(tomorrow).split(' ');
    expect(new Intl.DateTimeFormat('sv', inJapan).format(expires_at * 1000)).toBe(`${day} 23:59:59`);

    await advance(expires_at * 1000 - Date.now() - 5_000);
    expect(await eventTypes()).toEqual(['checkout.session.completed']);
    await advance(10_000);
    expect(await eventTypes()).toContain('checkout.session.async_payment_failed');
    expect(await withIntent(id)).toMatchObject({ payment_status: 'unpaid', payment_intent: { next_action: null } });
  });
});

describe('the payment method', () => {
  it('is an object of its own that tells how a payment is going to be made', async () => {
    const { id } = await open({ line_items: oneLine(19_900, 'jpy'), allowed_payment_method_types: ['card', 'konbini'] });
    await control(`sessions/${id}/pay`, { method: 'konbini' });
    const { payment_intent } = await stripe.checkout.sessions.retrieve(id);
    const plain = await stripe.paymentIntents.retrieve(payment_intent as string);
    expect(plain).toMatchObject({ payment_method: expect.stringMatching(/^pm_/), payment_method_types: ['card', 'konbini'] });
    const { payment_method } = await stripe.paymentIntents.retrieve(payment_intent as string, { expand: ['payment_method'] });
    expect(payment_method).toMatchObject({ id: plain.payment_method, object: 'payment_method', type: 'konbini' });
  });

  it('stays the same from voucher to money, and nothing is left to do then', async () => {
    const { id } = await open({ line_items: oneLine(19_900, 'jpy'), allowed_payment_method_types: ['konbini'] });
    await control(`sessions/${id}/pay`, { method: 'konbini' });
    const before = await withIntent(id);
    await control(`sessions/${id}/settle`);
    const { payment_intent: after } = await withIntent(id);
    expect(after).toMatchObject({ status: 'succeeded', next_action: null, payment_method: before.payment_intent.payment_method });
    expect(after.latest_charge.payment_method).toBe(after.payment_method.id);
  });

  it('is another one after a card was declined', async () => {
    const { id, url } = await open();
    await submit(url ?? '', { method: 'card', number: '4000002500003155', total: '19900' });
    await submit(url ?? '', { method: 'card', number: '5555555555554444', total: '19900' });
    expect((await withIntent(id)).payment_intent.payment_method.card).toMatchObject({ brand: 'mastercard', last4: '4444' });
  });
});

describe('the controls', () => {
  it('pay, settle and fail without a browser', async () => {
    const paypal = await open({ allowed_payment_method_types: ['paypal'] });
    expect((await control(`sessions/${paypal.id}/pay`, { method: 'paypal' })).outcome).toBe('paid');
    const konbini = await open({ line_items: oneLine(19_900, 'jpy'), allowed_payment_method_types: ['konbini'] });
    expect((await control(`sessions/${konbini.id}/pay`, { method: 'konbini' })).outcome).toBe('awaits-settlement');
    expect((await control(`sessions/${konbini.id}/settle`)).session.payment_status).toBe('paid');
    expect((await control(`sessions/${konbini.id}/fail`)).error.message).toContain('does not wait');
  });

  it('answer a 3-D Secure challenge', async () => {
    const { id } = await open();
    expect((await control(`sessions/${id}/pay`, { card: '4000002500003155', challenge: 'complete' })).outcome).toBe('paid');
  });
});
