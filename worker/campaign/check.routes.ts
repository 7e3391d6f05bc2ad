import { createRoute, z } from '@hono/zod-openapi';
import { answers } from '../problem';
import { requires, type StudioEnv } from '../staff/guard';
import { json, marketParam, routes } from '../validate';
import { checkContext } from './check.flow';
import { findingsOf } from './checks/check';
import { slug } from './field';

export const findingSchema = z
  .object({
    code: z.string().openapi({ example: 'dead-link' }),
    severity: z.enum(['error', 'warning']).openapi({ description: 'errors stop publishing; warnings are signed off by name' }),
    field: z.string().openapi({ example: 'blocks.2.points.0.text', description: '`` is the whole page' }),
    message: z.string(),
    mend: z.string(),
    source: z.object({ title: z.string(), url: z.string() }).nullable(),
  })
  .openapi('Finding');

const postChecks = createRoute({
  method: 'post', path: '/studio/campaigns/{slug}/{market}/checks', summary: 'What stands against a revision as it is typed, if it were published now; nothing is kept', middleware: requires('draft'),
  request: {
    params: marketParam.extend({ slug }),
    body: { required: true, content: { 'application/json': { schema: z.object({ revision: z.looseObject({}).openapi({ description: 'any object, however unfinished' }) }) } } },
  },
  responses: { 200: json('Errors first', z.object({ findings: z.array(findingSchema) })), ...answers('sign-in-required', 'identity-unavailable', 'not-allowed', 'invalid-request', 'unknown-market', 'origin-refused', 'json-expected') },
});

export const checkRoutes = routes<StudioEnv>().openapi(postChecks, async (c) => {
  const { revision } = c.req.valid('json');
  const context = await checkContext(c.env, new URL(c.req.url).origin, c.req.valid('param'), revision, c.get('now'));
  return c.json({ findings: findingsOf(revision, context) }, 200);
});
