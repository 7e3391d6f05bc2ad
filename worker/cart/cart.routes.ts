import { createRoute, z } from '@hono/zod-openapi';
import { databaseOfMarket } from '../../db/client';
import { spansIn } from '../campaign/live';
import { foldedCode } from '../campaign/reduction';
import { offerById } from '../inventory/offer.store';
import { askedFor } from '../pricing/cut';
import { answers, problem } from '../problem';
import { count } from '../results/count';
import { creditable } from '../results/counting';
import { originOf } from '../results/origin';
import { originSchema } from '../results/origin.schema';
import { isId } from '../shared/id';
import { codeFrom } from '../unit/code';
import { unitForCart } from '../unit/unit.store';
import { marketParam, routes } from '../validate';
import { availableFor, chosenOf, isGone, maximumLines, maximumQuantity } from './cart';
import { cartCookie } from './cart.cookie';
import { addLine, changeLine, newCart, openCart, removeLine, setVoucher } from './cart.store';
import { cartSchema, present } from './present';
import { voucherOf, voucherProblem } from './voucher';

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
  request: {
    params: marketParam,
    ...json(z.object({
      offer: z.string(), quantity: quantity.default(1),
      unit: z.string().max(60).optional().openapi({ description: 'the code of the very phone, one of those behind the offer; of it there is one' }),
      origin: originSchema.optional().openapi({ description: 'what led here, for the sale to be credited to' }),
    }).refine((wanted) => wanted.unit === undefined || wanted.quantity === 1, { path: ['quantity'] })),
  },
  responses: { ...shown, ...answers('invalid-request', 'unknown-market', 'unknown-offer', 'unknown-unit', 'sold-out', 'unit-gone', 'cart-full', 'origin-refused') },
});
const changeQuantity = createRoute({
  method: 'patch', path: '/{market}/cart/lines/{line}', summary: 'Change how many; more than there are becomes all there are',
  request: { params: lineParam, ...json(z.object({ quantity })) },
  responses: { ...shown, ...answers('invalid-request', 'unknown-market', 'unknown-line', 'sold-out', 'unit-gone', 'origin-refused') },
});
const removeFromCart = createRoute({
  method: 'delete', path: '/{market}/cart/lines/{line}', summary: 'Take a line out', request: { params: lineParam },
  responses: { ...shown, ...answers('unknown-market', 'unknown-line', 'origin-refused') },
});

const enterVoucher = createRoute({
  method: 'put', path: '/{market}/cart/voucher', summary: 'Enter a code; it stays with the cart, in the place of an earlier one',
  request: { params: marketParam, ...json(z.object({ code: z.string().max(60) })) },
  responses: { ...shown, ...answers('invalid-request', 'unknown-market', 'cart-empty', 'unknown-voucher', 'voucher-not-yet', 'voucher-over', 'voucher-not-for-these', 'voucher-no-better', 'too-many', 'origin-refused') },
});
const takeVoucherOut = createRoute({
  method: 'delete', path: '/{market}/cart/voucher', summary: 'Take the code out', request: { params: marketParam },
  responses: { ...shown, ...answers('unknown-market', 'cart-empty', 'origin-refused') },
});

export const cartRoutes = routes()
  .openapi(showCart, async (c) => {
    const { market } = c.req.valid('param');
    c.header('cache-control', 'private, no-store');
    const spans = await spansIn(c.env, market, c.get('now'));
    const cart = await openCart(databaseOfMarket(c.env, market), market, cartCookie.read(c, market), spans, c.get('now'));
    return c.json(present(cart, market, c.get('now')), 200);
  })
  .openapi(addToCart, async (c) => {
    const { market } = c.req.valid('param');
    const { offer: offerId, quantity, unit: code, origin: told = {} } = c.req.valid('json');
    const db = databaseOfMarket(c.env, market);
    const now = c.get('now');
    const spans = await spansIn(c.env, market, now);
    const [offer, { cart: known, lines }] = await Promise.all([
      isId('offer', offerId) ? offerById(db, market, offerId, spans, now) : null,
      openCart(db, market, cartCookie.read(c, market), spans, now),
    ]);
    if (!offer) return problem(c, 'unknown-offer');
    const unit = code === undefined ? null : await unitForCart(db, offer.id, codeFrom(code), known?.id ?? null, now);
    if (code !== undefined && !unit) return problem(c, 'unknown-unit');
    if (unit && !unit.isFree) return problem(c, 'unit-gone');
    const own = lines.find((line) => line.offer.id === offer.id && (line.unit?.id ?? null) === (unit?.id ?? null));
    const limit = own ? availableFor(own) : unit ? 1 : Math.min(offer.available - chosenOf(lines, offer.id), maximumQuantity);
    if (limit <= 0) return problem(c, 'sold-out');
    if (!own && lines.length >= maximumLines) return problem(c, 'cart-full');
    const cart = known ?? newCart(db, now);
    const origin = originOf(told);
    const filled = await addLine(db, market, cart, { offer: offer.id, unit: unit?.id ?? null, amount: offer.price.amount, quantity, limit, origin: creditable(c.req.raw, origin) }, spans, now);
    count(c, market, 'cart', origin);
    cartCookie.remember(c, market, cart.secret);
    return c.json(present(filled, market, now), 200);
  })
  .openapi(changeQuantity, async (c) => {
    const { market, line: lineId } = c.req.valid('param');
    const db = databaseOfMarket(c.env, market);
    const secret = cartCookie.read(c, market);
    const spans = await spansIn(c.env, market, c.get('now'));
    const { cart, lines } = await openCart(db, market, secret, spans, c.get('now'));
    const line = lines.find(({ id }) => id === lineId);
    if (!cart || !line) return problem(c, 'unknown-line');
    if (isGone(line)) return problem(c, 'unit-gone');
    if (availableFor(line) === 0) return problem(c, 'sold-out');
    await changeLine(db, cart.id, lineId, Math.min(c.req.valid('json').quantity, availableFor(line)), line.offer.price.amount);
    return c.json(present(await openCart(db, market, secret, spans, c.get('now')), market, c.get('now')), 200);
  })
  .openapi(removeFromCart, async (c) => {
    const { market, line } = c.req.valid('param');
    const db = databaseOfMarket(c.env, market);
    const secret = cartCookie.read(c, market);
    const spans = await spansIn(c.env, market, c.get('now'));
    const { cart } = await openCart(db, market, secret, spans, c.get('now'));
    if (!cart || !(await removeLine(db, cart.id, line))) return problem(c, 'unknown-line');
    return c.json(present(await openCart(db, market, secret, spans, c.get('now')), market, c.get('now')), 200);
  })
  .openapi(enterVoucher, async (c) => {
    const { market } = c.req.valid('param');
    const address = c.req.header('cf-connecting-ip');
    if (c.env.VOUCHER_LIMIT && address && !(await c.env.VOUCHER_LIMIT.limit({ key: address })).success) {
      c.header('retry-after', '60');
      return problem(c, 'too-many');
    }
    const now = c.get('now');
    const db = databaseOfMarket(c.env, market);
    const secret = cartCookie.read(c, market);
    const spans = await spansIn(c.env, market, now);
    const { cart, lines } = await openCart(db, market, secret, spans, now);
    if (!cart || lines.length === 0) return problem(c, 'cart-empty');
    const folded = foldedCode(c.req.valid('json').code);
    if (folded === null) return problem(c, 'unknown-voucher');
    const { state } = voucherOf(folded, spans, lines.map((line) => ({ ...line, asked: askedFor(line.reducible, spans, now, folded) })), now);
    if (state !== 'applied') return problem(c, voucherProblem[state]);
    await setVoucher(db, cart.id, folded);
    return c.json(present(await openCart(db, market, secret, spans, now), market, now), 200);
  })
  .openapi(takeVoucherOut, async (c) => {
    const { market } = c.req.valid('param');
    const now = c.get('now');
    const db = databaseOfMarket(c.env, market);
    const secret = cartCookie.read(c, market);
    const spans = await spansIn(c.env, market, now);
    const { cart } = await openCart(db, market, secret, spans, now);
    if (!cart) return problem(c, 'cart-empty');
    await setVoucher(db, cart.id, null);
    return c.json(present(await openCart(db, market, secret, spans, now), market, now), 200);
  });
