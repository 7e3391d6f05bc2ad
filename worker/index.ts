import { handle } from '@astrojs/cloudflare/handler';
import { Hono } from 'hono';
import { app } from './app';
import type { AppEnv, Bindings } from './env';
import { sweep } from './sweep/sweep.flow';

export { DrawClock } from './draw/draw-clock';
export { WaitingRoom } from './queue/waiting-room';

/** The API, and whatever is no call of it and no static file: a page rendered on demand. */
const shop = new Hono<AppEnv>()
  .route('/', app)
  .all('*', (c) => handle(c.req.raw as never, c.env as never, c.executionCtx as never) as unknown as Promise<Response>);

export default {
  fetch: shop.fetch,
  scheduled: async (_controller, env, context) => context.waitUntil(sweep(env)),
} satisfies ExportedHandler<Bindings>;
