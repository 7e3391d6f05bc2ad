import { describe, expect, it, vi } from 'vitest';
import { advance, control, env, freshSandbox, look, open, paid, type Received, send, set, shopAnswers, stripe } from './sandbox.fixture.ts';

freshSandbox();

const COMPLETED = 'checkout.session.completed';
const idsOf = (received: Received[]): string[] => received.map(({ body }) => JSON.parse(body).id as string);
const typesOf = (received: Received[]): string[] => received.map(({ body }) => JSON.parse(body).type as string);
const completedEvent = async (session: string): Promise<any> =>
  (await look(`events?session=${session}`)).events.find((it: any) => it.event.type === COMPLETED);
const read = ({ body, headers }: Received) =>
  stripe.webhooks.constructEventAsync(body, headers.get('stripe-signature') ?? '', env.WEBHOOK_SECRET);

describe('a fault of an event', () => {
  it('is that it comes several times at once', async () => {
    const received = shopAnswers(200);
    await set('faults', [{ on: 'webhook', type: COMPLETED, does: 'duplicate', copies: 3 }]);
    await paid();
    await advance(200);
    expect(typesOf(received).filter((type) => type === COMPLETED)).toHaveLength(3);
    expect(new Set(idsOf(received)).size).toBe(2);
  });

  it('is that it comes late', async () => {
    const received = shopAnswers(200);
    await set('faults', [{ on: 'webhook', type: 'checkout.*', does: 'delay', ms: 60_000 }]);
    await paid();
    await advance(50_000);
    expect(typesOf(received)).toEqual(['payment_intent.succeeded']);
    await advance(11_000);
    expect(typesOf(received)).toEqual(['payment_intent.succeeded', COMPLETED]);
  });

  it('is that it never comes, and Stripe’s list shows it', async () => {
    const received = shopAnswers(200);
    await set('faults', [{ on: 'webhook', type: COMPLETED, does: 'drop', times: 1 }]);
    await paid();
    await advance(24 * 3_600_000);
    expect(typesOf(received)).toEqual(['payment_intent.succeeded']);
    const { data } = await stripe.events.list({ delivery_success: false });
    expect(data).toMatchObject([{ type: COMPLETED, pending_webhooks: 1 }]);
    await control(`events/${data[0]?.id}/deliver`);
    expect((await stripe.events.list({ delivery_success: false })).data).toEqual([]);
  });

  it.each([
    ['oldest-first', [0, 1, 2, 3]],
    ['newest-first', [3, 2, 1, 0]],
  ] as const)('is that it is held until it is released, %s', async (order, expected) => {
    const received = shopAnswers(200);
    await set('faults', [{ on: 'webhook', does: 'hold' }]);
    for (const _ of [1, 2]) await paid();
    await advance(3_600_000);
    expect(received).toHaveLength(0);
    const events = (await look('events')).events.map((it: any) => it.event.id).reverse();
    const { answers } = await control('webhooks/release', { order });
    expect(idsOf(received)).toEqual(expected.map((index) => events[index]));
    expect(answers).toMatchObject(expected.map((index) => ({ event: events[index], status: 200 })));
    expect((await control('webhooks/release')).answers).toEqual([]);
  });

  it('is that what was held comes in an order that the seed decides', async () => {
    const order = async (seed: number): Promise<number[]> => {
      const received = shopAnswers(200);
      await send('/sandbox/reset', { method: 'POST' });
      await set('faults', [{ on: 'webhook', does: 'hold' }]);
      for (const _ of [1, 2, 3]) await paid();
      const events = (await look('events')).events.map((it: any) => it.event.id);
      await control('webhooks/release', { order: 'shuffled', seed });
      return idsOf(received).slice(-6).map((id) => events.indexOf(id));
    };
    const first = await order(7);
    expect([...first].sort()).toEqual([0, 1, 2, 3, 4, 5]);
    expect(await order(7)).toEqual(first);
    expect(await order(8)).not.toEqual(first);
  });

  it('is over with its release: what the shop refuses then is tried again as ever', async () => {
    await set('faults', [{ on: 'webhook', type: COMPLETED, does: 'hold' }]);
    await paid();
    await advance(1_000);
    const received = shopAnswers(500, 200);
    expect((await control('webhooks/release')).answers).toMatchObject([{ type: COMPLETED, status: 500 }]);
    await advance(2_000);
    expect(typesOf(received)).toEqual([COMPLETED, COMPLETED]);
  });
});

describe('an event on demand', () => {
  it('is delivered once more, and answers what the shop said', async () => {
    const { session } = await paid();
    await advance(200);
    const received = shopAnswers(200);
    const { event } = await completedEvent(session.id);
    const answer = { status: 200, body: '' };
    expect(await control(`events/${event.id}/deliver`, { copies: 3 })).toEqual({ answers: [answer, answer, answer] });
    expect(idsOf(received)).toEqual([event.id, event.id, event.id]);
    expect(await read(received[0]!)).toMatchObject({ id: event.id });
  });

  it('is signed ten minutes ago, by somebody else, or not at all', async () => {
    const { session } = await paid();
    await advance(200);
    const received = shopAnswers(400);
    const { event } = await completedEvent(session.id);
    for (const signature of ['stale', 'wrong', 'missing']) await control(`events/${event.id}/deliver`, { signature });
    const [stale, wrong, missing] = received as [Received, Received, Received];
    await expect(read(stale)).rejects.toThrow('Timestamp outside the tolerance zone');
    await expect(read(wrong)).rejects.toThrow('No signatures found matching');
    expect(missing.headers.has('stripe-signature')).toBe(false);
    expect(await stripe.events.list({ delivery_success: false })).toMatchObject({ data: [] });
  });

  it('is altered after it was signed', async () => {
    const { session } = await paid();
    const received = shopAnswers(400);
    const { event } = await completedEvent(session.id);
    await control(`events/${event.id}/deliver`, { alter: { 'data.object.amount_total': 1 } });
    const forged = received.find(({ body }) => JSON.parse(body).data.object.amount_total === 1);
    await expect(read(forged!)).rejects.toThrow('No signatures found matching');
  });

  it('is a copy under another id, well signed', async () => {
    const { session } = await paid();
    await advance(200);
    const received = shopAnswers(200);
    const { event } = await completedEvent(session.id);
    await control(`events/${event.id}/deliver`, { createNewId: true });
    const copy = await read(received[0]!);
    expect(copy).toEqual({ ...event, id: expect.stringMatching(/^evt_/) });
    expect(copy.id).not.toBe(event.id);
  });

  it('says why there was no answer', async () => {
    const { id } = await open();
    await control(`sessions/${id}/expire`);
    const { event } = (await look('events')).events[0];
    vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('nobody listens'));
    expect(await control(`events/${event.id}/deliver`)).toEqual({ answers: [{ status: 0, body: 'nobody listens' }] });
  });

  it('is refused if there is none, or if the wish makes no sense', async () => {
    expect((await send('/sandbox/events/evt_x/deliver', { method: 'POST' })).status).toBe(404);
    expect((await send('/sandbox/events/evt_x/deliver', { method: 'POST', body: '{"copies":0}' })).status).toBe(400);
  });
});
