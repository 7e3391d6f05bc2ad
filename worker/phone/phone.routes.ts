import { createRoute, z } from '@hono/zod-openapi';
import { databaseOfMarket } from '../../db/client';
import { answers, problem } from '../problem';
import { marketParam, moneySchema, routes } from '../validate';
import { isOpen, oddsOf } from './drop';
import { currentDrop, sharesOf } from './drop.store';

const dropSchema = z
  .object({
    id: z.string(),
    price: moneySchema,
    left: z.int(),
    size: z.int(),
    open: z.boolean(),
    window: z.object({ opens: z.iso.datetime(), closes: z.iso.datetime() }),
    odds: z.array(
      z.object({ model: z.string(), name: z.string(), units: z.int(), probability: z.number().openapi({ description: '0 to 1, for the next draw' }) }),
    ),
    floor: z.object({ batteryHealth: z.int().openapi({ description: 'per cent, at least' }) }),
  })
  .openapi('Drop');

const showDrop = createRoute({
  method: 'get', path: '/{market}/phone', summary: 'The sale of Phones: price, what is left, odds, floor, window', request: { params: marketParam },
  responses: { 200: { description: 'The drop', content: { 'application/json': { schema: dropSchema } } }, ...answers('unknown-market', 'no-drop') },
});

export const phoneRoutes = routes().openapi(showDrop, async (c) => {
  const { market } = c.req.valid('param');
  const db = databaseOfMarket(c.env, market);
  const drop = await currentDrop(db, market, c.get('now'));
  if (!drop) return problem(c, 'no-drop');
  c.header('cache-control', 'public, max-age=0, s-maxage=5');
  return c.json({
    id: drop.id,
    price: drop.price,
    left: drop.left,
    size: drop.size,
    open: isOpen(drop, c.get('now')),
    window: { opens: new Date(drop.opensAt).toISOString(), closes: new Date(drop.closesAt).toISOString() },
    odds: oddsOf(await sharesOf(db, drop.id)),
    floor: { batteryHealth: drop.batteryFloor },
  }, 200);
});
