import { createRoute, z } from '@hono/zod-openapi';
import { answers, findingSchema } from '../problem';
import { requires, type StudioEnv } from '../staff/guard';
import { json, marketParam, routes } from '../validate';
import { checkContext } from './check.flow';
import { findingsOf } from './checks/check';
import { slug } from './field';

const postChecks = createRoute({
  method: 'post', path: '/studio/campaigns/{slug}/{market}/checks', summary: 'What stands against a revision as it is typed, were it published; nothing is kept', middleware: requires('draft'),
  request: {
    params: marketParam.extend({ slug }),
    body: { required: true, content: { 'application/json': { schema: z.object({ revision: z.looseObject({}).openapi({ description: 'any object, however unfinished' }), from: z.iso.datetime().optional().openapi({ description: 'as if it were published for then' }) }) } } },
  },
  responses: { 200: json('Errors first', z.object({ findings: z.array(findingSchema) })), ...answers('sign-in-required', 'identity-unavailable', 'not-allowed', 'invalid-request', 'unknown-market', 'origin-refused', 'json-expected') },
});

export const checkRoutes = routes<StudioEnv>().openapi(postChecks, async (c) => {
  const { revision, from } = c.req.valid('json');
  const context = await checkContext(c.env, new URL(c.req.url).origin, c.req.valid('param'), revision, Math.max(from ? Date.parse(from) : 0, c.get('now')));
  return c.json({ findings: findingsOf(revision, context) }, 200);
});
