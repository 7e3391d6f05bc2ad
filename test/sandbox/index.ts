/**
 * The sandbox: local stand-ins for everything the shop reaches outside itself.
 *
 * Each stand-in is one Durable Object with a Hono app inside, so its state, its
 * clock (alarms) and its wire protocol live together, and this file only says
 * who answers which path. To add one: a folder, a binding, a line below.
 */
import { Hono } from 'hono';
import type { SandboxEnv } from './env.ts';
import { home } from './home.ts';

export { AccessStandIn } from './access/stand-in.ts';
export { DrandStandIn } from './drand/stand-in.ts';
export { MailboxStandIn } from './mailbox/stand-in.ts';
export { StripeStandIn } from './stripe/stand-in.ts';
export { TurnstileStandIn } from './turnstile/stand-in.ts';

const stripe = (env: SandboxEnv) => env.STRIPE.getByName('stripe');
const mailbox = (env: SandboxEnv) => env.MAILBOX.getByName('mailbox');
const drand = (env: SandboxEnv) => env.DRAND.getByName('drand');
const turnstile = (env: SandboxEnv) => env.TURNSTILE.getByName('turnstile');
const access = (env: SandboxEnv) => env.ACCESS.getByName('access');

/**
 * The request as it came, for a stand-in to answer. Its body is read first, as a
 * stand-in may answer before it has; and a redirect is for the browser to follow.
 */
async function asIs(request: Request): Promise<Request> {
  const body = ['GET', 'HEAD'].includes(request.method) ? null : await request.arrayBuffer();
  const { method, headers, url } = request;
  return new Request(url, { method, headers, body, redirect: 'manual' });
}

const app = new Hono<{ Bindings: SandboxEnv }>();

app.get('/', (c) => c.html(home()));

app.post('/sandbox/reset', async (c) => {
  await Promise.all([stripe(c.env).reset(), mailbox(c.env).reset(), drand(c.env).reset(), turnstile(c.env).reset()]);
  return c.json({ ok: true });
});

for (const path of ['/sandbox/drand', '/drand', '/drand/*']) {
  app.all(path, async (c) => drand(c.env).fetch(await asIs(c.req.raw)));
}

for (const path of ['/sandbox/turnstile/*', '/turnstile/*']) {
  app.all(path, async (c) => turnstile(c.env).fetch(await asIs(c.req.raw)));
}

for (const path of ['/sandbox/access/*', '/cdn-cgi/access/*']) {
  app.all(path, async (c) => access(c.env).fetch(await asIs(c.req.raw)));
}

// Whatever else is under /sandbox is about payments.
for (const path of ['/v1/*', '/c/pay/*', '/sandbox', '/sandbox/*']) {
  app.all(path, async (c) => stripe(c.env).fetch(await asIs(c.req.raw)));
}

for (const path of ['/emails', '/emails/*', '/mailbox', '/mailbox.json', '/mailbox/*']) {
  app.all(path, async (c) => mailbox(c.env).fetch(await asIs(c.req.raw)));
}

export default app;
