import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { cartCookie } from '../cart/cart.cookie';
import type { AppEnv } from '../env';
import { answers, problem } from '../problem';
import { ticketCookie } from '../queue/queue.cookie';
import { creditable } from '../results/counting';
import { originOf } from '../results/origin';
import { originSchema } from '../results/origin.schema';
import { idempotencyHeader, marketParam, moneySchema, routes } from '../validate';
import { orderCart, orderPhone, type Outcome } from './checkout.flow';

const text = z.string().max(300);
const contact = z.object({ email: text, phone: text.optional() });
const address = z.object({
  name: text, familyName: text, givenName: text, familyNameKana: text, givenNameKana: text,
  line1: text, line2: text, postalCode: text, city: text, division: text,
}).partial().openapi({ description: 'the fields that the market’s address form asks for' });

const phoneOrder = z.object({
  contact, address,
  gift: z.object({ email: z.email().max(254) }).optional().openapi({ description: 'who is to unwrap it' }),
  admission: z.string().max(64).optional().openapi({ description: 'the token of the queue, where people queue' }),
  origin: originSchema.optional().openapi({ description: 'what led here, for the sale to be credited to' }),
});

const placedSchema = z
  .object({ order: z.string().openapi({ description: 'the order’s secret link token' }), number: z.string(), url: z.url().openapi({ description: 'where to pay; while that page has to wait, the order’s own, which goes on by itself' }) })
  .openapi('PlacedOrder');
const placed = { 201: { description: 'Units are held; go on at `url`', content: { 'application/json': { schema: placedSchema } } } };

const refusals = [
  'invalid-request', 'idempotency-key-missing', 'unknown-market', 'origin-refused', 'invalid-address', 'not-served',
  'sold-out', 'price-changed', 'limit-reached', 'idempotency-key-reused', 'order-closed', 'already-paid', 'payment-unavailable', 'busy',
] as const;

const checkoutCart = createRoute({
  method: 'post', path: '/{market}/checkout', summary: 'Order what is in the cart',
  request: {
    params: marketParam, headers: idempotencyHeader,
    body: { required: true, content: { 'application/json': { schema: z.object({ total: moneySchema, contact, address }) } } },
  },
  responses: { ...placed, ...answers(...refusals, 'cart-empty', 'unit-gone') },
});
const checkoutPhone = createRoute({
  method: 'post', path: '/{market}/phone/checkout', summary: 'Order one Phone',
  request: {
    params: marketParam, headers: idempotencyHeader,
    body: { required: true, content: { 'application/json': { schema: phoneOrder } } },
  },
  responses: { ...placed, ...answers(...refusals, 'no-drop', 'not-open', 'queue-first', 'phone-limit') },
});

export const checkoutRoutes = routes()
  .openapi(checkoutCart, async (c) => {
    const { market } = c.req.valid('param');
    const asked = { market, ...c.req.valid('json'), idempotencyKey: c.req.valid('header')['idempotency-key'], cartSecret: cartCookie.read(c, market) };
    return answer(c, await orderCart(c.env, asked, c.get('now')));
  })
  .openapi(checkoutPhone, async (c) => {
    const { market } = c.req.valid('param');
    const { gift, admission, origin = {}, ...rest } = c.req.valid('json');
    const asked = { market, ...rest, gift, origin: creditable(c.req.raw, originOf(origin)), admission: admission ?? ticketCookie.read(c, market), idempotencyKey: c.req.valid('header')['idempotency-key'] };
    return answer(c, await orderPhone(c.env, asked, c.get('now')));
  });

function answer(c: Context<AppEnv>, outcome: Outcome) {
  if (!outcome.ok) {
    const { code, detail, errors } = outcome;
    return code === 'not-open' ? problem(c, code, { opens: detail }) : problem(c, code, { detail, errors });
  }
  const { order, url } = outcome.value;
  return c.json({ order: order.secret, number: order.number, url }, 201);
}
