import { createRoute, z } from '@hono/zod-openapi';
import { databaseOfShard } from '../../db/client';
import { operatorsOnly } from '../operations';
import { answers } from '../problem';
import { shards } from '../shared/shard';
import { routes } from '../validate';
import { compareBooks } from './books.store';
import { compareOrders, compareSessions } from './payments.flow';

const page = z
  .object({
    differences: z.array(z.object({ about: z.string(), what: z.string() })),
    compared: z.int(),
    next: z.string().nullable().openapi({ description: 'what to ask for as `after`; null where this was the last page' }),
  })
  .openapi('Reconciliation');
const shown = { 200: { description: 'Where two records disagree', content: { 'application/json': { schema: page } } }, ...answers('key-required', 'invalid-request', 'busy') };
const shardParam = z.object({ shard: z.enum(shards) });
const paging = z.object({ after: z.string().max(200).optional(), limit: z.coerce.number().int().min(1).max(100).default(40) });
const guarded = { security: [{ operations: [] }], middleware: operatorsOnly };

const books = createRoute({ method: 'get', path: '/reconciliation/{shard}/books', summary: 'A region’s own records against each other', request: { params: shardParam }, responses: shown, ...guarded });
const payments = createRoute({ method: 'get', path: '/reconciliation/{shard}/payments', summary: 'A region’s orders against Stripe', request: { params: shardParam, query: paging }, responses: shown, ...guarded });
const sessions = createRoute({ method: 'get', path: '/reconciliation/sessions', summary: 'Stripe’s paid sessions against our orders', request: { query: paging }, responses: shown, ...guarded });

export const reconciliationRoutes = routes()
  .openapi(books, async (c) => {
    const differences = await compareBooks(databaseOfShard(c.env, c.req.valid('param').shard));
    return c.json({ differences, compared: 0, next: null }, 200);
  })
  .openapi(payments, async (c) => {
    const { after = '', limit } = c.req.valid('query');
    return c.json(await compareOrders(c.env, databaseOfShard(c.env, c.req.valid('param').shard), after, limit, c.get('now')), 200);
  })
  .openapi(sessions, async (c) => {
    const { after, limit } = c.req.valid('query');
    return c.json(await compareSessions(c.env, after, limit), 200);
  });
