import { handle } from '@astrojs/cloudflare/handler';
import { app } from './app';
import type { Bindings } from './env';
import { sweep } from './sweep/sweep.flow';

// Whatever is no call of the API and no static file is a page rendered on demand.
app.all('*', (c) => handle(c.req.raw as never, c.env as never, c.executionCtx as never) as unknown as Promise<Response>);

export default {
  fetch: app.fetch,
  scheduled: async (_controller, env, context) => context.waitUntil(sweep(env)),
} satisfies ExportedHandler<Bindings>;
