import { createRoute, z } from '@hono/zod-openapi';
import { allRegionDatabases, houseDatabase } from '../../db/client';
import { routes } from '../validate';

const healthSchema = z.object({ ok: z.boolean(), databases: z.record(z.string(), z.boolean()) }).openapi('Health');

const health = createRoute({
  method: 'get',
  path: '/health',
  summary: 'Whether the shop and each of its databases answer',
  responses: {
    200: { description: 'All well', content: { 'application/json': { schema: healthSchema } } },
    503: { description: 'Some database does not answer', content: { 'application/json': { schema: healthSchema } } },
  },
});

export const healthRoutes = routes().openapi(health, async (c) => {
  const databases = [
    { shard: 'house', sql: houseDatabase(c.env) },
    ...allRegionDatabases(c.env),
  ];
  const answers = await Promise.all(databases.map(async ({ shard, sql }) => [shard, await isAnswering(sql)] as const));
  const ok = answers.every(([, answering]) => answering);
  return c.json({ ok, databases: Object.fromEntries(answers) }, ok ? 200 : 503);
});

async function isAnswering(sql: D1Database): Promise<boolean> {
  try {
    await sql.prepare('SELECT 1 FROM seller LIMIT 1').first();
    return true;
  } catch {
    return false;
  }
}
