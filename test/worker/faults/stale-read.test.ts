import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { checkOut, execute, fillCart, openDrop, order, pay, row, stockUp, visitor } from '../shop';
import { marketIds } from '../../../worker/shared/market';
import { sweep } from '../../../worker/sweep/sweep.flow';
import { cartOfTwoLines, placedBy, placeGoods, problemOf } from './shopper';
import { clock, hear, startAfresh } from './world';

beforeEach(startAfresh);

const origin = 'http://localhost:8787';

describe('an order’s secret', () => {
  it('opens it in its own country alone, for reading, paying and giving up', async () => {
    const { order: token } = await placeGoods('de');
    const { api } = visitor();
    for (const market of marketIds.filter((id) => id !== 'de')) {
      const param = { market, token };
      const answers = await Promise.all([
        api[':market'].orders[':token'].$get({ param }), api[':market'].orders[':token']['payment-page'].$post({ param }), api[':market'].orders[':token'].cancellation.$post({ param }),
      ]);
      for (const answer of answers) expect([market, await problemOf(answer)]).toEqual([market, 'unknown-order']);
    }
    expect(await row('de', 'SELECT state FROM orders')).toEqual({ state: 'placed' });
  });

  it('is not its number, its id, its session, its cart’s secret, or anything near', async () => {
    const { order: token, number, session, shopper } = await placeGoods('de');
    const { id } = await row<{ id: string }>('de', 'SELECT id FROM orders');
    for (const guess of [number, id, session, shopper.cookies.get('cart-de')!, token.toUpperCase(), token.slice(1), `${token}0`, '%27%20OR%201=1--']) {
      expect((await visitor().send(`${origin}/api/de/orders/${guess}`)).status).toBe(404);
    }
  });

  it('and a cart’s are in no log, whatever happens', async () => {
    const lines: string[] = [];
    for (const level of ['log', 'error', 'warn', 'info', 'debug'] as const) vi.spyOn(console, level).mockImplementation((...words) => void lines.push(words.join(' ')));
    const { ask, shopper } = await cartOfTwoLines('de');
    const { order: token, url } = await placedBy(await ask());
    await visitor().send(`${origin}/api/de/orders/${token}`);
    await visitor().send(`${origin}/de/orders/${token}?payment=done`);
    await visitor({ STRIPE_SECRET_KEY: 'not-a-key' }).api[':market'].orders[':token'].cancellation.$post({ param: { market: 'de', token } });
    await hear(await pay(url.split('/').at(-1)!), { MAIL_API_KEY: 'not-a-key' });
    await sweep({ ...env, ...clock(3_600_000) });
    vi.restoreAllMocks();
    const written = lines.join('\n');
    expect(lines.length).toBeGreaterThan(5);
    for (const secret of [token, shopper.cookies.get('cart-de')!, shopper.contact.email, 'Musterweg', env.STRIPE_SECRET_KEY, env.STRIPE_WEBHOOK_SECRET, env.MAIL_API_KEY]) {
      expect([secret, written.includes(secret)]).toEqual([secret, false]);
    }
  });
});

describe('a cart', () => {
  it('of somebody else is neither seen, changed nor ordered', async () => {
    const { offer } = await stockUp('de');
    const [owner, stranger] = [visitor(), visitor()];
    const total = await fillCart(owner, 'de', offer);
    const { lines } = (await (await owner.api[':market'].cart.$get({ param: { market: 'de' } })).json()) as { lines: { id: string }[] };
    expect(await (await stranger.api[':market'].cart.$get({ param: { market: 'de' } })).json()).toMatchObject({ lines: [] });
    expect(await problemOf(await stranger.api[':market'].cart.lines[':line'].$patch({ param: { market: 'de', line: lines[0]!.id }, json: { quantity: 2 } }))).toBe('unknown-line');
    expect(await problemOf(await checkOut(stranger, 'de', { total }))).toBe('cart-empty');
  });

  it('tells of the order it waits for to nobody but its owner', async () => {
    const { shopper, order: token } = await placeGoods('de');
    const seen = async (who: ReturnType<typeof visitor>) => (await who.api[':market'].cart.$get({ param: { market: 'de' } })).text();
    expect([await seen(shopper), await seen(visitor())].map((text) => text.includes(token))).toEqual([true, false]);
  });
});

describe('a cache', () => {
  it('may keep what is everybody’s for a few seconds, and what is one person’s not at all', async () => {
    const { order: token, shopper } = await placeGoods('de');
    await openDrop('de');
    const control = async (path: string) => (await shopper.send(`${origin}/api/de${path}`)).headers.get('cache-control');
    for (const [path, seconds] of [['/offers?model=apple-iphone-13', 5], ['/phone', 2], ['/phone/draws', 2]] as const) expect([path, await control(path)]).toEqual([path, `public, max-age=0, s-maxage=${seconds}`]);
    for (const path of ['/cart', `/orders/${token}`]) expect([path, await control(path)]).toEqual([path, 'private, no-store']);
  });

  it('gets nothing to keep with an answer that sets a cookie, places an order or is a problem', async () => {
    const { offer } = await stockUp('de');
    const shopper = visitor();
    const added = await shopper.api[':market'].cart.lines.$post({ param: { market: 'de' }, json: { offer, quantity: 1 } });
    const placed = await order(shopper, 'de', offer);
    const missing = await shopper.send(`${origin}/api/de/orders/${'0'.repeat(32)}`);
    for (const answer of [added, placed, missing]) expect(answer.headers.get('cache-control') ?? '').not.toMatch(/public|s-maxage/);
  });

  it('is nothing a checkout looks into: price and stock are those of this moment', async () => {
    const { offer } = await stockUp('de', { units: 1 });
    const shopper = visitor();
    const total = await fillCart(shopper, 'de', offer);
    await shopper.api[':market'].offers.$get({ param: { market: 'de' }, query: { model: ['apple-iphone-13'] } });
    await execute('de', 'UPDATE offer SET amount = 39900, changed_at = 2000');
    expect(await problemOf(await checkOut(shopper, 'de', { total }))).toBe('price-changed');
    await placedBy(await order(visitor(), 'de', offer));
    expect(await problemOf(await checkOut(shopper, 'de', { total: { amount: 39_900, currency: 'EUR' } }))).toBe('sold-out');
  });
});
