import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { newsOf, openDrop, pay, row, sandbox } from '../shop';
import { expectBooksToBalance } from './books';
import { ofType, placeGoods, placePhone, same, type Shopper } from './shopper';
import { day, emptyShop, hear, holdEnds, minute, pageCloses, stripeRepeats, sweepTwiceAtOnce, timePasses } from './world';

type Placed = { shopper: Shopper; order: string; session: string };
type Ending = { readonly how: string; readonly state: string; readonly ends: (placed: Placed) => Promise<unknown>; readonly goodsOnly?: true };

const giveUp = ({ shopper, order: token }: Placed) => same(shopper).api[':market'].orders[':token'].cancellation.$post({ param: { market: 'de', token } });
const askForPage = ({ shopper, order: token }: Placed) => same(shopper).api[':market'].orders[':token']['payment-page'].$post({ param: { market: 'de', token } });

const endings: readonly Ending[] = [
  { how: 'its buyer gives it up', state: 'cancelled', ends: giveUp },
  { how: 'its buyer gives it up twice at once', state: 'cancelled', ends: (placed) => Promise.all([giveUp(placed), giveUp(placed)]) },
  {
    how: 'its page closes unpaid, and Stripe says so', state: 'expired',
    ends: async ({ session }) => {
      await timePasses(pageCloses + minute);
      await hear(ofType(await newsOf(session), 'checkout.session.expired'));
    },
  },
  {
    how: 'its page closes unpaid, and nobody says so', state: 'expired',
    ends: async () => {
      await sandbox('/sandbox/webhooks/release', {});
      await timePasses(holdEnds + minute);
      await sandbox('/sandbox/webhooks/release', {});
      await sweepTwiceAtOnce();
    },
  },
  {
    how: 'Stripe says so while the sweeper asks', state: 'expired',
    ends: async () => {
      await timePasses(holdEnds + minute);
      await Promise.all([stripeRepeats(), sweepTwiceAtOnce()]);
    },
  },
  {
    how: 'its buyer gives it up while the sweeper ends it', state: 'expired|cancelled',
    ends: async (placed) => {
      await timePasses(holdEnds + minute);
      await Promise.all([giveUp(placed), sweepTwiceAtOnce()]);
    },
  },
  {
    how: 'no page could be opened while there was time', state: 'expired',
    ends: async (placed) => {
      await env.DB_EU.exec('UPDATE orders SET checkout_session_id = NULL, checkout_url = NULL');
      await timePasses(6 * minute);
      expect((await askForPage(placed)).status).toBe(409);
    },
  },
  {
    how: 'a payment that settles later fails', state: 'cancelled', goodsOnly: true,
    ends: async ({ session }) => {
      await hear(await pay(session, { method: 'sepa_debit' }));
      await sandbox(`/sandbox/sessions/${session}/fail`, {});
      await stripeRepeats();
    },
  },
  {
    how: 'a payment that settles later fails, and nobody says so', state: 'cancelled', goodsOnly: true,
    ends: async ({ session }) => {
      await hear(await pay(session, { method: 'sepa_debit' }));
      await sandbox(`/sandbox/sessions/${session}/fail`, {});
      await sandbox('/sandbox/webhooks/release', {});
      await timePasses(22 * day);
      await sweepTwiceAtOnce();
    },
  },
];

describe.each(['goods', 'phone'] as const)('an order of %s gives back all it held', (kind) => {
  it.each(endings.filter(({ goodsOnly }) => kind === 'goods' || !goodsOnly))('when $how', async ({ state, ends }) => {
    await emptyShop('de');
    if (kind === 'phone') await openDrop('de', { size: 2 });
    await ends(kind === 'phone' ? await placePhone('de') : await placeGoods('de', { units: 2, quantity: 2 }));
    expect(state.split('|')).toContain((await row('de', 'SELECT state FROM orders')).state);
    expect(await row('de', "SELECT count(*) AS free FROM unit WHERE state = 'in-stock' AND order_id IS NULL AND seller_id = 'sel_house_reprise'")).toEqual({ free: 2 });
    if (kind === 'phone') expect(await row('de', 'SELECT free FROM "drop"')).toEqual({ free: 2 });
    expect(await row('de', "SELECT count(*) AS times FROM order_event WHERE state IN ('expired', 'cancelled')")).toEqual({ times: 1 });
    await stripeRepeats();
    await expectBooksToBalance('de');
  });
});

describe('the sweeper', () => {
  it('ends what it can, though three orders before are ones that Stripe does not know', async () => {
    await emptyShop('de');
    for (const grade of ['premium', 'excellent', 'good', 'fair'] as const) await placeGoods('de', { grade });
    await env.DB_EU.exec("UPDATE orders SET checkout_session_id = 'cs_test_' || id, reserved_until = reserved_until - 1 WHERE id <> (SELECT max(id) FROM orders)");
    await timePasses(holdEnds + minute);
    await sandbox('/sandbox/webhooks/release', {});
    await sweepTwiceAtOnce();
    expect(await row('de', "SELECT count(*) AS ended FROM orders WHERE state = 'expired'")).toEqual({ ended: 1 });
  });
});
