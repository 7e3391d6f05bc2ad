import { Buffer } from 'node:buffer';
import { timingSafeEqual } from 'node:crypto';
import { createMiddleware } from 'hono/factory';
import type { AppEnv } from './env';
import { problem } from './problem';

/** Calls for those who run the shop: they show its key, `Authorization: Bearer …`. Without a key in the settings nobody may. */
export const operatorsOnly = createMiddleware<AppEnv>(async (c, next) => {
  const key = c.env.OPERATIONS_KEY;
  const shown = c.req.header('authorization')?.replace(/^Bearer /, '');
  return key && shown && (await isEqual(key, shown)) ? next() : problem(c, 'key-required');
});

/** Compares digests, so that the time it takes tells nothing of the key. */
async function isEqual(a: string, b: string): Promise<boolean> {
  const [one, other] = await Promise.all([a, b].map((text) => crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
  return timingSafeEqual(Buffer.from(one!), Buffer.from(other!));
}
