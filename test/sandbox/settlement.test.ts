import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { after, control, eventTypes, inSeconds, oneLine, params, send, shopAnswers, stripe, submit } from './sandbox.fixture.ts';

beforeEach(async () => {
  shopAnswers(200);
  await send('/sandbox/reset', { method: 'POST' });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const open = (more = {}) => stripe.checkout.sessions.create(params({ customer_email: 'ada@example.com', ...more }));
const withIntent = (id: string) => stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent.latest_charge'] }) as Promise<any>;

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

  it('lets a konbini voucher lapse after the days the shop gave it', async () => {
    const { id } = await open({
      line_items: oneLine(19_900, 'jpy'),
      allowed_payment_method_types: ['konbini'],
      payment_method_options: { konbini: { expires_after_days: 1 } },
    });
    await control(`sessions/${id}/pay`, { method: 'konbini' });
    await after(23 * 3_600_000);
    expect(await eventTypes()).toEqual(['checkout.session.completed']);
    await after(2 * 3_600_000);
    expect(await eventTypes()).toContain('checkout.session.async_payment_failed');
    expect((await stripe.checkout.sessions.retrieve(id)).payment_status).toBe('unpaid');
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

describe('a refund', () => {
  const paid = async () => {
    const { id } = await open();
    await control(`sessions/${id}/pay`);
    return (await stripe.checkout.sessions.retrieve(id)).payment_intent as string;
  };

  it('gives back a part, and then no more than the rest', async () => {
    const payment_intent = await paid();
    const part = await stripe.refunds.create({
      payment_intent,
      amount: 5_000,
      reason: 'requested_by_customer',
      metadata: { return: 'ret_1' },
    });
    expect(part).toMatchObject({ amount: 5_000, status: 'succeeded', currency: 'eur', metadata: { return: 'ret_1' } });
    await expect(stripe.refunds.create({ payment_intent, amount: 15_000 })).rejects.toThrow(
      'Refund amount (€150.00) is greater than unrefunded amount on charge (€149.00)',
    );
    expect((await stripe.refunds.create({ payment_intent })).amount).toBe(14_900);
    await expect(stripe.refunds.create({ payment_intent })).rejects.toMatchObject({ code: 'charge_already_refunded' });
    expect(await stripe.refunds.retrieve(part.id)).toMatchObject({ id: part.id });
  });

  it('is told of when it is made and when it arrives', async () => {
    await stripe.refunds.create({ payment_intent: await paid() });
    expect((await eventTypes()).slice(2)).toEqual(['refund.created', 'charge.refunded']);
    await after(3_000);
    expect(await eventTypes()).toContain('refund.updated');
  });

  it('is refused while nothing has been paid', async () => {
    const { id, url } = await open({ allowed_payment_method_types: ['sepa_debit'] });
    await submit(url ?? '', { method: 'sepa_debit', total: '19900' });
    const payment_intent = (await stripe.checkout.sessions.retrieve(id)).payment_intent as string;
    await expect(stripe.refunds.create({ payment_intent })).rejects.toThrow('does not have a successful charge');
  });
});
