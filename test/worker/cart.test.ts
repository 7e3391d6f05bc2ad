import { describe, expect, it } from 'vitest';
import { execute, fillCart, order, stockUp, visitor } from './shop';

type Cart = { lines: { id: string; quantity: number; available: number; notices: string[]; price: { amount: number }; seen: { amount: number } }[]; count: number; total: { amount: number }; orderable: boolean };

async function cartOf(shopper: ReturnType<typeof visitor>, market: 'de' | 'fr' = 'de'): Promise<Cart> {
  return (await (await shopper.api[':market'].cart.$get({ param: { market } })).json()) as Cart;
}

describe('a cart', () => {
  it('is empty for a visitor who put nothing in, and sets no cookie', async () => {
    const shopper = visitor();
    expect(await cartOf(shopper)).toMatchObject({ lines: [], count: 0, orderable: false });
    expect(shopper.cookies.size).toBe(0);
  });

  it('remembers what was put in, by a cookie that scripts cannot read', async () => {
    const { offer } = await stockUp('de');
    const shopper = visitor();
    const response = await shopper.api[':market'].cart.lines.$post({ param: { market: 'de' }, json: { offer, quantity: 2 } });
    expect(response.headers.get('set-cookie')).toMatch(/^cart-de=[0-9a-z]{32};.*HttpOnly.*SameSite=Lax/);
    expect(await cartOf(shopper)).toMatchObject({ count: 2, total: { amount: 59_800 }, orderable: true });
  });

  it('adds up what is put in twice, never beyond the stock', async () => {
    const { offer } = await stockUp('de', { units: 3 });
    const shopper = visitor();
    await fillCart(shopper, 'de', offer, 2);
    await fillCart(shopper, 'de', offer, 2);
    expect((await cartOf(shopper)).lines[0]!.quantity).toBe(3);
  });

  it('changes and removes a line', async () => {
    const { offer } = await stockUp('de');
    const shopper = visitor();
    await fillCart(shopper, 'de', offer, 3);
    const [line] = (await cartOf(shopper)).lines;
    await shopper.api[':market'].cart.lines[':line'].$patch({ param: { market: 'de', line: line!.id }, json: { quantity: 1 } });
    expect((await cartOf(shopper)).count).toBe(1);
    await shopper.api[':market'].cart.lines[':line'].$delete({ param: { market: 'de', line: line!.id } });
    expect((await cartOf(shopper)).lines).toEqual([]);
  });

  it('tells that a price changed and what it was', async () => {
    const { offer } = await stockUp('de');
    const shopper = visitor();
    await fillCart(shopper, 'de', offer);
    await execute('de', 'UPDATE offer SET amount = 27900, changed_at = 2000');
    expect((await cartOf(shopper)).lines[0]).toMatchObject({ notices: ['price-changed'], seen: { amount: 29_900 }, price: { amount: 27_900 } });
  });

  it('takes back what its own open order holds: more can be added, none is lost', async () => {
    const { offer } = await stockUp('de', { units: 3 });
    const shopper = visitor();
    expect((await order(shopper, 'de', offer, { quantity: 2 })).status).toBe(201);
    await fillCart(shopper, 'de', offer);
    expect((await cartOf(shopper)).lines).toMatchObject([{ quantity: 3, notices: [] }]);
  });

  it('knows the order that waits for its payment', async () => {
    const { offer } = await stockUp('de');
    const shopper = visitor();
    const placed = (await (await order(shopper, 'de', offer)).json()) as { order: string; number: string };
    expect(await cartOf(shopper)).toMatchObject({ held: { order: placed.order, number: placed.number } });
    await shopper.api[':market'].orders[':token'].cancellation.$post({ param: { market: 'de', token: placed.order } });
    expect(await cartOf(shopper)).toMatchObject({ held: null, count: 1 });
  });

  it('holds twenty kinds of phone at most', async () => {
    const shopper = visitor();
    for (let kind = 0; kind < 20; kind += 1) await fillCart(shopper, 'de', (await stockUp('de', { model: `model-${kind}` })).offer);
    const { offer } = await stockUp('de', { model: 'one-too-many' });
    const refused = await shopper.api[':market'].cart.lines.$post({ param: { market: 'de' }, json: { offer, quantity: 1 } });
    expect(await refused.json()).toMatchObject({ type: '/problems/cart-full' });
  });

  it('tells that fewer are left, or none', async () => {
    const { offer } = await stockUp('de', { units: 2 });
    const shopper = visitor();
    await fillCart(shopper, 'de', offer, 2);
    await execute('de', 'DELETE FROM unit WHERE id = (SELECT max(id) FROM unit)');
    expect(await cartOf(shopper)).toMatchObject({ lines: [{ notices: ['limited-by-stock'], available: 1 }], orderable: false });
    await execute('de', 'DELETE FROM unit');
    expect(await cartOf(shopper)).toMatchObject({ lines: [{ notices: ['sold-out'], available: 0 }], orderable: false });
  });

  it('tells that the seller took the offer back', async () => {
    const { offer } = await stockUp('de');
    const shopper = visitor();
    await fillCart(shopper, 'de', offer);
    await execute('de', 'UPDATE offer SET active = 0');
    expect((await cartOf(shopper)).lines[0]!.notices).toEqual(['sold-out']);
  });

  it('of one country does not open in another', async () => {
    const { offer } = await stockUp('de');
    const shopper = visitor();
    await fillCart(shopper, 'de', offer);
    shopper.cookies.set('cart-fr', shopper.cookies.get('cart-de')!);
    expect((await cartOf(shopper, 'fr')).lines).toEqual([]);
  });

  it('of somebody else cannot be changed', async () => {
    const { offer } = await stockUp('de');
    const owner = visitor();
    await fillCart(owner, 'de', offer);
    const [line] = (await cartOf(owner)).lines;
    const stranger = visitor();
    await fillCart(stranger, 'de', offer);
    const refused = await stranger.api[':market'].cart.lines[':line'].$delete({ param: { market: 'de', line: line!.id } });
    expect(await refused.json()).toMatchObject({ type: '/problems/unknown-line', status: 404 });
    expect((await cartOf(owner)).count).toBe(1);
  });

  it('takes no offer of another country, none that does not exist, and no nonsense', async () => {
    const { offer } = await stockUp('gb');
    const shopper = visitor();
    const add = (json: { offer: string; quantity: number }) => shopper.api[':market'].cart.lines.$post({ param: { market: 'de' }, json });
    expect(await (await add({ offer, quantity: 1 })).json()).toMatchObject({ type: '/problems/unknown-offer' });
    expect(await (await add({ offer: "x' OR 1=1", quantity: 1 })).json()).toMatchObject({ type: '/problems/unknown-offer' });
    for (const quantity of [0, -1, 1.5, 11]) expect((await add({ offer, quantity })).status).toBe(400);
  });

  it('does not mind a forged cookie: it is nobody’s', async () => {
    const { offer } = await stockUp('de');
    const shopper = visitor();
    shopper.cookies.set('cart-de', 'x'.repeat(32));
    expect((await cartOf(shopper)).lines).toEqual([]);
    await fillCart(shopper, 'de', offer);
    expect(shopper.cookies.get('cart-de')).not.toBe('x'.repeat(32));
  });
});
