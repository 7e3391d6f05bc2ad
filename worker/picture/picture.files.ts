import type { Context, Next } from 'hono';
import type { AppEnv } from '../env';
import { secretPattern } from '../shared/id';

/**
 * `/pictures/{key}/{width}.webp` and `/pictures/{key}/share.jpg`: an uploaded picture in one of its sizes. The key is a secret of 160 bits, told
 * only by pages that show the picture, so nobody comes here before such a page does; and what lies under it never changes.
 * Drawings for feeds (`/pictures/{model}/{colour}.png`) are files of the build and never come here.
 */
export async function servePicture(c: Context<AppEnv, '/pictures/:key/:file'>, next: Next): Promise<Response | void> {
  const { key, file } = c.req.param();
  if (!secretPattern.test(key) || !/^(\d{3,4}\.webp|share\.jpg)$/.test(file)) return next();
  const object = await c.env.PICTURES.get(`${key}/${file}`);
  if (!object) return next();
  const headers = {
    'content-type': file.endsWith('.webp') ? 'image/webp' : 'image/jpeg',
    'cache-control': 'public, max-age=31536000, immutable',
    'content-disposition': `inline; filename="${file}"`,
    'content-security-policy': "default-src 'none'",
    etag: object.httpEtag,
  };
  if (isKnown(c.req.header('if-none-match'), object.httpEtag)) {
    await object.body.cancel();
    return c.body(null, 304, headers);
  }
  return c.body(object.body as ReadableStream, 200, { ...headers, 'content-length': String(object.size) });
}

/** RFC 9110, 13.1.2: any of those that are named, weak or not. */
function isKnown(named: string | undefined, etag: string): boolean {
  return named?.split(',').some((one) => ['*', etag].includes(one.trim().replace(/^W\//, ''))) ?? false;
}
