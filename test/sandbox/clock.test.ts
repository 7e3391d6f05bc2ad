import { describe, expect, it } from 'vitest';
import { advance, control, env, eventTypes, freshSandbox, inSeconds, look, open, paid, send, shopAnswers, stripe } from './sandbox.fixture.ts';

freshSandbox();

const HOUR_MS = 3_600_000;

describe('the clock', () => {
  it('shows the time of the wall until it is moved', async () => {
    const { now, offset } = await look('clock');
    expect(offset).toBe(0);
    expect(Math.abs(now - Date.now())).toBeLessThan(1_000);
  });

  it('moves on, and what is made then is made then', async () => {
    const { now } = await advance(2 * HOUR_MS);
    expect(now - Date.now()).toBeGreaterThan(2 * HOUR_MS - 1_000);
    await advance(HOUR_MS);
    const { created, expires_at } = await open();
    expect(created).toBeGreaterThan(inSeconds(3 * 3_600 - 5));
    expect(expires_at - created).toBe(86_400);
    await expect(open({ expires_at: inSeconds(31 * 60) })).rejects.toMatchObject({ param: 'expires_at' });
  });

  it('is set to a distance from the wall, and back', async () => {
    expect(await control('clock', { offset: 5 * HOUR_MS })).toMatchObject({ offset: 5 * HOUR_MS });
    expect(await control('clock', { offset: 0 })).toMatchObject({ offset: 0 });
    await advance(HOUR_MS);
    await send('/sandbox/reset', { method: 'POST' });
    expect((await look('clock')).offset).toBe(0);
  });

  it.each([{}, { advance: -1 }, { advance: 1, offset: 1 }, { advance: '1' }, { forward: 1 }])('refuses %j', async (body) => {
    const response = await send('/sandbox/clock', { method: 'POST', body: JSON.stringify(body) });
    expect(response.status).toBe(400);
  });

  it('lets everything on the way happen at its own time, deliveries included, before it answers', async () => {
    const received = shopAnswers(200);
    const { id, expires_at } = await open({ expires_at: inSeconds(31 * 60) });
    const debit = await open({ allowed_payment_method_types: ['sepa_debit'] });
    await control(`sessions/${debit.id}/pay`, { method: 'sepa_debit' });
    await advance(2 * HOUR_MS);
    expect(await stripe.checkout.sessions.retrieve(id)).toMatchObject({ status: 'expired' });
    expect(await stripe.checkout.sessions.retrieve(debit.id)).toMatchObject({ payment_status: 'paid' });
    const events = received.map(({ body }) => JSON.parse(body) as { type: string; created: number });
    expect(events).toHaveLength(4);
    expect(events.map(({ type }) => type).at(0)).toBe('checkout.session.completed');
    expect(events.map(({ type }) => type).slice(1, 3).sort()).toEqual([
      'checkout.session.async_payment_succeeded',
      'payment_intent.succeeded',
    ]);
    expect(events.map(({ type }) => type).at(3)).toBe('checkout.session.expired');
    expect(events.at(-1)?.created).toBe(expires_at);
  });

  it('lets a shop that says no be tried again and again, up to the last time', async () => {
    const received = shopAnswers(500);
    const { id } = await open();
    await control(`sessions/${id}/expire`);
    await advance(HOUR_MS);
    expect(received).toHaveLength(10);
  });

  it('does not move the time of signatures', async () => {
    const received = shopAnswers(200);
    await advance(24 * HOUR_MS);
    await paid();
    await advance(200);
    const { body, headers } = received[0] ?? { body: '', headers: new Headers() };
    const event = await stripe.webhooks.constructEventAsync(body, headers.get('stripe-signature') ?? '', env.WEBHOOK_SECRET);
    expect(event.created).toBeGreaterThan(inSeconds(23 * 3_600));
  });

  it('lets idempotency keys grow old', async () => {
    const first = await stripe.customers.create({ email: 'ada@example.com' }, { idempotencyKey: 'key' });
    await advance(25 * HOUR_MS);
    const second = await stripe.customers.create({ email: 'ada@example.com' }, { idempotencyKey: 'key' });
    expect(second.id).not.toBe(first.id);
  });

  it('keeps its appointments when it is ahead: the alarm rings by the wall', async () => {
    await advance(24 * HOUR_MS);
    const received = shopAnswers(200);
    await paid();
    await expect.poll(() => received.length).toBe(2);
    expect(await eventTypes()).toHaveLength(2);
  });

  it('is told of on the control page', async () => {
    await advance(6 * HOUR_MS);
    expect(await (await send('/sandbox')).text()).toContain('moved by 6.00 hours');
  });
});
