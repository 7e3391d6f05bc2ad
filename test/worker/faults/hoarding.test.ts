import { beforeEach, describe, expect, it } from 'vitest';
import { checkOut, fillCart, openDrop, orderPhone, pay, row, stockUp, visitor } from '../shop';
import { expectBooksToBalance } from './books';
import { placedBy, problemOf, sessionOf, type Answer } from './shopper';
import { clock, hear, holdEnds, minute, startAfresh, timePasses } from './world';

beforeEach(startAfresh);

/** Another browser of the same person, who writes the address now so, now so. */
async function orderAs(email: string, offer: string): Promise<Answer> {
  const browser = visitor(clock());
  return checkOut(browser, 'de', { total: await fillCart(browser, 'de', offer), email });
}
const phoneAs = (email: string) => orderPhone({ ...visitor(clock()), contact: { email, phone: '' } }, 'de');
const waiting = () => row('de', "SELECT count(*) AS orders, (SELECT count(*) FROM unit WHERE state = 'reserved') AS units FROM orders WHERE state = 'placed'");

async function hoarder() {
  const { offer } = await stockUp('de', { units: 20 });
  const email = `${crypto.randomUUID()}@example.org`;
  const orders = [];
  for (const spelled of [email, email.toUpperCase(), ` ${email} `]) orders.push(await placedBy(await orderAs(spelled, offer)));
  return { offer, email, orders };
}

describe('three unpaid orders under one e-mail address', () => {
  it('are the most, however it is spelled, and for phones and Phones together', async () => {
    const { offer, email } = await hoarder();
    await openDrop('de', { size: 1 });
    for (const spelled of [email, email.toUpperCase(), email.replace('example', 'eXample')]) expect(await problemOf(await orderAs(spelled, offer))).toBe('limit-reached');
    expect(await problemOf(await phoneAs(email))).toBe('limit-reached');
    expect(await waiting()).toEqual({ orders: 3, units: 3 });
    expect(await row('de', 'SELECT free FROM "drop"')).toEqual({ free: 1 });
  });

  it('are nobody else’s: another address can order', async () => {
    const { offer } = await hoarder();
    await placedBy(await orderAs(`${crypto.randomUUID()}@example.org`, offer));
  });

  it.each([6, 12])('are not exceeded by %i tries at once, whatever their spelling', async (tries) => {
    const { offer } = await stockUp('de', { units: 20 });
    const email = `${crypto.randomUUID()}@example.org`;
    const answers = await Promise.all(Array.from({ length: tries }, (_, index) => orderAs(index % 2 ? email : email.toUpperCase(), offer)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(3);
    for (const refused of answers.filter(({ ok }) => !ok)) expect(await problemOf(refused)).toBe('limit-reached');
    expect(await waiting()).toEqual({ orders: 3, units: 3 });
    await expectBooksToBalance('de');
  });

  it('become two when one is paid', async () => {
    const { offer, email, orders } = await hoarder();
    await hear(await pay(sessionOf(orders[0]!)));
    await placedBy(await orderAs(email, offer));
    expect(await problemOf(await orderAs(email, offer))).toBe('limit-reached');
  });

  it('become two when one is given up', async () => {
    const { offer, email, orders } = await hoarder();
    await visitor().api[':market'].orders[':token'].cancellation.$post({ param: { market: 'de', token: orders[1]!.order } });
    await placedBy(await orderAs(email, offer));
    expect(await problemOf(await orderAs(email, offer))).toBe('limit-reached');
  });

  it('become none when their time is up, before anybody tidied', async () => {
    const { offer, email } = await hoarder();
    await timePasses(holdEnds + minute);
    for (const _ of [1, 2, 3]) await placedBy(await orderAs(email, offer));
    expect(await problemOf(await orderAs(email, offer))).toBe('limit-reached');
  });

  it('do not stand in the way of the third one’s own repetition, nor of a new attempt of its cart', async () => {
    const { offer } = await stockUp('de', { units: 20 });
    const email = `${crypto.randomUUID()}@example.org`;
    for (const _ of [1, 2]) await placedBy(await orderAs(email, offer));
    const browser = visitor();
    const asked = { total: await fillCart(browser, 'de', offer), email, key: crypto.randomUUID() };
    const third = await placedBy(await checkOut(browser, 'de', asked));
    expect(await placedBy(await checkOut(browser, 'de', asked))).toEqual(third);
    await placedBy(await checkOut(browser, 'de', { ...asked, key: crypto.randomUUID() }));
    expect(await waiting()).toEqual({ orders: 3, units: 3 });
    await expectBooksToBalance('de');
  });
});
