import { describe, expect, it } from 'vitest';
import { advance, control, freshSandbox, inSeconds, look, open, paid, send, stripe } from './sandbox.fixture.ts';

freshSandbox();

const HOUR_MS = 3_600_000;
const ids = ({ data }: { data: { id: string }[] }): string[] => data.map(({ id }) => id);

describe('the list of sessions', () => {
  it('is newest first and comes in pages, in both directions', async () => {
    const made: string[] = [];
    for (let count = 0; count < 5; count++) made.unshift((await open()).id);
    const first = await stripe.checkout.sessions.list({ limit: 2 });
    expect(first).toMatchObject({ object: 'list', url: '/v1/checkout/sessions', has_more: true });
    expect(ids(first)).toEqual(made.slice(0, 2));
    const second = await stripe.checkout.sessions.list({ limit: 3, starting_after: made[1]! });
    expect([ids(second), second.has_more]).toEqual([made.slice(2), false]);
    const back = await stripe.checkout.sessions.list({ limit: 2, ending_before: made[3]! });
    expect([ids(back), back.has_more]).toEqual([made.slice(1, 3), true]);
    const all: string[] = [];
    for await (const { id } of stripe.checkout.sessions.list({ limit: 2 })) all.push(id);
    expect(all).toEqual(made);
  });

  it('is narrowed down by status, payment intent, e-mail and time', async () => {
    const early = await open({ customer_email: 'bob@example.com' });
    await advance(HOUR_MS);
    const { session, intent } = await paid();
    expect(ids(await stripe.checkout.sessions.list({ status: 'open' }))).toEqual([early.id]);
    expect(ids(await stripe.checkout.sessions.list({ payment_intent: intent.id }))).toEqual([session.id]);
    expect(ids(await stripe.checkout.sessions.list({ customer_details: { email: 'bob@example.com' } }))).toEqual([early.id]);
    expect(ids(await stripe.checkout.sessions.list({ created: { gt: inSeconds(600) } }))).toEqual([session.id]);
    expect(ids(await stripe.checkout.sessions.list({ created: { gte: early.created, lt: inSeconds(600) } }))).toEqual([early.id]);
    expect(ids(await stripe.checkout.sessions.list({ created: early.created }))).toEqual([early.id]);
    expect(ids(await stripe.checkout.sessions.list({ status: 'expired' }))).toEqual([]);
  });

  it('shows what it refers to, as deep as one asks', async () => {
    const { intent, charge } = await paid();
    await open();
    const { data } = await stripe.checkout.sessions.list({ expand: ['data.payment_intent.latest_charge'] });
    expect(data.map(({ payment_intent }) => payment_intent)).toMatchObject([null, { id: intent.id, latest_charge: { id: charge.id } }]);
  });

  it.each([
    [{ limit: 0 }, 'limit'],
    [{ limit: 101 }, 'limit'],
    [{ starting_after: 'cs_test_nothing' }, 'starting_after'],
    [{ status: 'paid' }, 'status'],
    [{ created: { since: 5 } }, 'created[since]'],
    [{ colour: 'red' }, 'colour'],
  ])('refuses %j', async (params, param) => {
    const list = stripe.checkout.sessions.list(params as object);
    await expect(list).rejects.toMatchObject({ type: 'StripeInvalidRequestError', statusCode: 400, param });
  });
});

describe('the lists of refunds and disputes', () => {
  it('tell those of one payment from those of another', async () => {
    const [one, other] = [await paid(), await paid()];
    const refunds = [];
    for (const amount of [1_000, 2_000]) refunds.unshift((await stripe.refunds.create({ payment_intent: one.intent.id, amount })).id);
    await stripe.refunds.create({ payment_intent: other.intent.id });
    const { dispute } = await control(`sessions/${one.session.id}/dispute`, { inquiry: true });

    expect(await stripe.refunds.list()).toMatchObject({ url: '/v1/refunds', has_more: false, data: [{}, {}, {}] });
    expect(ids(await stripe.refunds.list({ payment_intent: one.intent.id }))).toEqual(refunds);
    expect(ids(await stripe.refunds.list({ charge: one.charge.id, limit: 1, starting_after: refunds[0]! }))).toEqual([refunds[1]]);
    expect(ids(await stripe.disputes.list({ charge: one.charge.id }))).toEqual([dispute.id]);
    expect(ids(await stripe.disputes.list({ payment_intent: other.intent.id }))).toEqual([]);
    await expect(stripe.disputes.list({ charge: 'ch_nothing' })).rejects.toMatchObject({ code: 'resource_missing', param: 'charge' });
  });
});

describe('the list of events', () => {
  it('is newest first, in pages, and says which have arrived', async () => {
    await paid();
    const [newer, older] = (await stripe.events.list()).data;
    expect([newer?.type, older?.type]).toEqual(['checkout.session.completed', 'payment_intent.succeeded']);
    expect(ids(await stripe.events.list({ limit: 1, starting_after: newer!.id }))).toEqual([older?.id]);
    expect(ids(await stripe.events.list({ delivery_success: false }))).toEqual([newer?.id, older?.id]);
    await advance(200);
    expect(ids(await stripe.events.list({ delivery_success: false }))).toEqual([]);
    expect((await stripe.events.list({ delivery_success: true })).data).toMatchObject([{ pending_webhooks: 0 }, { pending_webhooks: 0 }]);
  });

  it('is narrowed down by type, by types, by a beginning, and by time', async () => {
    const { session } = await paid();
    await advance(HOUR_MS);
    await control(`sessions/${session.id}/refund`, {});
    const types = async (params: object): Promise<string[]> => (await stripe.events.list(params)).data.map(({ type }) => type);
    expect(await types({ type: 'charge.refunded' })).toEqual(['charge.refunded']);
    expect(await types({ type: 'checkout.*' })).toEqual(['checkout.session.completed']);
    expect(await types({ types: ['refund.created', 'payment_intent.succeeded'] })).toEqual(['refund.created', 'payment_intent.succeeded']);
    expect(await types({ created: { gte: inSeconds(600) } })).toEqual(['charge.refunded', 'refund.created']);
    await expect(types({ type: 'a', types: ['b'] })).rejects.toThrow('only specify one');
    await expect(types({ types: Array(21).fill('refund.created') })).rejects.toMatchObject({ param: 'types' });
  });

  it('gives back one event, for 30 days', async () => {
    await paid();
    const [event] = (await stripe.events.list()).data;
    expect(await stripe.events.retrieve(event!.id)).toEqual(event);
    await advance(31 * 24 * HOUR_MS);
    await expect(stripe.events.retrieve(event!.id)).rejects.toMatchObject({ statusCode: 404, code: 'resource_missing' });
    expect((await stripe.events.list({ types: ['checkout.session.completed'] })).data).toEqual([]);
  });
});

describe('behind the curtain', () => {
  it('there is everything about one session, and nothing about another', async () => {
    const { session } = await paid();
    await paid();
    await control(`sessions/${session.id}/refund`, { amount: 1_000 });
    await control(`sessions/${session.id}/dispute`, { inquiry: true });
    const { events } = await look(`events?session=${session.id}`);
    expect(events.map((it: any) => it.event.type)).toEqual([
      'payment_intent.succeeded',
      'checkout.session.completed',
      'refund.created',
      'charge.refunded',
      'charge.dispute.created',
    ]);
    expect((await look(`events?session=${session.id}&limit=2`)).events).toEqual(events.slice(0, 2));
    expect((await look('events?limit=3')).events).toHaveLength(3);
    expect((await send('/sandbox/events?session=cs_x')).status).toBe(404);
    expect((await send('/sandbox/events?limit=none')).status).toBe(400);
    const whole = await look(`sessions/${session.id}`);
    expect(whole).toMatchObject({
      session: { id: session.id, payment_intent: whole.intent.id },
      intent: { latest_charge: whole.charge.id },
      charge: { amount_refunded: 1_000, disputed: true },
      refunds: [{ amount: 1_000 }],
      disputes: [{ status: 'warning_needs_response' }],
    });
  });

  it('an expired session has its event, too, and an unpaid one nothing', async () => {
    const { id } = await open();
    expect(await look(`sessions/${id}`)).toMatchObject({ session: { id }, intent: null, charge: null, refunds: [], disputes: [] });
    await control(`sessions/${id}/expire`);
    expect((await look(`events?session=${id}`)).events).toMatchObject([{ event: { type: 'checkout.session.expired' }, attempts: 0 }]);
  });
});
