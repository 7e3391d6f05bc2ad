import { describe, expect, it } from 'vitest';
import { deliver, execute, openDrop, order, orderPhone, pay, sandbox, stockUp, visitor, type Placed } from './shop';

const sessionOf = (placed: Placed) => placed.url.split('/').at(-1)!;
type Page = { differences: { about: string; what: string }[]; compared: number; next: string | null };

async function compare(part: string): Promise<Page> {
  const response = await visitor().send(`http://localhost:8787/api/reconciliation/${part}`, { headers: { authorization: 'Bearer operations_reprise_local' } });
  return (await response.json()) as Page;
}
const whats = async (part: string) => (await compare(part)).differences.map(({ what }) => what);

async function paidOrder(): Promise<Placed> {
  const { offer } = await stockUp('de');
  const placed = (await (await order(visitor(), 'de', offer)).json()) as Placed;
  await deliver(await pay(sessionOf(placed)));
  return placed;
}

describe('the reconciliation', () => {
  it('finds nothing where everything agrees', async () => {
    await paidOrder();
    await openDrop('de', { size: 2 });
    const phone = (await (await orderPhone(visitor(), 'de')).json()) as Placed;
    await deliver(await pay(sessionOf(phone)));
    await order(visitor(), 'de', (await stockUp('de', { grade: 'good' })).offer);
    expect(await whats('eu1/books')).toEqual([]);
    expect(await compare('eu1/payments')).toEqual({ differences: [], compared: 3, next: null });
  });

  it('goes page by page', async () => {
    const { offer } = await stockUp('de');
    for (let orders = 0; orders < 3; orders += 1) await order(visitor(), 'de', offer);
    const first = await compare('eu1/payments?limit=2');
    expect(first).toMatchObject({ compared: 2, next: expect.stringMatching(/^ord_eu1_/) });
    expect(await compare(`eu1/payments?limit=2&after=${first.next}`)).toMatchObject({ compared: 1, next: null });
  });

  it('names an order that Stripe knows as paid and the shop does not', async () => {
    const { offer } = await stockUp('de');
    const placed = (await (await order(visitor(), 'de', offer)).json()) as Placed;
    await pay(sessionOf(placed));
    expect(await whats('eu1/payments')).toEqual(['is placed, Stripe’s session is complete, paid']);
    expect((await compare('sessions')).differences).toContainEqual({ about: sessionOf(placed), what: expect.stringContaining('is placed') });
  });

  it('names money that went back at Stripe and not in the books', async () => {
    const placed = await paidOrder();
    await sandbox(`/sandbox/sessions/${sessionOf(placed)}/refund`, { amount: 1_500 });
    expect(await whats('eu1/payments')).toEqual(['0 of it went back, at Stripe 1500']);
  });

  it.each([
    ['a counter that is off', "UPDATE stock SET free = free + 1 WHERE sku LIKE 'apple%'", /stock counts 3 free and 0 held, the units are 2 and 0/],
    ['a paid order that lost its unit', "DELETE FROM unit WHERE state = 'sold'", /line 1 is of 1, the order is paid and has 0/],
    ['a drop that counts wrong', 'UPDATE "drop" SET free = 0', /counts 0 free places, there are 2/],
    ['a mismatch that was recorded', "INSERT INTO payment_event VALUES ('evt_x', 'checkout.session.completed', 'ord_eu1_x', 1, 'mismatch: subtotal 1, not 2')", /evt_x: mismatch: subtotal/],
  ])('names %s', async (_, damage, expected) => {
    await openDrop('de', { size: 2 });
    await paidOrder();
    await execute('de', damage);
    expect(await whats('eu1/books')).toEqual([expect.stringMatching(expected)]);
  });

  it('is for those who run the shop', async () => {
    expect((await visitor().send('http://localhost:8787/api/reconciliation/eu1/books')).status).toBe(401);
    expect((await visitor({ OPERATIONS_KEY: '' }).send('http://localhost:8787/api/reconciliation/eu1/books', { headers: { authorization: 'Bearer ' } })).status).toBe(401);
  });
});
