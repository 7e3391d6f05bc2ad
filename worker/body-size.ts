import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import type { AppEnv } from './env';
import { limits } from './picture/picture';
import { problem } from './problem';

/** The call and the form that take a picture. */
const forPictures = ['/api/studio/pictures', '/studio/pictures'];

const short = limitOf(256 * 1024);
/** With room for what a form says besides. */
const long = limitOf(limits.bytes + 64 * 1024);

/** How much may be sent: little, but for a picture. It stands behind the studio's doors, so that strangers never send more. */
export const bodySize = createMiddleware<AppEnv>((c, next) => (forPictures.includes(c.req.path) ? long : short)(c, next));

function limitOf(maxSize: number) {
  return bodyLimit({ maxSize, onError: (c) => problem(c, 'too-large') });
}
