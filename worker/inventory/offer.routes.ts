import { createRoute, z } from '@hono/zod-openapi';
import { databaseOfMarket } from '../../db/client';
import { spansIn } from '../campaign/live';
import { deliveryWindow } from '../checkout/checkout';
import { answers } from '../problem';
import { reductionDays } from '../pricing/reduction';
import { count } from '../results/count';
import { originOf } from '../results/origin';
import { originFields } from '../results/origin.schema';
import { formatDayRange } from '../shared/formatter';
import { marketOf } from '../shared/market';
import { gradeSchema, marketParam, moneySchema, routes } from '../validate';
import { bestFirst } from './offer';
import { offersOfModels } from './offer.store';

const offerSchema = z
  .object({
    id: z.string(),
    seller: z.object({ id: z.string(), name: z.string() }),
    model: z.string(),
    name: z.string(),
    storage: z.int().openapi({ description: 'GB' }),
    colour: z.string(),
    sku: z.string(),
    grade: gradeSchema,
    price: moneySchema,
    available: z.int(),
    reduction: z
      .object({ lowest: moneySchema, days: z.literal(reductionDays), since: z.iso.datetime() })
      .nullable()
      .openapi({ description: 'where the price is reduced: the lowest of the days before, and since when' }),
  })
  .openapi('Offer');

const deliverySchema = z
  .object({ from: z.iso.date(), to: z.iso.date(), said: z.string().openapi({ description: 'both days as the market writes them' }) })
  .openapi('Delivery', { description: 'when a parcel arrives that is paid for now' });

const modelQuery = z.object({
  model: z.preprocess(
    (value) => (typeof value === 'string' ? [value] : value),
    z.array(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/).max(80)).min(1).max(50),
  ).openapi({ description: 'one or more models, repeated' }),
  view: z.string().max(80).optional().openapi({ description: 'the model whose page asks: counted as a look at it' }),
  ...originFields,
});

const listOffers = createRoute({
  method: 'get',
  path: '/{market}/offers',
  summary: 'Live prices and stock of models, best offer first',
  request: { params: marketParam, query: modelQuery },
  responses: {
    200: { description: 'The offers', content: { 'application/json': { schema: z.object({ offers: z.array(offerSchema), delivery: deliverySchema }) } } },
    ...answers('invalid-request', 'unknown-market'),
  },
});

export const offerRoutes = routes().openapi(listOffers, async (c) => {
  const { market } = c.req.valid('param');
  const { model, view, ...told } = c.req.valid('query');
  const offers = await offersOfModels(databaseOfMarket(c.env, market), market, [...new Set(model)], await spansIn(c.env, market, c.get('now')), c.get('now'));
  const isView = offers.some((offer) => offer.model === view);
  if (isView) count(c, market, 'product', originOf(told));
  // An answer that somebody else's cache could give would be a look that nobody counts.
  c.header('cache-control', isView ? 'private, no-store' : 'public, max-age=0, s-maxage=5');
  const days = deliveryWindow(marketOf(market), c.get('now'));
  return c.json({ offers: bestFirst(offers), delivery: { ...days, said: formatDayRange(marketOf(market).locale, days) } }, 200);
});
