import { createMiddleware } from 'hono/factory';
import type { AppEnv } from '../env';
import { problem } from '../problem';
import { comesFromHere, isRead } from '../security';

/** What a form of any site can send without being asked first. */
const formTypes = /^\s*(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\b/i;

/**
 * Changes of the studio say where they come from, and come as nothing that a form could send. A page that calls in
 * process was asked the same before it was made.
 */
export const studioCalls = createMiddleware<AppEnv>(async (c, next) => {
  if (isRead(c) || c.env.isInProcess) return next();
  if (!comesFromHere(c)) return problem(c, 'origin-refused');
  return formTypes.test(c.req.header('content-type') ?? 'text/plain') && c.req.method !== 'DELETE' ? problem(c, 'json-expected') : next();
});
