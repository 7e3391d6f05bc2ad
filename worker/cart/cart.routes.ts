import { createRoute, z } from '@hono/zod-openapi';
import { databaseOfMarket } from '../../db/client';
import { offerById } from '../inventory/offer.store';
import { canBePaid } from '../checkout/checkout';
import { answers, problem } from '../problem';
import { isId } from '../shared/id';
import { marketOf, type MarketId } from '../shared/market';
import { gradeSchema, marketParam, moneySchema, routes } from '../validate';
import { availableFor, isOrderable, maximumLines, maximumQuantity, noticesOf, totalsOf } from './cart';
import { cartCookie } from './cart.cookie';
import { addLine, changeLine, newCart, openCart, removeLine, type OpenedCart } from './cart.store';

const cartSchema = z
  .object({
    lines: z.array(
      z.object({
        id: z.string(),
        offer: z.string(),
        model: z.string(),
        name: z.string(),
        storage: z.int(),
        colour: z.string(),
        grade: gradeSchema,
        seller: z.object({ id: z.string(), name: z.string() }),
        quantity: z.int(),
        price: moneySchema,
        seen: moneySchema.openapi({ description: 'the price when it was put in' }),
        available: z.int(),
        notices: z.array(z.enum(['sold-out', 'limited-by-stock', 'price-changed'])),
      }),
    ),
    count: z.int().openapi({ description: 'phones in the cart' }),
    subtotal: moneySchema,
    shipping: moneySchema,
    total: moneySchema,
    orderable: z.boolean(),
    held: z
      .object({ order: z.string(), number: z.string(), until: z.iso.datetime() })
      .nullable()
      .openapi({ description: 'the order of this cart that waits for payment' }),
  })
  .openapi('Cart');

const shown = { 200: { description: 'The cart', content: { 'application/json': { schema: cartSchema } } } };
const json = <S extends z.ZodType>(schema: S) => ({ body: { required: true, content: { 'application/json': { schema } } } });
const quantity = z.int().min(1).max(maximumQuantity);
const lineParam = marketParam.extend({ line: z.string().max(60) });

const showCart = createRoute({
  method: 'get', path: '/{market}/cart', summary: 'The cart of the cookie', request: { params: marketParam },
  responses: { ...shown, ...answers('unknown-market') },
});
const addToCart = createRoute({
  method: 'post', path: '/{market}/cart/lines', summary: 'Put an offer in the cart',
  request: { params: marketParam, ...json(z.object({ offer: z.string(), quantity: quantity.default(1) })) },
  responses: { ...shown, ...answers('invalid-request', 'unknown-market', 'unknown-offer', 'sold-out', 'cart-full', 'origin-refused') },
});
const changeQuantity = createRoute({
  method: 'patch', path: '/{market}/cart/lines/{line}', summary: 'Change how many; more than there are becomes all there are',
  request: { params: lineParam, ...json(z.object({ quantity })) },
  responses: { ...shown, ...answers('invalid-request', 'unknown-market', 'unknown-line', 'sold-out', 'origin-refused') },
});
const removeFromCart = createRoute({
  method: 'delete', path: '/{market}/cart/lines/{line}', summary: 'Take a line out', request: { params: lineParam },
  responses: { ...shown, ...answers('unknown-market', 'unknown-line', 'origin-refused') },
});

export const cartRoutes = routes()
  .openapi(showCart, async (c) => {
    const { market } = c.req.valid('param');
    c.header('cache-control', 'private, no-store');
    const cart = await openCart(databaseOfMarket(c.env, market), market, cartCookie.read(c, market), c.get('now'));
    return c.json(present(cart, market, c.get('now')), 200);
  })
  .openapi(addToCart, async (c) => {
    const { market } = c.req.valid('param');
    const { offer: offerId, quantity } = c.req.valid('json');
    const db = databaseOfMarket(c.env, market);
    const now = c.get('now');
    const [offer, { cart: known, lines }] = await Promise.all([
      isId('offer', offerId) ? offerById(db, market, offerId, now) : null,
      openCart(db, market, cartCookie.read(c, market), now),
    ]);
    if (!offer) return problem(c, 'unknown-offer');
    const own = lines.find((line) => line.offer.id === offer.id);
    const limit = own ? availableFor(own) : Math.min(offer.available, maximumQuantity);
    if (limit === 0) return problem(c, 'sold-out');
    if (!own && lines.length >= maximumLines) return problem(c, 'cart-full');
    const cart = known ?? newCart(db, now);
    const filled = await addLine(db, market, cart, { id: offer.id, amount: offer.price.amount }, { quantity, limit }, now);
    cartCookie.remember(c, market, cart.secret);
    return c.json(present(filled, market, now), 200);
  })
  .openapi(changeQuantity, async (c) => {
    const { market, line: lineId } = c.req.valid('param');
    const db = databaseOfMarket(c.env, market);
    const secret = cartCookie.read(c, market);
    const { cart, lines } = await openCart(db, market, secret, c.get('now'));
    const line = lines.find(({ id }) => id === lineId);
    if (!cart || !line) return problem(c, 'unknown-line');
    if (availableFor(line) === 0) return problem(c, 'sold-out');
    await changeLine(db, cart.id, lineId, Math.min(c.req.valid('json').quantity, availableFor(line)));
    return c.json(present(await openCart(db, market, secret, c.get('now')), market, c.get('now')), 200);
  })
  .openapi(removeFromCart, async (c) => {
    const { market, line } = c.req.valid('param');
    const db = databaseOfMarket(c.env, market);
    const secret = cartCookie.read(c, market);
    const { cart } = await openCart(db, market, secret, c.get('now'));
    if (!cart || !(await removeLine(db, cart.id, line))) return problem(c, 'unknown-line');
    return c.json(present(await openCart(db, market, secret, c.get('now')), market, c.get('now')), 200);
  });

function present({ lines, open }: OpenedCart, market: MarketId, now: number): z.infer<typeof cartSchema> {
  return {
    lines: lines.map((line) => ({
      id: line.id,
      offer: line.offer.id,
      model: line.offer.model,
      name: line.offer.name,
      storage: line.offer.storage,
      colour: line.offer.colour,
      grade: line.offer.grade,
      seller: line.offer.seller,
      quantity: line.quantity,
      price: line.offer.price,
      seen: line.seen,
      available: availableFor(line),
      notices: noticesOf(line),
    })),
    count: lines.reduce((total, line) => total + line.quantity, 0),
    ...totalsOf(lines, marketOf(market)),
    orderable: isOrderable(lines),
    held: open && canBePaid(open, now) ? { order: open.secret, number: open.number, until: new Date(open.reservedUntil).toISOString() } : null,
  };
}
