import { createMiddleware } from 'hono/factory';
import { matchedRoutes } from 'hono/route';
import type { Context } from 'hono';
import { now, type AppEnv } from './env';
import { isSharedPath } from './preview/preview-path';
import { isMarketId } from './shared/market';

/**
 * One line a request, as JSON: which route, how it ended, how long it took.
 * The route's pattern, not the path: paths hold the secrets of orders.
 */
export const requestLog = createMiddleware<AppEnv>(async (c, next) => {
  const start = Date.now();
  c.set('now', now(c.env, c.req.raw));
  c.set('requestId', crypto.randomUUID());
  await next();
  if (c.env.isInProcess) return;
  console.log(
    JSON.stringify({
      at: new Date(start).toISOString(),
      request: c.get('requestId'),
      method: c.req.method,
      route: routeOf(c),
      market: marketIn(c.req.path),
      status: c.res.status,
      ms: Date.now() - start,
      error: c.error ? `${c.error.name}: ${c.error.message}` : undefined,
    }),
  );
});

function routeOf(c: Context): string {
  const pattern = matchedRoutes(c).map(({ path }) => path).findLast((path) => !path.endsWith('*'));
  // Below `/preview`, what follows is a secret.
  return pattern ?? `page /${c.req.path.split('/').slice(1, isSharedPath(c.req.path) ? 2 : 3).join('/')}`;
}

function marketIn(path: string): string | undefined {
  return path.split('/').find(isMarketId);
}
