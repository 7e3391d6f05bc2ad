import { env } from 'cloudflare:workers';
import type Stripe from 'stripe';
import { describe, expect, it } from 'vitest';
import { newsOf, openDrop, row, sandbox } from '../shop';
import { expectBooksToBalance } from './books';
import { lettersTo, ofType, placeGoods, placePhone } from './shopper';
import { emptyShop, hear, minute, roundsComeOut, sweepTwiceAtOnce, timePasses } from './world';

type Session = { session: string };
type Types = readonly Stripe.Event.Type[];

const act = async (path: string, body: object = {}) => (await (await sandbox(`/sandbox/${path}`, body)).json()) as { refund: { id: string }; dispute: { id: string } };
const buy = ({ session }: Session, method = 'card') => act(`sessions/${session}/pay`, { method });
const giveBack = ({ session }: Session, amount?: number) => act(`sessions/${session}/refund`, amount ? { amount } : {});
const decide = async ({ session }: Session, status: 'won' | 'lost', amount?: number) => {
  const { dispute } = await act(`sessions/${session}/dispute`, amount ? { amount } : {});
  await act(`disputes/${dispute.id}/close`, { status });
};

/** What truly happened, the messages about it, and what the order is once all of them are there. */
type Story = {
  readonly what: string;
  readonly happens: (placed: Session) => Promise<unknown>;
  readonly told: Types;
  readonly end: object;
  /** Phones are paid at once; and what differs for them is told by the shorter stories. */
  readonly goodsOnly?: true;
};

const card = 'checkout.session.completed';
const stories: readonly Story[] = [
  {
    what: 'paid, and all of it given back', happens: async (placed) => [await buy(placed), await giveBack(placed)],
    told: [card, 'refund.created', 'refund.updated'], end: { state: 'refunded', fulfilment: 'called-off', refunded: 'all' },
  },
  {
    what: 'paid, and a part given back', happens: async (placed) => [await buy(placed), await giveBack(placed, 1_000)],
    told: [card, 'refund.created', 'refund.updated'], end: { state: 'partially-refunded', fulfilment: 'to-pack', refunded: 1_000 },
  },
  {
    what: 'paid, disputed and won', happens: async (placed) => [await buy(placed), await decide(placed, 'won')],
    told: [card, 'charge.dispute.created', 'charge.dispute.closed'], end: { state: 'paid', fulfilment: 'to-pack', refunded: 0 },
  },
  {
    what: 'paid, disputed and lost', happens: async (placed) => [await buy(placed), await decide(placed, 'lost')],
    told: [card, 'charge.dispute.created', 'charge.dispute.closed'], end: { state: 'refunded', fulfilment: 'called-off', refunded: 0 },
  },
  {
    what: 'paid, a part given back, the rest disputed and won', goodsOnly: true, happens: async (placed) => [await buy(placed), await giveBack(placed, 1_000), await decide(placed, 'won', 5_000)],
    told: [card, 'refund.created', 'charge.dispute.created', 'charge.dispute.closed'], end: { state: 'partially-refunded', fulfilment: 'to-pack', refunded: 1_000 },
  },
  {
    what: 'paid, and a refund that the bank sent back',
    happens: async (placed) => {
      await buy(placed);
      const { refund } = await giveBack(placed, 1_000);
      await act(`refunds/${refund.id}/fail`);
    },
    told: [card, 'refund.created', 'refund.failed'], end: { state: 'paid', fulfilment: 'to-pack', refunded: 0 },
  },
  {
    what: 'paid later, then given back', goodsOnly: true,
    happens: async (placed) => [await buy(placed, 'sepa_debit'), await act(`sessions/${placed.session}/settle`), await giveBack(placed)],
    told: [card, 'checkout.session.async_payment_succeeded', 'refund.updated'], end: { state: 'refunded', fulfilment: 'called-off', refunded: 'all' },
  },
  {
    what: 'paid later, disputed and lost', goodsOnly: true,
    happens: async (placed) => [await buy(placed, 'sepa_debit'), await act(`sessions/${placed.session}/settle`), await decide(placed, 'lost')],
    told: [card, 'checkout.session.async_payment_succeeded', 'charge.dispute.created', 'charge.dispute.closed'], end: { state: 'refunded', fulfilment: 'called-off', refunded: 0 },
  },
  {
    what: 'to be paid later, and not', goodsOnly: true,
    happens: async (placed) => [await buy(placed, 'sepa_debit'), await act(`sessions/${placed.session}/fail`)],
    told: [card, 'checkout.session.async_payment_failed'], end: { state: 'cancelled', fulfilment: 'none', refunded: 0 },
  },
];

describe.each(['goods', 'phone'] as const)('an order of %s comes to the same end in whichever order the news arrives:', (kind) => {
  it.each(stories.filter(({ goodsOnly }) => kind === 'goods' || !goodsOnly))('$what', { timeout: 240_000 }, async ({ happens, told, end }) => {
    const ends = new Map<string, unknown>();
    for (const order of env.ALL_TROUBLE ? permutations(told) : some(permutations(told))) {
      await emptyShop('de');
      if (kind === 'phone') await openDrop('de', { size: 2, amount: 29_900, worth: 39_900 });
      const placed = kind === 'phone' ? await placePhone('de') : await placeGoods('de');
      await happens(placed);
      await timePasses(minute);
      const news = await newsOf(placed.session);
      for (const type of order) expect([type, await hear(ofType(news, type))]).toEqual([type, true]);
      await sweepTwiceAtOnce();
      ends.set(order.join(' '), { ...(await whatItIs()), letters: (await lettersTo(placed.shopper)).length });
      if (kind === 'phone') await roundsComeOut();
      await expectBooksToBalance('de');
    }
    const [first] = ends.values();
    expect(first).toMatchObject({ ...end, ...('refunded' in end && end.refunded === 'all' && { refunded: 29_900 }) });
    for (const [order, reached] of ends) expect([order, reached]).toEqual([order, first]);
  });
});

/** How an order stands, its money and what it has. A Phone that was given back may have been fixed its round before, or not. */
function whatItIs() {
  return row('de', `
    SELECT state, fulfilment, total, paid_at IS NOT NULL AS paid,
      (SELECT coalesce(sum(amount), 0) FROM refund WHERE state IN ('pending', 'succeeded')) AS refunded,
      (SELECT count(*) FROM unit WHERE order_id = orders.id AND drop_id IS NULL) AS units, (SELECT count(*) FROM place WHERE state = 'taken') AS places,
      (SELECT count(*) FROM unit WHERE state = 'reserved') + (SELECT count(*) FROM place WHERE state = 'held') AS held
    FROM orders`);
}

/** Three of them, the very last among these; `npm run soak` takes all. */
function some<T>(orders: readonly T[]): T[] {
  const step = Math.ceil(orders.length / 2);
  return orders.toReversed().filter((_, index) => index % step === 0);
}

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, index) => permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]));
}
