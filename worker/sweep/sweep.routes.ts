import { createRoute, z } from '@hono/zod-openapi';
import { operatorsOnly } from '../operations';
import { answers } from '../problem';
import { routes } from '../validate';
import { sweep } from './sweep.flow';

const counts = z.record(z.string(), z.int());
const report = z
  .object({
    missedEvents: z.int().openapi({ description: 'messages of Stripe’s that had not arrived' }),
    regions: z.record(z.string(), counts),
    failed: z.int().openapi({ description: 'what will be tried again' }),
  })
  .openapi('SweepReport');

const sweepNow = createRoute({
  method: 'post', path: '/sweeps', summary: 'Sweep now, not at the next minute', security: [{ operations: [] }], middleware: operatorsOnly,
  responses: { 201: { description: 'What it did', content: { 'application/json': { schema: report } } }, ...answers('key-required', 'busy') },
});

export const sweepRoutes = routes().openapi(sweepNow, async (c) => c.json(await sweep(c.env), 201));
