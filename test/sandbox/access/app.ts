import { Hono } from 'hono';
import { control } from './control.ts';
import type { Keys } from './keys.ts';
import { login } from './login.ts';

export interface Bindings {
  keys: Keys;
  /** The tag of the one application it knows. */
  audience: string;
}

/** https://developers.cloudflare.com/cloudflare-one/access-controls/applications/http-apps/authorization-cookie/ */
export const app = new Hono<{ Bindings: Bindings }>()
  .get('/cdn-cgi/access/certs', async (c) => c.json(await c.env.keys.published()))
  .route('/cdn-cgi/access', login)
  .route('/sandbox/access', control);
