import { z } from 'zod';
import { email, expand, flag, integer, list, oneOf, text } from './params.ts';

const second = integer(0).optional();

/** What every list of Stripe's takes. https://docs.stripe.com/api/pagination */
const page = {
  /** One second, or from when to when. */
  created: z
    .preprocess(
      (value) => (typeof value === 'string' ? { gte: value, lte: value } : value),
      z.strictObject({ gt: second, gte: second, lt: second, lte: second }),
    )
    .optional(),
  ending_before: text().optional(),
  expand: expand(),
  limit: integer(1, 100).default(10),
  starting_after: text().optional(),
};

export const eventListParams = z.strictObject({
  ...page,
  delivery_success: flag().optional(),
  type: text().optional(),
  types: list(text(), 20).optional(),
});

export const sessionListParams = z.strictObject({
  ...page,
  customer: text().optional(),
  customer_details: z.strictObject({ email: email() }).optional(),
  payment_intent: text().optional(),
  status: oneOf(['complete', 'expired', 'open']).optional(),
});

/** Refunds and disputes. */
export const reversalListParams = z.strictObject({ ...page, charge: text().optional(), payment_intent: text().optional() });

export type PageParams = z.output<typeof reversalListParams>;
