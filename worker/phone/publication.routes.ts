import { createRoute, z } from '@hono/zod-openapi';
import { databaseOfId } from '../../db/client';
import { operatorsOnly } from '../operations';
import { answers, problem } from '../problem';
import { isId } from '../shared/id';
import { routes } from '../validate';
import { publishDrop } from './publication.flow';

const publication = createRoute({
  method: 'post', path: '/drops/{drop}/publication', summary: 'Publish a drop: fix its units, show its manifest, open its ledger',
  request: { params: z.object({ drop: z.string().max(80) }) }, security: [{ operations: [] }], middleware: operatorsOnly,
  responses: {
    201: { description: 'Public from now on', content: { 'application/json': { schema: z.object({ manifest: z.string().openapi({ description: 'SHA-256' }), size: z.int() }) } } },
    ...answers('key-required', 'unknown-drop', 'already-published', 'no-legal-note', 'floor-not-met', 'busy'),
  },
});

export const publicationRoutes = routes().openapi(publication, async (c) => {
  const { drop } = c.req.valid('param');
  if (!isId('drop', drop)) return problem(c, 'unknown-drop');
  const published = await publishDrop(c.env, databaseOfId(c.env, drop), drop, c.get('now'));
  if (published.ok) return c.json({ manifest: published.value.hash, size: published.value.size }, 201);
  const errors = published.unfit?.flatMap(({ code, reasons }) => reasons.map((reason) => ({ field: code, code: reason })));
  return problem(c, published.code, { detail: published.detail, errors });
});
