import { env } from 'cloudflare:workers';
import type Stripe from 'stripe';
import { afterEach, describe, expect, it } from 'vitest';
import { sweep } from '../../worker/sweep/sweep.flow';
import { deliver, execute, newsOf, order, pay, row, sandbox, stockUp, visitor, type Placed } from './shop';

const stateOf = (placed: Placed) => row('de', 'SELECT state, fulfilment FROM orders WHERE secret = ?1', placed.order);
const shown = async (placed: Placed) => (await visitor().api[':market'].orders[':token'].$get({ param: { market: 'de', token: placed.order } })).json();

async function paidOrder(): Promise<Placed & { session: string }> {
  const { offer } = await stockUp('de', { units: 2 });
  const placed = (await (await order(visitor(), 'de', offer)).json()) as Placed;
  const session = placed.url.split('/').at(-1)!;
  await deliver(await pay(session));
  return { ...placed, session };
}

/** What a person does at Stripe's dashboard, and the messages it sends about it. */
async function giveBack(session: string, amount?: number): Promise<Stripe.Refund> {
  const { refund } = (await (await sandbox(`/sandbox/sessions/${session}/refund`, { amount })).json()) as { refund: Stripe.Refund };
  return refund;
}
const refundNews = async (session: string) => (await newsOf(session)).filter(({ type }) => type.startsWith('refund.'));

describe('money that a person gives back at Stripe', () => {
  it('in part leaves the order as it was, but for what it says about the money; each part is told by a letter', async () => {
    const placed = await paidOrder();
    await giveBack(placed.session, 2_000);
    for (const event of await refundNews(placed.session)) await deliver(event);
    expect(await stateOf(placed)).toEqual({ state: 'partially-refunded', fulfilment: 'to-pack' });
    await giveBack(placed.session, 3_000);
    for (const event of await refundNews(placed.session)) await deliver(event);
    expect(await shown(placed)).toMatchObject({ state: 'partially-refunded', refunded: { amount: 5_000, currency: 'EUR' }, units: [{ model: 'apple-iphone-13' }] });
    expect(await row('de', "SELECT count(*) AS letters FROM mail WHERE kind = 'refund-made'")).toEqual({ letters: 2 });
    expect(await row('de', "SELECT group_concat(refunded) AS amounts FROM order_event WHERE state = 'partially-refunded'")).toEqual({ amounts: '2000,5000' });
  });

  it('in full calls the parcel off and puts no phone back on sale: that is for whoever looks at it', async () => {
    const placed = await paidOrder();
    await giveBack(placed.session);
    for (const event of await refundNews(placed.session)) await deliver(event);
    expect(await stateOf(placed)).toEqual({ state: 'refunded', fulfilment: 'called-off' });
    expect(await row('de', 'SELECT free, held FROM stock')).toEqual({ free: 1, held: 0 });
  });

  it('and that the bank sends back makes the order paid again', async () => {
    const placed = await paidOrder();
    const { id } = await giveBack(placed.session, 2_000);
    await sandbox(`/sandbox/refunds/${id}/fail`, {});
    for (const event of await refundNews(placed.session)) await deliver(event);
    expect(await stateOf(placed)).toEqual({ state: 'paid', fulfilment: 'to-pack' });
  });

  it('is not counted twice when “failed” comes before “created”', async () => {
    const placed = await paidOrder();
    const { id } = await giveBack(placed.session, 2_000);
    await sandbox(`/sandbox/refunds/${id}/fail`, {});
    for (const event of (await refundNews(placed.session)).reverse()) await deliver(event);
    expect(await stateOf(placed)).toEqual({ state: 'paid', fulfilment: 'to-pack' });
    expect(await row('de', 'SELECT state FROM refund')).toEqual({ state: 'failed' });
  });

  it('is known even when word of it comes before word of the payment', async () => {
    const { offer } = await stockUp('de');
    const placed = (await (await order(visitor(), 'de', offer)).json()) as Placed;
    const session = placed.url.split('/').at(-1)!;
    const paid = await pay(session);
    await giveBack(session);
    for (const event of await refundNews(session)) await deliver(event);
    expect(await stateOf(placed)).toEqual({ state: 'placed', fulfilment: 'none' });
    await deliver(paid);
    expect(await stateOf(placed)).toEqual({ state: 'refunded', fulfilment: 'called-off' });
  });
});

describe('money for units that are gone', () => {
  afterEach(() => sandbox('/sandbox/faults', [], 'PUT'));

  async function paidTooLate(): Promise<Placed & { event: Stripe.Event }> {
    const { offer } = await stockUp('de', { units: 1 });
    const late = (await (await order(visitor(), 'de', offer)).json()) as Placed;
    const event = await pay(late.url.split('/').at(-1)!);
    await execute('de', 'UPDATE unit SET reserved_until = 1');
    const quick = (await (await order(visitor(), 'de', offer)).json()) as Placed;
    await deliver(await pay(quick.url.split('/').at(-1)!));
    return { ...late, event };
  }

  it('is owed from the moment that is known, and sent as soon as Stripe answers', async () => {
    const late = await paidTooLate();
    await sandbox('/sandbox/faults', [{ on: 'api', method: 'POST', path: '/v1/refunds', does: 'error-500' }], 'PUT');
    expect(await (await deliver(late.event)).json()).toMatchObject({ outcome: 'refund-due' });
    expect(await shown(late)).toMatchObject({ state: 'refund-due', delivery: null, refunded: { amount: 0 } });
    await sandbox('/sandbox/faults', [], 'PUT');
    await sweep({ ...env, CLOCK_OFFSET_MS: String(2 * 60_000) });
    expect(await shown(late)).toMatchObject({ state: 'refunded', refunded: { amount: 29_900 } });
    expect(await row('de', "SELECT count(*) AS letters FROM mail WHERE kind = 'order-refunded' AND sent_at IS NOT NULL")).toEqual({ letters: 1 });
  });

  it('goes back once, however often it is asked for', async () => {
    const late = await paidTooLate();
    const later = { ...env, CLOCK_OFFSET_MS: String(2 * 60_000) };
    await Promise.all([deliver(late.event), deliver(late.event), sweep(later), sweep(later)]);
    await sweep(later);
    const news = await newsOf(late.url.split('/').at(-1)!);
    expect(news.filter(({ type }) => type === 'refund.created')).toHaveLength(1);
    expect(await row('de', 'SELECT count(*) AS refunds, min(state) AS state FROM refund')).toEqual({ refunds: 1, state: 'succeeded' });
  });

  it('that a person has sent back already is not sent again', async () => {
    const late = await paidTooLate();
    await giveBack(late.url.split('/').at(-1)!);
    await deliver(late.event);
    expect(await stateOf(late)).toEqual({ state: 'refunded', fulfilment: 'none' });
    expect(await row('de', "SELECT count(*) AS due FROM refund WHERE state = 'due'")).toEqual({ due: 0 });
  });
});
