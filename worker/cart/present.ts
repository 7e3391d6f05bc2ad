import { z } from '@hono/zod-openapi';
import { canBePaid } from '../checkout/checkout';
import { marketOf, type MarketId } from '../shared/market';
import { isSame } from '../shared/money';
import { chosenUnitSchema, gradeSchema, moneySchema } from '../validate';
import { availableFor, isOrderable, noticesOf, totalsOf } from './cart';
import type { OpenedCart } from './cart.store';
import { voucherStates } from './voucher';

/** A cart as the API shows it. */
export const cartSchema = z
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
        unit: chosenUnitSchema.nullable().openapi({ description: 'the very phone, where one was chosen; it is held for nobody before checkout' }),
        quantity: z.int(),
        price: moneySchema.openapi({ description: 'of one, to everybody: what a code takes off is in `withCode`' }),
        withCode: moneySchema.nullable().openapi({ description: 'of one, where the cart’s code takes something off' }),
        lowest: moneySchema.nullable().openapi({ description: 'where the price is reduced, or what the code makes of it: the lowest of the 30 days before' }),
        seen: moneySchema.openapi({ description: 'the price when it was put in' }),
        available: z.int(),
        notices: z.array(z.enum(['sold-out', 'unit-gone', 'limited-by-stock', 'price-changed'])),
      }),
    ),
    count: z.int().openapi({ description: 'phones in the cart' }),
    subtotal: moneySchema.openapi({ description: 'of the lines at their prices to everybody' }),
    voucher: z.object({ code: z.string(), state: z.enum(voucherStates) }).nullable().openapi({ description: 'the code that was entered, and what it does' }),
    discount: moneySchema.openapi({ description: 'what the code takes off' }),
    shipping: moneySchema,
    total: moneySchema,
    orderable: z.boolean(),
    held: z
      .object({ order: z.string(), number: z.string(), until: z.iso.datetime() })
      .nullable()
      .openapi({ description: 'the order of this cart that waits for payment' }),
  })
  .openapi('Cart');

export function present({ lines, voucher, open }: OpenedCart, market: MarketId, now: number): z.infer<typeof cartSchema> {
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
      unit: line.unit && { code: line.unit.code, batteryHealth: line.unit.batteryHealth },
      quantity: line.quantity,
      price: line.offer.price,
      withCode: isSame(line.asked.price, line.offer.price) ? null : line.asked.price,
      lowest: line.lowest,
      seen: line.seen,
      available: availableFor(line),
      notices: noticesOf(line),
    })),
    count: lines.reduce((total, line) => total + line.quantity, 0),
    voucher,
    ...totalsOf(lines, marketOf(market)),
    orderable: isOrderable(lines),
    held: open && canBePaid(open, now) ? { order: open.secret, number: open.number, until: new Date(open.reservedUntil).toISOString() } : null,
  };
}
