import type Stripe from 'stripe';
import { expect } from 'vitest';
import type { Bindings } from '../../../worker/env';
import type { Grade } from '../../../worker/shared/grade';
import type { MarketId } from '../../../worker/shared/market';
import { checkOut, execute, fillCart, order, orderPhone, pay, row, sandbox, stockUp, visitor, type Placed } from '../shop';
import { clock, hear } from './world';

export type Shopper = ReturnType<typeof visitor>;

/** The same person with the same browser, at a shop with other settings. */
export function same(shopper: Shopper, settings: Partial<Bindings> = {}): Shopper {
  const twin = { ...visitor({ ...clock(), ...settings }), contact: shopper.contact, homeIn: shopper.homeIn };
  for (const [name, value] of shopper.cookies) twin.cookies.set(name, value);
  return twin;
}

export const sessionOf = ({ url }: Placed) => url.split('/').at(-1)!;

/** An answer of the shop's, by whichever way it was asked. */
export type Answer = Pick<Response, 'ok' | 'status' | 'headers'> & { readonly json: () => Promise<unknown> };

/** What a checkout answered with, which must be an order. */
export async function placedBy(answer: Answer): Promise<Placed> {
  const body = await answer.json();
  expect([answer.status, answer.ok ? null : body]).toEqual([201, null]);
  return body as Placed;
}

type Wish = { units?: number; quantity?: number; grade?: Grade; settings?: Partial<Bindings> };

/** An order of one kind of phone, of so many there are, with a page to pay it on. */
export async function placeGoods(market: MarketId, { units = 3, quantity = 1, grade = 'excellent', settings = {} }: Wish = {}) {
  const shopper = visitor({ ...clock(), ...settings });
  const { offer } = await stockUp(market, { units, grade });
  const placed = await placedBy(await order(shopper, market, offer, { quantity }));
  return { shopper, offer, ...placed, session: sessionOf(placed) };
}

/** An order of a Phone of the market's drop. */
export async function placePhone(market: MarketId) {
  const shopper = visitor(clock());
  const placed = await placedBy(await orderPhone(shopper, market));
  return { shopper, ...placed, session: sessionOf(placed) };
}

/** A cart of two lines, three phones, and what its checkout asks with. */
export async function cartOfTwoLines(market: MarketId) {
  const shopper = visitor(clock());
  const one = await stockUp(market, { units: 2 });
  const other = await stockUp(market, { units: 2, grade: 'good', amount: 19_900 });
  await fillCart(shopper, market, one.offer);
  const total = await fillCart(shopper, market, other.offer, 2);
  const key = crypto.randomUUID();
  return { shopper, total, key, ask: (settings: Partial<Bindings> = {}) => checkOut(same(shopper, settings), market, { total, key }) };
}

export const problemOf = async (answer: Answer): Promise<string> => ((await answer.json()) as { type: string }).type.replace('/problems/', '');

/** The event of a kind among what Stripe has to tell. */
export const ofType = (events: readonly Stripe.Event[], type: Stripe.Event.Type): Stripe.Event => events.findLast((event) => event.type === type)!;

/** The letters a shopper has in the mailbox. */
export async function lettersTo({ contact }: Shopper): Promise<unknown[]> {
  return ((await (await sandbox(`/mailbox.json?to=${contact.email}`)).json()) as { mails: unknown[] }).mails;
}

/** Lets the holds of a market's region lapse and sells their units to somebody else, who pays. */
export async function takenBySomebodyElse(market: MarketId): Promise<void> {
  await execute(market, 'UPDATE unit SET reserved_until = 1 WHERE reserved_until IS NOT NULL');
  const { id } = await row<{ id: string }>(market, 'SELECT id FROM offer');
  await hear(await pay(sessionOf(await placedBy(await order(visitor(clock()), market, id)))));
}
