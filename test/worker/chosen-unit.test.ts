import { beforeEach, describe, expect, it } from 'vitest';
import { expectBooksToBalance } from './faults/books';
import { justBefore } from './faults/io';
import { placedBy, problemOf, same, sessionOf, type Shopper } from './faults/shopper';
import { clock, hear, holdEnds, minute, startAfresh, timePasses } from './faults/world';
import { checkOut, execute, fillCart, openDrop, order, pay, row, stockUp, visitor } from './shop';

type Line = { id: string; quantity: number; available: number; notices: string[]; unit: { code: string } | null };
const cartOf = async ({ api }: Shopper) => (await (await api[':market'].cart.$get({ param: { market: 'de' } })).json()) as { lines: Line[]; orderable: boolean };
const add = (shopper: Shopper, offer: string, unit?: string, quantity = 1) => shopper.api[':market'].cart.lines.$post({ param: { market: 'de' }, json: { offer, quantity, unit } });
const unitsOf = (token: string) => row<{ codes: string }>('de', 'SELECT group_concat(u.code) AS codes FROM unit u JOIN orders o ON o.id = u.order_id WHERE o.secret = ?1', token);

/** Somebody who has chosen this very phone, and what they see it costs. */
async function whoChose(offer: string, unit: string) {
  const shopper = visitor(clock());
  return { shopper, total: await fillCart(shopper, 'de', offer, 1, unit) };
}

beforeEach(startAfresh);

describe('a chosen unit in a cart', () => {
  it('is a line of one, beside others and beside any of the same offer, at the offer’s price', async () => {
    const { offer, units } = await stockUp('de', { units: 4 });
    const shopper = visitor();
    for (const unit of [units[3], units[1], undefined, units[3]]) expect((await add(shopper, offer, unit)).status).toBe(200);
    expect(await cartOf(shopper)).toMatchObject({
      lines: [{ unit: { code: units[3] }, quantity: 1, available: 1 }, { unit: { code: units[1] }, quantity: 1 }, { unit: null, quantity: 1, available: 2 }],
      total: { amount: 3 * 29_900 }, orderable: true,
    });
  });

  it('stays one, whatever is asked', async () => {
    const { offer, units } = await stockUp('de');
    const shopper = visitor();
    expect((await add(shopper, offer, units[0], 2)).status).toBe(400);
    await add(shopper, offer, units[0]);
    const [line] = (await cartOf(shopper)).lines;
    await shopper.api[':market'].cart.lines[':line'].$patch({ param: { market: 'de', line: line!.id }, json: { quantity: 5 } });
    expect((await cartOf(shopper)).lines).toMatchObject([{ quantity: 1 }]);
    await expect(execute('de', 'UPDATE cart_line SET quantity = 2')).rejects.toThrow('cart_line_one_unit');
  });

  it('must be one of those behind the offer: not another’s, not unknown, not of a drop, not sold', async () => {
    const { offer, units } = await stockUp('de');
    const other = await stockUp('de', { grade: 'good' });
    await openDrop('de', { size: 1 });
    const { code } = await row<{ code: string }>('de', 'SELECT code FROM unit WHERE drop_id IS NOT NULL');
    expect(await problemOf(await add(visitor(), offer, 'R7K2-94QF'))).toBe('unknown-unit');
    for (const taken of [other.units[0], code]) expect(await problemOf(await add(visitor(), offer, taken))).toBe('unit-gone');
    await placedBy(await order(visitor(), 'de', offer, { quantity: 3 }));
    expect(await problemOf(await add(visitor(), offer, units[0]))).toBe('unit-gone');
  });

  it('leaves no fewer to whoever takes any, and tells its cart when somebody took it', async () => {
    const { offer, units } = await stockUp('de', { units: 2 });
    const { shopper, total } = await whoChose(offer, units[0]!);
    await placedBy(await order(visitor(), 'de', offer, { quantity: 2 }));
    expect(await cartOf(shopper)).toMatchObject({ lines: [{ notices: ['unit-gone'], available: 0 }], orderable: false });
    expect(await problemOf(await checkOut(shopper, 'de', { total }))).toBe('unit-gone');
    expect((await cartOf(shopper)).lines).toHaveLength(1);
  });

  it('is taken back by its own cart, whose open order holds it', async () => {
    const { offer, units } = await stockUp('de');
    const { shopper, total } = await whoChose(offer, units[1]!);
    await placedBy(await checkOut(shopper, 'de', { total }));
    expect(await cartOf(shopper)).toMatchObject({ lines: [{ notices: [], available: 1 }], orderable: true });
    const again = await placedBy(await checkOut(shopper, 'de', { total }));
    expect(await unitsOf(again.order)).toEqual({ codes: units[1] });
    await expectBooksToBalance('de');
  });
});

describe('an order of a chosen unit', () => {
  it('gets exactly this one, though others came in before; the cart is empty of it, and of nothing else', async () => {
    const { offer, units } = await stockUp('de', { units: 5 });
    const { shopper, total } = await whoChose(offer, units[3]!);
    const placed = await placedBy(await checkOut(shopper, 'de', { total }));
    await fillCart(shopper, 'de', offer, 2);
    await hear(await pay(sessionOf(placed)));
    const shown = await (await shopper.api[':market'].orders[':token'].$get({ param: { market: 'de', token: placed.order } })).json();
    expect(shown).toMatchObject({ state: 'paid', lines: [{ unit: { code: units[3], batteryHealth: 91 } }], units: [{ code: units[3] }] });
    expect((await cartOf(shopper)).lines).toMatchObject([{ unit: null, quantity: 2 }]);
    await expectBooksToBalance('de');
  });

  it('is never robbed by its own line of any: the chosen are taken first', async () => {
    const { offer, units } = await stockUp('de', { units: 3 });
    const shopper = visitor(clock());
    await fillCart(shopper, 'de', offer, 2);
    const total = await fillCart(shopper, 'de', offer, 1, units[0]);
    const placed = await placedBy(await checkOut(shopper, 'de', { total }));
    await hear(await pay(sessionOf(placed)));
    expect(await row('de', 'SELECT line_no AS line FROM unit WHERE id = ?1', units[0])).toEqual({ line: 2 });
    await expectBooksToBalance('de');
  });

  it('goes to one of six who chose it; the others are told so, are charged nothing and keep their carts', async () => {
    const { offer, units } = await stockUp('de', { units: 3 });
    const shoppers = await Promise.all(Array.from({ length: 6 }, () => whoChose(offer, units[1]!)));
    const answers = await Promise.all(shoppers.map(({ shopper, total }) => checkOut(shopper, 'de', { total })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
    for (const answer of answers.filter(({ ok }) => !ok)) expect(await problemOf(answer)).toBe('unit-gone');
    for (const { shopper } of shoppers) expect((await cartOf(shopper)).lines).toHaveLength(1);
    expect(await row('de', 'SELECT free, held FROM stock')).toEqual({ free: 2, held: 1 });
    await expectBooksToBalance('de');
  });

  it('loses to somebody who takes it between the look and the write, and holds nothing else of its cart', async () => {
    const { offer, units } = await stockUp('de', { units: 1 });
    const other = await stockUp('de', { units: 2, grade: 'good' });
    const quick = async () => placedBy(await order(visitor(clock()), 'de', offer));
    const { shopper } = await whoChose(offer, units[0]!);
    const total = await fillCart(shopper, 'de', other.offer);
    expect(await problemOf(await checkOut(same(shopper, justBefore('de', /INSERT INTO orders/, quick)), 'de', { total }))).toBe('unit-gone');
    expect(await row('de', "SELECT sum(state = 'reserved') AS held FROM unit WHERE grade = 'good'")).toEqual({ held: 0 });
    await expectBooksToBalance('de');
  });

  it('takes over a hold that ran out; who paid late for it gets the money back, who paid in time gets the phone', async () => {
    const { offer, units } = await stockUp('de', { units: 2 });
    const early = await whoChose(offer, units[0]!);
    const first = await placedBy(await checkOut(early.shopper, 'de', { total: early.total }));
    const payment = await pay(sessionOf(first));
    await timePasses(holdEnds + minute);
    const late = await whoChose(offer, units[0]!);
    const second = await placedBy(await checkOut(late.shopper, 'de', { total: late.total }));
    await hear(payment);
    await hear(await pay(sessionOf(second)));
    expect(await row('de', "SELECT (SELECT state FROM orders WHERE secret = ?1) AS first, (SELECT state FROM orders WHERE secret = ?2) AS second", first.order, second.order)).toEqual({ first: 'refunded', second: 'paid' });
    expect(await row('de', 'SELECT reason FROM refund')).toEqual({ reason: 'units-gone' });
    await expectBooksToBalance('de');
  });

  it('that was paid late takes it again where nobody has', async () => {
    const { offer, units } = await stockUp('de');
    const { shopper, total } = await whoChose(offer, units[2]!);
    const placed = await placedBy(await checkOut(shopper, 'de', { total }));
    const payment = await pay(sessionOf(placed));
    await timePasses(holdEnds + minute);
    const other = await placedBy(await order(visitor(clock()), 'de', offer));
    await hear(payment);
    expect([await unitsOf(placed.order), (await unitsOf(other.order)).codes === units[2]]).toEqual([{ codes: units[2] }, false]);
    await expectBooksToBalance('de');
  });

  it('cannot be written with another one, whoever tries', async () => {
    const { offer, units } = await stockUp('de');
    const { shopper, total } = await whoChose(offer, units[0]!);
    await placedBy(await checkOut(shopper, 'de', { total }));
    await expect(execute('de', 'UPDATE order_line SET held = 0')).rejects.toThrow('unit_gone');
    await execute('de', "UPDATE unit SET state = 'in-stock', order_id = NULL, line_no = NULL, reserved_until = NULL WHERE id = ?1", units[0]);
    await execute('de', "UPDATE unit SET state = 'reserved', order_id = (SELECT id FROM orders), line_no = 1, reserved_until = 9e15 WHERE id = ?1", units[1]);
    const books = (await (await visitor().send('http://localhost:8787/api/reconciliation/eu1/books', { headers: { authorization: 'Bearer operations_reprise_local' } })).json()) as { differences: { what: string }[] };
    expect(books.differences.map(({ what }) => what)).toEqual([`line 1 is of ${units[0]}, the order is placed and has ${units[1]}`]);
  });
});
