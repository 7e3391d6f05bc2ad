import { createRoute, z } from '@hono/zod-openapi';
import { databaseOfMarket } from '../../db/client';
import { cancelOrder } from '../checkout/checkout.flow';
import { deliveryWindow } from '../checkout/checkout';
import { openPaymentPage } from '../checkout/payment-page.flow';
import type { Bindings } from '../env';
import { phoneOf, phoneOfOrder } from '../draw/present';
import { answers, problem } from '../problem';
import { iso, isoOrNull } from '../shared/iso';
import { marketOf } from '../shared/market';
import { money } from '../shared/money';
import { chosenUnitSchema, gradeSchema, moneySchema, routes, secretParam } from '../validate';
import { orderDetail, type OrderDetail } from './detail.store';
import { fulfilments, isPayable, orderStates, stateAt, takenOff, type Fulfilment, type OrderState } from './order';
import { orderBySecret } from './order.store';

const isoTime = z.iso.datetime();
const orderSchema = z
  .object({
    number: z.string(),
    kind: z.enum(['goods', 'phone']),
    state: z.enum(orderStates as [OrderState, ...OrderState[]]),
    fulfilment: z.enum(fulfilments as [Fulfilment, ...Fulfilment[]]),
    email: z.string(),
    address: z.record(z.string(), z.string()),
    lines: z.array(
      z.object({
        model: z.string().nullable().openapi({ description: 'null for a Phone' }),
        name: z.string().nullable(),
        storage: z.int().nullable(),
        colour: z.string().nullable(),
        grade: gradeSchema.nullable(),
        seller: z.string().nullable(),
        unit: chosenUnitSchema.nullable().openapi({ description: 'the very phone, where one was chosen' }),
        quantity: z.int(),
        price: moneySchema.openapi({ description: 'of one, before what a code took off' }),
      }),
    ),
    units: z.array(
      z.object({
        code: z.string(), model: z.string(), name: z.string(), storage: z.int(), colour: z.string(), grade: gradeSchema,
        batteryHealth: z.int().openapi({ description: 'per cent' }), replacedParts: z.array(z.string()),
      }),
    ).openapi({ description: 'the very phones, once paid; for a Phone the drawn one' }),
    phone: phoneOfOrder.nullable(),
    subtotal: moneySchema.openapi({ description: 'before what a code took off' }),
    voucher: z.object({ code: z.string(), amount: moneySchema }).nullable().openapi({ description: 'the code that took something off, and how much' }),
    shipping: moneySchema,
    tax: moneySchema.nullable(),
    total: moneySchema,
    refunded: moneySchema.openapi({ description: 'what has gone back so far' }),
    placedAt: isoTime,
    paidAt: isoTime.nullable(),
    heldUntil: isoTime.nullable().openapi({ description: 'while it waits for payment' }),
    settlesBy: isoTime.nullable().openapi({ description: 'by when a method that settles later has settled' }),
    payAt: z.url().nullable().openapi({ description: 'the payment page, while it is open' }),
    waitsUntil: isoTime.nullable().openapi({ description: 'while the payment page is not open yet: when to ask for it' }),
    paymentFailed: z.boolean().openapi({ description: 'a method that settles later did not' }),
    withdrawnAt: isoTime.nullable(),
    delivery: z.object({ from: z.iso.date(), to: z.iso.date() }).nullable(),
  })
  .openapi('Order');

const showOrder = createRoute({
  method: 'get', path: '/{market}/orders/{token}', summary: 'One order, for whoever holds its secret', request: { params: secretParam },
  responses: { 200: { description: 'The order', content: { 'application/json': { schema: orderSchema } } }, ...answers('unknown-market', 'unknown-order', 'not-found') },
});
const openPayment = createRoute({
  method: 'post', path: '/{market}/orders/{token}/payment-page', summary: 'Open the payment page of an order that waits for it', request: { params: secretParam },
  responses: {
    201: { description: 'Open: pay there', content: { 'application/json': { schema: z.object({ url: z.url() }) } } },
    202: { description: 'Not yet: the hold stands, ask again then', content: { 'application/json': { schema: z.object({ waitsUntil: isoTime }) } } },
    ...answers('unknown-market', 'unknown-order', 'not-found', 'already-paid', 'order-closed', 'origin-refused', 'busy'),
  },
});
const cancel = createRoute({
  method: 'post', path: '/{market}/orders/{token}/cancellation', summary: 'Give up an order that is not paid', request: { params: secretParam },
  responses: {
    201: { description: 'Cancelled; what it held is free again', content: { 'application/json': { schema: z.object({ state: z.literal('cancelled') }) } } },
    ...answers('unknown-market', 'unknown-order', 'not-found', 'already-paid', 'order-closed', 'payment-unavailable', 'origin-refused', 'busy'),
  },
});

export const orderRoutes = routes()
  .openapi(showOrder, async (c) => {
    const { market, token } = c.req.valid('param');
    const detail = await orderDetail(databaseOfMarket(c.env, market), market, token);
    if (!detail) return problem(c, 'unknown-order');
    c.header('cache-control', 'private, no-store');
    return c.json(present(c.env, detail, c.get('now')), 200);
  })
  .openapi(openPayment, async (c) => {
    const { market, token } = c.req.valid('param');
    const db = databaseOfMarket(c.env, market);
    const order = await orderBySecret(db, market, token);
    if (!order) return problem(c, 'unknown-order');
    const state = stateAt(order, c.get('now'));
    if (state === 'expired' || state === 'cancelled') return problem(c, 'order-closed');
    if (state !== 'placed') return problem(c, 'already-paid');
    const page = await openPaymentPage(c.env, db, order, c.get('now'));
    if (!page.ok) return problem(c, page.code);
    return 'url' in page.value ? c.json(page.value, 201) : c.json({ waitsUntil: iso(page.value.lookAt) }, 202);
  })
  .openapi(cancel, async (c) => {
    const { market, token } = c.req.valid('param');
    const db = databaseOfMarket(c.env, market);
    const order = await orderBySecret(db, market, token);
    if (!order) return problem(c, 'unknown-order');
    if (order.state === 'expired' || order.state === 'cancelled') return problem(c, 'order-closed');
    if (order.state !== 'placed') return problem(c, 'already-paid');
    const cancelled = await cancelOrder(c.env, db, order, 'given up by the buyer', c.get('now'));
    return cancelled.ok ? c.json({ state: 'cancelled' as const }, 201) : problem(c, cancelled.code);
  });

function present(env: Bindings, { order, lines, units, phone, aftermath }: OrderDetail, now: number): z.infer<typeof orderSchema> {
  const amount = (minor: number) => money(minor, order.currency);
  const state = stateAt(order, now);
  const voucher = takenOff(lines);
  const isWaiting = state === 'placed' || state === 'pending';
  return {
    number: order.number,
    kind: order.kind,
    state,
    fulfilment: order.fulfilment,
    email: order.email,
    address: { ...order.address },
    lines: lines.map(({ model, name, storage, colour, grade, sellerName, unitCode, unitBattery, quantity, unitAmount, withoutCode }) => ({
      model, name, storage, colour, grade, seller: sellerName, quantity, price: amount(withoutCode ?? unitAmount),
      unit: unitCode === null ? null : { code: unitCode, batteryHealth: unitBattery! },
    })),
    units,
    phone: phone && phoneOf(env, order.market, phone, now),
    subtotal: amount(order.subtotal + (voucher?.amount ?? 0)),
    voucher: voucher && { code: voucher.code, amount: amount(voucher.amount) },
    shipping: amount(order.shipping),
    tax: order.tax === null ? null : amount(order.tax),
    total: amount(order.total),
    refunded: amount(aftermath.refunded),
    placedAt: iso(order.placedAt),
    paidAt: isoOrNull(order.paidAt),
    heldUntil: isWaiting ? iso(order.reservedUntil) : null,
    settlesBy: state === 'pending' && order.settlesBy !== null ? iso(order.settlesBy) : null,
    payAt: isPayable(order, now) ? order.checkoutUrl : null,
    waitsUntil: state === 'placed' && order.checkoutUrl === null ? iso(Math.max(order.turnAt ?? 0, now)) : null,
    paymentFailed: aftermath.paymentFailed,
    withdrawnAt: isoOrNull(aftermath.withdrawnAt),
    delivery: order.paidAt === null || order.fulfilment === 'none' ? null : deliveryWindow(marketOf(order.market), order.paidAt),
  };
}
