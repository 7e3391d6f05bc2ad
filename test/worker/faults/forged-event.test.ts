import Stripe from 'stripe';
import { beforeEach, describe, expect, it } from 'vitest';
import { deliver, newsOf, pay, row, sandbox, stockUp, visitor } from '../shop';
import { expectBooksToBalance } from './books';
import { lettersTo, ofType, placeGoods, problemOf, takenBySomebodyElse } from './shopper';
import { hear, startAfresh } from './world';

beforeEach(startAfresh);

const outcomeOf = async (event: object) => ((await (await deliver(event)).json()) as { outcome: string }).outcome;
const whatOrderIs = (token: string) => row('de', 'SELECT state, fulfilment FROM orders WHERE secret = ?1', token);

describe('a message is believed by its signature alone', () => {
  const sign = (payload: string, { secret = 'whsec_reprise_local', timestamp = Math.floor(Date.now() / 1000) } = {}) =>
    new Stripe('sk_test_x').webhooks.generateTestHeaderStringAsync({ payload, secret, timestamp, cryptoProvider: Stripe.createSubtleCryptoProvider() });
  const post = (body: string, signature?: string) =>
    visitor().send('http://localhost:8787/api/stripe/webhook', { method: 'POST', body, headers: signature === undefined ? {} : { 'stripe-signature': signature } });

  it.each([
    ['none', async () => undefined],
    ['an empty one', async () => ''],
    ['that of another secret', (body: string) => sign(body, { secret: 'whsec_of_somebody_else' })],
    ['one that is ten minutes old', (body: string) => sign(body, { timestamp: Math.floor(Date.now() / 1000) - 600 })],
    ['that of another text', (body: string) => sign(body.replace('29900', '29901'))],
    ['one whose time was moved', async (body: string) => (await sign(body, { timestamp: Math.floor(Date.now() / 1000) - 600 })).replace(/t=\d+/, `t=${Math.floor(Date.now() / 1000)}`)],
  ])('and not by %s', async (_, signatureOf) => {
    const { order: token, session } = await placeGoods('de');
    const body = JSON.stringify(await pay(session));
    const answer = await post(body, await signatureOf(body));
    expect([answer.status, await problemOf(answer)]).toEqual([400, 'signature-invalid']);
    expect(await whatOrderIs(token)).toEqual({ state: 'placed', fulfilment: 'none' });
    expect(await row('de', 'SELECT count(*) AS kept FROM payment_event')).toEqual({ kept: 0 });
  });
});

describe('an old message told again under a new id', () => {
  const again = <T extends object>(event: T): T => ({ ...structuredClone(event), id: `evt_${crypto.randomUUID()}` });

  it('pays nothing twice', async () => {
    const { order: token, session, shopper } = await placeGoods('de');
    const event = await pay(session);
    await hear(event);
    expect(await outcomeOf(again(event))).toBe('ignored');
    expect(await whatOrderIs(token)).toEqual({ state: 'paid', fulfilment: 'to-pack' });
    expect(await lettersTo(shopper)).toHaveLength(1);
    await expectBooksToBalance('de');
  });

  it('sells nothing for money that has gone back, though there are units again', async () => {
    const { order: token, session, shopper } = await placeGoods('de', { units: 1 });
    const event = await pay(session);
    await takenBySomebodyElse('de');
    await hear(event);
    await stockUp('at', { units: 1 });
    expect(await outcomeOf(again(event))).toBe('ignored');
    expect(await whatOrderIs(token)).toEqual({ state: 'refunded', fulfilment: 'none' });
    expect(await row('de', 'SELECT free FROM stock')).toEqual({ free: 1 });
    expect(await lettersTo(shopper)).toHaveLength(1);
    await expectBooksToBalance('de');
  });

  it('changes nothing about a payment that is disputed', async () => {
    const { order: token, session } = await placeGoods('de');
    const event = await pay(session);
    await hear(event);
    await sandbox(`/sandbox/sessions/${session}/dispute`, {});
    await hear(ofType(await newsOf(session), 'charge.dispute.created'));
    expect(await outcomeOf(again(event))).toBe('ignored');
    expect(await whatOrderIs(token)).toEqual({ state: 'disputed', fulfilment: 'on-hold' });
  });

  it('owes nothing twice', async () => {
    const { session } = await placeGoods('de', { units: 1 });
    const event = await pay(session);
    await takenBySomebodyElse('de');
    await hear(event);
    expect(await outcomeOf(again(event))).toBe('ignored');
    expect(await row('de', 'SELECT count(*) AS refunds FROM refund')).toEqual({ refunds: 1 });
    expect(await row('de', "SELECT count(*) AS times FROM order_event WHERE state = 'refund-due'")).toEqual({ times: 1 });
    await expectBooksToBalance('de');
  });
});

describe('a payment of one order whose message names another', () => {
  const naming = (event: Stripe.Event, order: string) => {
    const copy = structuredClone(event) as unknown as { data: { object: { metadata: { order: string } } } };
    copy.data.object.metadata.order = order;
    return copy;
  };
  const idOf = async (token: string) => (await row<{ id: string }>('de', 'SELECT id FROM orders WHERE secret = ?1', token)).id;

  it('pays neither', async () => {
    const [mine, other] = [await placeGoods('de'), await placeGoods('de', { grade: 'good' })];
    expect(await outcomeOf(naming(await pay(mine.session), await idOf(other.order)))).toBe('mismatch');
    for (const { order: token } of [mine, other]) expect(await whatOrderIs(token)).toEqual({ state: 'placed', fulfilment: 'none' });
  });

  it('does not pay it even while that one has no page of its own', async () => {
    const mine = await placeGoods('de');
    const other = await placeGoods('de', { grade: 'good', settings: { STRIPE_SECRET_KEY: 'not-a-key' } });
    expect(await outcomeOf(naming(await pay(mine.session), await idOf(other.order)))).toBe('mismatch');
    expect(await whatOrderIs(other.order)).toEqual({ state: 'placed', fulfilment: 'none' });
  });
});
