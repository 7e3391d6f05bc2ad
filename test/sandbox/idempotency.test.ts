import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { control, inSeconds, params, send, stripe } from './sandbox.fixture.ts';

beforeEach(() => send('/sandbox/reset', { method: 'POST' }));
afterEach(() => {
  vi.useRealTimers();
});

const idempotencyKey = 'order-1';

/** With the fetch client these are a real Headers, whatever the SDK's type says. */
const headersOf = (response: { lastResponse: { headers: unknown } }): Headers => response.lastResponse.headers as Headers;

it('replays the first answer for a repeated idempotency key', async () => {
  const first = await stripe.checkout.sessions.create(params(), { idempotencyKey });
  const second = await stripe.checkout.sessions.create(params(), { idempotencyKey });
  expect(second.id).toBe(first.id);
  expect(headersOf(second).get('idempotent-replayed')).toBe('true');
  expect(headersOf(second).get('original-request')).toBe(first.lastResponse.requestId);
  expect(headersOf(first).get('idempotent-replayed')).toBeNull();
});

it('does not mind the order of the parameters', async () => {
  const { mode, ...rest } = params();
  const first = await stripe.checkout.sessions.create({ mode, ...rest }, { idempotencyKey });
  const second = await stripe.checkout.sessions.create({ ...rest, mode }, { idempotencyKey });
  expect(second.id).toBe(first.id);
});

it('replays what was true then, not what is true now', async () => {
  const { id } = await stripe.checkout.sessions.create(params(), { idempotencyKey });
  await control(`sessions/${id}/expire`);
  expect((await stripe.checkout.sessions.create(params(), { idempotencyKey })).status).toBe('open');
});

it('refuses other parameters under the same key', async () => {
  await stripe.checkout.sessions.create(params(), { idempotencyKey });
  const other = stripe.checkout.sessions.create(params({ client_reference_id: 'other' }), { idempotencyKey });
  await expect(other).rejects.toMatchObject({ type: 'StripeIdempotencyError', statusCode: 400 });
});

it('refuses another endpoint under the same key', async () => {
  const { id } = await stripe.checkout.sessions.create(params(), { idempotencyKey });
  await expect(stripe.checkout.sessions.expire(id, {}, { idempotencyKey })).rejects.toThrow('for the same endpoint');
});

it('answers 409 while the first call is still at work', async () => {
  const calls = await Promise.allSettled([
    stripe.checkout.sessions.create(params(), { idempotencyKey }),
    stripe.checkout.sessions.create(params(), { idempotencyKey }),
  ]);
  const refused = calls.find((call) => call.status === 'rejected');
  expect(calls.filter((call) => call.status === 'fulfilled')).toHaveLength(1);
  expect(refused?.reason).toMatchObject({ statusCode: 409, code: 'idempotency_key_in_use' });
});

it('keeps no answer that was refused for its parameters', async () => {
  const bad = stripe.checkout.sessions.create(params({ expires_at: inSeconds(60) }), { idempotencyKey });
  await expect(bad).rejects.toThrow('at least 30 minutes');
  expect((await stripe.checkout.sessions.create(params(), { idempotencyKey })).status).toBe('open');
});

it('keeps an answer that was refused for the state of things', async () => {
  const { id } = await stripe.checkout.sessions.create(params());
  await stripe.checkout.sessions.expire(id);
  for (const _ of [1, 2]) await expect(stripe.checkout.sessions.expire(id, {}, { idempotencyKey })).rejects.toThrow('status of `expired`');
  const raw = await send(`/v1/checkout/sessions/${id}/expire`, {
    method: 'POST',
    headers: { authorization: 'Bearer sk_test_x', 'idempotency-key': idempotencyKey },
  });
  expect([raw.status, raw.headers.get('idempotent-replayed')]).toEqual([400, 'true']);
});

it('forgets a key after 24 hours', async () => {
  const first = await stripe.customers.create({ email: 'ada@example.com' }, { idempotencyKey });
  vi.setSystemTime(Date.now() + 24 * 3_600_000 + 1_000);
  const second = await stripe.customers.create({ email: 'ada@example.com' }, { idempotencyKey });
  expect(second.id).not.toBe(first.id);
});
