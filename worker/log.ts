import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';
import { now, type AppEnv } from './env';

/**
 * One line a request, as JSON: which route, how it ended, how long it took.
 * The route's pattern, not the path: paths hold the secrets of orders.
 */
export const requestLog = createMiddleware<AppEnv>(async (c, next) => {
  const start = Date.now();
  c.set('now', now(c.env));
  c.set('requestId', crypto.randomUUID());
  await next();
  const [, first, second] = c.req.path.split('/');
  console.log(
    JSON.stringify({
      at: new Date(start).toISOString(),
      request: c.get('requestId'),
      method: c.req.method,
      route: routePath(c, -1),
      market: (first === 'api' ? second : first)?.slice(0, 2),
      status: c.res.status,
      ms: Date.now() - start,
      error: c.error ? `${c.error.name}: ${c.error.message}` : undefined,
    }),
  );
});
