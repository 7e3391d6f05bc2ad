import { createRoute, z } from '@hono/zod-openapi';
import { houseDatabase } from '../../db/client';
import { answers } from '../problem';
import { routes } from '../validate';
import { auditPage } from './audit.store';
import { requires, type StudioEnv } from './guard';

const line = z
  .object({
    id: z.string(), at: z.iso.datetime(), who: z.string(), name: z.string().nullable(), deed: z.string(),
    subject: z.string().openapi({ example: 'campaign/do-you-need-the-newest/de' }),
    detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])),
  })
  .openapi('AuditLine');

/** Lines of a page. */
const size = 50;

const readAudit = createRoute({
  method: 'get', path: '/studio/audit', summary: 'Who did what, newest first', middleware: requires('read-log'),
  request: {
    query: z.object({
      who: z.string().trim().toLowerCase().max(254).optional(),
      subject: z.string().max(200).optional().openapi({ description: 'a subject, or the beginning of several' }),
      before: z.string().max(80).optional().openapi({ description: '`next` of the page before' }),
    }),
  },
  responses: {
    200: { description: 'A page of the log', content: { 'application/json': { schema: z.object({ lines: z.array(line), next: z.string().nullable() }) } } },
    ...answers('sign-in-required', 'identity-unavailable', 'not-allowed', 'invalid-request'),
  },
});

export const auditRoutes = routes<StudioEnv>().openapi(readAudit, async (c) => {
  const { lines, next } = await auditPage(houseDatabase(c.env), c.req.valid('query'), size);
  const shown = lines.map(({ at, detail, ...rest }) => ({ ...rest, at: new Date(at).toISOString(), detail: detail as z.infer<typeof line>['detail'] }));
  return c.json({ lines: shown, next }, 200);
});
