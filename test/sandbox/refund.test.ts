import { describe, expect, it } from 'vitest';
import { advance, after, control, eventTypes, freshSandbox, look, open, paid, stripe, submit } from './sandbox.fixture.ts';

freshSandbox();

const intentOf = async (card?: string): Promise<string> => (await paid(card)).intent.id;

describe('a refund', () => {
  it('gives back a part, and then no more than the rest', async () => {
    const payment_intent = await intentOf();
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
    await stripe.refunds.create({ payment_intent: await intentOf() });
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

  it('made by a person at the dashboard carries no metadata of the shop', async () => {
    const { session } = await paid();
    const { refund } = await control(`sessions/${session.id}/refund`, { amount: 1_900, reason: 'duplicate' });
    expect(refund).toMatchObject({ amount: 1_900, reason: 'duplicate', status: 'succeeded' });
    expect(refund.metadata).toEqual({});
    expect((await control(`sessions/${session.id}/refund`)).refund.amount).toBe(18_000);
    expect((await control(`sessions/${session.id}/refund`)).error.code).toBe('charge_already_refunded');
    expect((await look(`sessions/${session.id}`)).charge).toMatchObject({ amount_refunded: 19_900, refunded: true });
  });

  it('to card 5126 succeeds at first and then fails, and the charge is as before', async () => {
    const { session, intent } = await paid('4000000000005126');
    const refund = await stripe.refunds.create({ payment_intent: intent.id });
    expect(refund.status).toBe('succeeded');
    expect((await look(`sessions/${session.id}`)).charge).toMatchObject({ amount_refunded: 19_900, refunded: true });
    await advance(3_000);
    expect(await stripe.refunds.retrieve(refund.id)).toMatchObject({
      status: 'failed',
      failure_reason: 'expired_or_canceled_card',
      failure_balance_transaction: expect.stringMatching(/^txn_/),
    });
    expect((await look(`sessions/${session.id}`)).charge).toMatchObject({ amount_refunded: 0, refunded: false });
    expect((await eventTypes()).slice(-2)).toEqual(['refund.updated', 'refund.failed']);
    expect((await stripe.refunds.create({ payment_intent: intent.id })).amount).toBe(19_900);
  });

  it('to card 7726 is pending and then succeeds', async () => {
    const refund = await stripe.refunds.create({ payment_intent: await intentOf('4000000000007726') });
    expect(refund.status).toBe('pending');
    await advance(3_000);
    expect((await stripe.refunds.retrieve(refund.id)).status).toBe('succeeded');
  });

  it('fails once, when it is told to, and stays so', async () => {
    const refund = await stripe.refunds.create({ payment_intent: await intentOf(), amount: 5_000 });
    const failed = await control(`refunds/${refund.id}/fail`, { reason: 'lost_or_stolen_card' });
    expect(failed.refund).toMatchObject({ status: 'failed', failure_reason: 'lost_or_stolen_card' });
    await advance(10_000);
    expect((await stripe.refunds.retrieve(refund.id)).status).toBe('failed');
    expect((await control(`refunds/${refund.id}/fail`)).error.message).toContain('failed already');
  });
});
