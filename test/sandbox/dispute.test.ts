import { describe, expect, it } from 'vitest';
import { advance, control, eventTypes, freshSandbox, look, open, paid, stripe } from './sandbox.fixture.ts';

freshSandbox();

const disputes = async (): Promise<string[]> => (await eventTypes()).filter((type) => type.startsWith('charge.dispute.'));

describe('a dispute', () => {
  it('opens shortly after card 0259 has paid, and takes the money away', async () => {
    const { session, intent, charge } = await paid('4000000000000259');
    expect(await disputes()).toEqual([]);
    await advance(3_000);
    expect(await disputes()).toEqual(['charge.dispute.created', 'charge.dispute.funds_withdrawn']);
    const { data } = await stripe.disputes.list({ payment_intent: intent.id });
    expect(data).toMatchObject([
      {
        id: expect.stringMatching(/^du_/),
        object: 'dispute',
        amount: 19_900,
        currency: 'eur',
        charge: charge.id,
        payment_intent: intent.id,
        status: 'needs_response',
        reason: 'fraudulent',
        is_charge_refundable: false,
        balance_transactions: [{ amount: -19_900, type: 'adjustment', reporting_category: 'dispute' }],
        evidence_details: { has_evidence: false, past_due: false, submission_count: 0 },
        metadata: {},
      },
    ]);
    expect(await stripe.disputes.retrieve(data[0]?.id ?? '')).toEqual(data[0]);
    expect((await look(`sessions/${session.id}`)).charge.disputed).toBe(true);
  });

  it('is won: the money comes back, less the fee', async () => {
    const { session } = await paid();
    const { dispute } = await control(`sessions/${session.id}/dispute`, { amount: 5_000, reason: 'product_not_received' });
    expect(dispute).toMatchObject({ amount: 5_000, reason: 'product_not_received' });
    const closed = await control(`disputes/${dispute.id}/close`, { status: 'won' });
    expect(closed.dispute).toMatchObject({ status: 'won', balance_transactions: [{ net: -6_500 }, { net: 5_000 }] });
    expect((await disputes()).slice(2)).toEqual(['charge.dispute.closed', 'charge.dispute.funds_reinstated']);
  });

  it('is lost: the money stays away, and nothing can be refunded', async () => {
    const { session, intent } = await paid();
    const { dispute } = await control(`sessions/${session.id}/dispute`);
    await control(`disputes/${dispute.id}/close`, { status: 'lost' });
    expect((await disputes()).slice(2)).toEqual(['charge.dispute.closed']);
    await expect(stripe.refunds.create({ payment_intent: intent.id })).rejects.toMatchObject({ code: 'charge_disputed' });
    expect((await control(`disputes/${dispute.id}/close`, { status: 'won' })).error.message).toContain('lost');
  });

  it('is refused twice, for more than was paid, and where nobody has paid', async () => {
    const { session } = await paid();
    expect((await control(`sessions/${session.id}/dispute`, { amount: 20_000 })).error.param).toBe('amount');
    await control(`sessions/${session.id}/dispute`);
    expect((await control(`sessions/${session.id}/dispute`)).error.code).toBe('charge_disputed');
    const { id } = await open();
    expect((await control(`sessions/${id}/dispute`)).error.message).toContain('Nobody has paid');
  });
});

describe('an inquiry', () => {
  it('moves no money, lets the shop refund, and is closed in the end', async () => {
    const { session, intent } = await paid();
    const { dispute } = await control(`sessions/${session.id}/dispute`, { inquiry: true });
    expect(dispute).toMatchObject({ status: 'warning_needs_response', is_charge_refundable: true, balance_transactions: [] });
    expect((await stripe.refunds.create({ payment_intent: intent.id })).amount).toBe(19_900);
    expect((await control(`disputes/${dispute.id}/close`, { status: 'won' })).error).toBeDefined();
    expect((await control(`disputes/${dispute.id}/close`, { status: 'warning_closed' })).dispute.status).toBe('warning_closed');
    expect(await disputes()).toEqual(['charge.dispute.created', 'charge.dispute.closed']);
  });

  it('may become a chargeback', async () => {
    const { session } = await paid();
    const { dispute } = await control(`sessions/${session.id}/dispute`, { inquiry: true });
    const escalated = await control(`disputes/${dispute.id}/escalate`);
    expect(escalated.dispute).toMatchObject({ status: 'needs_response', is_charge_refundable: false });
    expect(await disputes()).toEqual(['charge.dispute.created', 'charge.dispute.updated', 'charge.dispute.funds_withdrawn']);
  });
});
