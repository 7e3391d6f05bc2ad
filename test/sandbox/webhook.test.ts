import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { after, control, env, params, send, shopAnswers, stripe } from './sandbox.fixture.ts';

beforeEach(() => send('/sandbox/reset', { method: 'POST' }));
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const expireOne = async () => {
  const { id } = await stripe.checkout.sessions.create(params());
  await control(`sessions/${id}/expire`);
};

it('signs webhooks so that the SDK’s constructEventAsync accepts them', async () => {
  const received = shopAnswers(200);
  const { id } = await stripe.checkout.sessions.create(params());
  await control(`sessions/${id}/pay`);
  await after(200);
  expect(received).toHaveLength(2);
  // In any order: they are sent at the same time.
  const request = received.find(({ body }) => body.includes('"payment_intent.succeeded"'));
  expect(request?.url).toBe(env.WEBHOOK_URL);
  const payload = request?.body ?? '';
  const signature = request?.headers.get('stripe-signature') ?? '';
  // As the shop has it: no tolerance argument, so five minutes.
  const event = await stripe.webhooks.constructEventAsync(payload, signature, env.WEBHOOK_SECRET);
  expect(event).toMatchObject({
    object: 'event',
    api_version: stripe.getApiField('version'),
    type: 'payment_intent.succeeded',
    livemode: false,
    pending_webhooks: 1,
    request: { id: null, idempotency_key: null },
  });
  await expect(stripe.webhooks.constructEventAsync(`${payload} `, signature, env.WEBHOOK_SECRET)).rejects.toThrow();
});

it('does not send anything before the buyer has been sent back', async () => {
  const received = shopAnswers(200);
  await expireOne();
  expect(received).toHaveLength(0);
});

it('names the call and the key that caused an event', async () => {
  const received = shopAnswers(200);
  const { id } = await stripe.checkout.sessions.create(params());
  const expired = await stripe.checkout.sessions.expire(id, {}, { idempotencyKey: 'expire-1' });
  await after(200);
  expect(JSON.parse(received[0]?.body ?? '')).toMatchObject({
    request: { id: expired.lastResponse.requestId, idempotency_key: 'expire-1' },
  });
});

it('tries again, later and later, until the shop says yes', async () => {
  const received = shopAnswers(500, 302, 200);
  await expireOne();
  await after(200);
  expect(received).toHaveLength(1);
  await after(500); // too early for the second try
  expect(received).toHaveLength(1);
  await after(600);
  expect(received).toHaveLength(2);
  await after(2_100);
  await after(600_000);
  expect(received).toHaveLength(3);
  const ids = received.map((request) => JSON.parse(request.body).id as string);
  expect(new Set(ids).size).toBe(1);
});

it('gives up after ten tries', async () => {
  const received = shopAnswers(500);
  await expireOne();
  for (let time = 0; time < 15; time++) await after(61_000);
  expect(received).toHaveLength(10);
});
