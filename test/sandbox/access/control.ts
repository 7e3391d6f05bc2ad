import { Hono } from 'hono';
import { z } from 'zod';
import { withBody } from '../body.ts';
import type { Bindings } from './app.ts';
import { claimsOf } from './token.ts';

/** What only a sandbox has: tokens for the asking, right and wrong ones, and a change of keys when it suits. */
export const control = new Hono<{ Bindings: Bindings }>();

const wish = z.strictObject({
  email: z.string().default('ada@reprise.example'),
  /** Put in place of what a good token says; null leaves it out. */
  claims: z.record(z.string(), z.unknown()).default({}),
  header: z.record(z.string(), z.unknown()).default({}),
});

control.post('/tokens', (c) =>
  withBody(c, wish, async ({ email, claims, header }) => {
    const all: Record<string, unknown> = { ...claimsOf(email, new URL(c.req.url).origin, c.env.audience), ...claims };
    const said = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
    return c.json({ token: await c.env.keys.sign(said, header) });
  }),
);

control.post('/rotation', async (c) => {
  await c.env.keys.rotate();
  return c.json(await c.env.keys.published());
});
