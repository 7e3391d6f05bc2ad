import { describe, expect, it } from 'vitest';
import { deliver, execute, newsOf, order, pay, row, sandbox, stockUp, visitor, type Placed } from './shop';

const stateOf = (placed: Placed) => row('de', 'SELECT state, fulfilment FROM orders WHERE secret = ?1', placed.order);

async function disputedOrder(complaint: object = {}) {
  const { offer } = await stockUp('de', { units: 1 });
  const placed = (await (await order(visitor(), 'de', offer)).json()) as Placed;
  const session = placed.url.split('/').at(-1)!;
  await deliver(await pay(session));
  const { dispute } = (await (await sandbox(`/sandbox/sessions/${session}/dispute`, complaint)).json()) as { dispute: { id: string } };
  const disputeNews = async () => (await newsOf(session)).filter(({ type }) => type.startsWith('charge.dispute.'));
  const close = (status: string) => sandbox(`/sandbox/disputes/${dispute.id}/close`, { status });
  return { placed, disputeNews, close };
}

describe('a payment that its bank questions', () => {
  it('keeps the parcel in the house until the bank has decided', async () => {
    const { placed, disputeNews } = await disputedOrder();
    for (const event of await disputeNews()) await deliver(event);
    expect(await stateOf(placed)).toEqual({ state: 'disputed', fulfilment: 'on-hold' });
  });

  it.each([
    { status: 'won', state: 'paid', fulfilment: 'to-pack', order: 'in order' },
    { status: 'won', state: 'paid', fulfilment: 'to-pack', order: 'the last one first' },
    { status: 'lost', state: 'refunded', fulfilment: 'called-off', order: 'in order' },
    { status: 'lost', state: 'refunded', fulfilment: 'called-off', order: 'the last one first' },
  ])('and that is $status makes the order $state, the messages coming $order; the phone stays sold', async ({ status, state, fulfilment, order: turn }) => {
    const { placed, disputeNews, close } = await disputedOrder();
    await close(status);
    const news = await disputeNews();
    for (const event of turn === 'in order' ? news : news.toReversed()) expect((await deliver(event)).status).toBe(200);
    expect(await stateOf(placed)).toEqual({ state, fulfilment });
    expect(await row('de', 'SELECT free, held FROM stock')).toEqual({ free: 0, held: 0 });
  });

  it('by a mere inquiry goes on when that comes to nothing', async () => {
    const { placed, disputeNews, close } = await disputedOrder({ inquiry: true });
    for (const event of await disputeNews()) await deliver(event);
    expect(await stateOf(placed)).toEqual({ state: 'disputed', fulfilment: 'on-hold' });
    await close('warning_closed');
    for (const event of await disputeNews()) await deliver(event);
    expect(await stateOf(placed)).toEqual({ state: 'paid', fulfilment: 'to-pack' });
  });

  it('and loses, while money is owed back for it anyway, owes nothing more', async () => {
    const { offer } = await stockUp('de', { units: 1 });
    const late = (await (await order(visitor(), 'de', offer)).json()) as Placed;
    const session = late.url.split('/').at(-1)!;
    const paid = await pay(session);
    await execute('de', 'UPDATE unit SET reserved_until = 1');
    const quick = (await (await order(visitor(), 'de', offer)).json()) as Placed;
    await deliver(await pay(quick.url.split('/').at(-1)!));
    const { dispute } = (await (await sandbox(`/sandbox/sessions/${session}/dispute`, {})).json()) as { dispute: { id: string } };
    await deliver(paid);
    expect(await stateOf(late)).toMatchObject({ state: 'refund-due' });
    await sandbox(`/sandbox/disputes/${dispute.id}/close`, { status: 'lost' });
    for (const event of (await newsOf(session)).filter(({ type }) => type.startsWith('charge.dispute.'))) await deliver(event);
    expect(await stateOf(late)).toEqual({ state: 'refunded', fulfilment: 'none' });
    expect(await row('de', "SELECT count(*) AS due FROM refund WHERE state = 'due'")).toEqual({ due: 0 });
  });
});
