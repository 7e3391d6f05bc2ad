import { beforeEach, describe, expect, it } from 'vitest';
import { checkOut, execute, fillCart, openDrop, order, orderPhone, pay, row, stockUp, visitor } from '../shop';
import { expectBooksToBalance } from './books';
import { justBefore } from './io';
import { placedBy, placePhone, problemOf, same, sessionOf, type Answer } from './shopper';
import { clock, hear, holdEnds, minute, roundsComeOut, startAfresh, timePasses } from './world';

beforeEach(startAfresh);

/** Sorts the answers of many who asked at once: who got an order, and what the others were told. */
async function sorted(asked: Promise<Answer>[]) {
  const answers = await Promise.all(asked);
  const placed = await Promise.all(answers.filter(({ ok }) => ok).map(placedBy));
  const refusals = await Promise.all(answers.filter(({ ok }) => !ok).map(problemOf));
  return { placed, refusals };
}

describe('of what there is, nothing is sold twice', () => {
  it('when twelve want the last five at once: five get one, seven hear “sold out”', async () => {
    const { offer } = await stockUp('de', { units: 5 });
    const { placed, refusals } = await sorted(await readyToBuy(12, offer));
    expect([placed.length, refusals]).toEqual([5, Array.from({ length: 7 }, () => 'sold-out')]);
    for (const order of placed) expect(await hear(await pay(sessionOf(order)))).toBe(true);
    expect(await row('de', "SELECT count(DISTINCT order_id) AS orders FROM unit WHERE state = 'sold'")).toEqual({ orders: 5 });
    await expectBooksToBalance('de');
  });

  it('when some want more than one: nobody gets a part of what they asked for', async () => {
    const { offer } = await stockUp('de', { units: 5 });
    const { placed } = await sorted([...(await readyToBuy(4, offer, 3)), ...(await readyToBuy(4, offer, 2))]);
    const held = await row<{ lines: number; held: number }>('de', 'SELECT count(*) AS lines, sum(held) AS held FROM order_line WHERE held = quantity');
    expect(held.lines).toBe(placed.length);
    expect(held.held).toBeLessThanOrEqual(5);
    await expectBooksToBalance('de');
  });

  it('when two want the same two things the other way round: one gets both, the other nothing', async () => {
    const one = await stockUp('de', { units: 1 });
    const other = await stockUp('de', { units: 1, grade: 'good' });
    const carts = await Promise.all([[one, other], [other, one], [one, other], [other, one]].map(async (wanted) => {
      const shopper = visitor();
      for (const { offer } of wanted) await fillCart(shopper, 'de', offer);
      return shopper;
    }));
    const { placed, refusals } = await sorted(carts.map((shopper) => checkOut(shopper, 'de', { total: { amount: 59_800, currency: 'EUR' } })));
    expect([placed.length, refusals]).toEqual([1, ['sold-out', 'sold-out', 'sold-out']]);
    expect(await row('de', 'SELECT sum(held) AS held, sum(free) AS free FROM stock')).toEqual({ held: 2, free: 0 });
    await expectBooksToBalance('de');
  });

  it('when somebody else orders the last one after the shop looked and before it wrote', async () => {
    const { offer } = await stockUp('de', { units: 1 });
    const quick = async () => placedBy(await order(visitor(), 'de', offer));
    const shopper = visitor();
    const total = await fillCart(shopper, 'de', offer);
    expect(await problemOf(await checkOut(same(shopper, justBefore('de', /INSERT INTO orders/, quick)), 'de', { total }))).toBe('sold-out');
    await expectBooksToBalance('de');
  });

  it('when two countries share a stock', async () => {
    const { offer } = await stockUp('de', { units: 1 });
    const { offer: sameAbroad } = await stockUp('at', { units: 1 });
    const asked = [...(await readyToBuy(3, offer)), ...(await readyToBuy(3, sameAbroad, 1, 'at'))];
    const { placed, refusals } = await sorted(asked);
    expect([placed.length, new Set(refusals)]).toEqual([2, new Set(['sold-out'])]);
    await expectBooksToBalance('de');
  });

  it('when holds ran out, and late payments meet new buyers: every unit has one owner, and the others their money back', async () => {
    const { offer } = await stockUp('de', { units: 3 });
    const early = await sorted(await readyToBuy(3, offer));
    const late = await Promise.all(early.placed.map((order) => pay(sessionOf(order))));
    await timePasses(holdEnds + minute);
    const [, { placed }] = await Promise.all([Promise.all(late.map((event) => hear(event))), sorted(await readyToBuy(3, offer))]);
    for (const order of placed) await hear(await pay(sessionOf(order)));
    expect(await row('de', "SELECT sum(state = 'paid') AS paid, sum(state IN ('paid', 'refunded')) AS all_paid FROM orders")).toEqual({ paid: 3, all_paid: 3 + placed.length });
    await expectBooksToBalance('de');
  });

  it('when late payments for Phones meet new buyers: every place has one owner and one unit', async () => {
    await openDrop('de', { size: 2 });
    const late = [await placePhone('de'), await placePhone('de')];
    const events = await Promise.all(late.map(({ session }) => pay(session)));
    await timePasses(holdEnds + minute);
    const buyers = [1, 2, 3].map(() => orderPhone(visitor(clock()), 'de'));
    const [, { placed }] = await Promise.all([Promise.all(events.map((event) => hear(event))), sorted(buyers)]);
    for (const order of placed) await hear(await pay(sessionOf(order)));
    await roundsComeOut();
    expect(await row('de', 'SELECT count(sequence) AS committed, count(unit_id) AS drawn, count(DISTINCT unit_id) AS units FROM draw')).toEqual({ committed: 2, drawn: 2, units: 2 });
    expect(await row('de', "SELECT count(*) AS refunded FROM ledger_entry WHERE kind = 'refunded' AND reason = 'sold-out'")).toEqual(await row('de', "SELECT count(*) AS refunded FROM orders WHERE state = 'refunded'"));
    expect(await row('de', "SELECT count(*) AS owed FROM orders WHERE state = 'refund-due'")).toEqual({ owed: 0 });
    await expectBooksToBalance('de');
  });
});

describe('what is in a cart', () => {
  it('is no hold: a quantity that is there no more is “sold out” at checkout, and holds nothing', async () => {
    const { offer } = await stockUp('de', { units: 3 });
    const shopper = visitor();
    const total = await fillCart(shopper, 'de', offer, 3);
    await placedBy(await order(visitor(), 'de', offer));
    const refused = await checkOut(shopper, 'de', { total });
    expect(await problemOf(refused)).toBe('sold-out');
    expect(await row('de', 'SELECT free, held FROM stock')).toEqual({ free: 2, held: 1 });
  });

  it('cannot be ordered once its seller took the offer back', async () => {
    const { offer } = await stockUp('de');
    const shopper = visitor();
    const total = await fillCart(shopper, 'de', offer);
    await execute('de', 'UPDATE offer SET active = 0');
    expect(await problemOf(await checkOut(shopper, 'de', { total }))).toBe('sold-out');
  });
});

/** So many shoppers with something in their cart, who all press the button in this moment. */
async function readyToBuy(count: number, offer: string, quantity = 1, market: 'de' | 'at' = 'de'): Promise<Promise<Answer>[]> {
  const shoppers = Array.from({ length: count }, () => visitor(clock()));
  const totals = await Promise.all(shoppers.map((shopper) => fillCart(shopper, market, offer, quantity)));
  return shoppers.map((shopper, index) => checkOut(shopper, market, { total: totals[index]! }));
}
