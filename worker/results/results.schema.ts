import { z } from '@hono/zod-openapi';
import { currencies } from '../shared/money';
import { marketId } from '../validate';

const figures = {
  visits: z.int(),
  productViews: z.int(),
  carts: z.int().openapi({ description: 'how often something was put into a cart' }),
  orders: z.int().openapi({ description: 'paid ones, by the books' }),
  phones: z.int().openapi({ description: 'those of them that are of a Phone' }),
  revenue: z.int().openapi({ description: 'what buyers paid, with tax; minor units' }),
  refunded: z.int().openapi({ description: 'how much of it went back since' }),
};
const day = z.iso.date();
const stretch = z.object({ period: z.object({ from: day, to: day }), days: z.array(z.object({ day, ...figures })), totals: z.object(figures) });
const share = z.object({ of: z.int(), with: z.int() });
const interval = z.object({ low: z.number(), high: z.number() });

export const questionSchema = z.object({
  market: marketId,
  campaign: z.string().max(80).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/).optional().openapi({ description: 'all of the market where it is left out' }),
  from: day.optional().openapi({ description: 'in the market’s own zone; four weeks up to `to` where it is left out' }),
  to: day.optional().openapi({ description: 'the last day; today where it is left out' }),
});

/** What a campaign did, as `worker/results/results.ts` has it. */
export const resultsSchema = z
  .object({
    market: marketId,
    campaign: z.string().nullable(),
    currency: z.enum(currencies),
    countedBy: z.enum(['d1', 'analytics-engine']),
    now: stretch,
    before: stretch.openapi({ description: 'as many days, just before' }),
    channels: z.array(z.object({ channel: z.string(), ...figures })),
    variants: z.array(z.object({ variant: z.string(), ...figures })),
    trials: z.array(
      z.object({
        aim: z.enum(['orders', 'carts']),
        days: z.int(),
        a: share,
        b: share,
        finding: z.enum(['too-few', 'unreadable', 'no-difference', 'a-more', 'b-more']),
        intervals: z.object({ a: interval, b: interval, difference: interval }).nullable(),
        says: z.array(z.string()).openapi({ description: 'what the numbers can say, and what they cannot' }),
      }),
    ),
  })
  .openapi('Results');
