import { Hono } from 'hono';
import { z } from 'zod';
import type { Bindings } from './app.ts';
import { written } from './token.ts';

/** What only a sandbox has: a token for a program, as if a person had solved the challenge. */
export const control = new Hono<{ Bindings: Bindings }>();

const wish = z.strictObject({
  hostname: z.string().default('localhost'),
  action: z.string().default(''),
  cdata: z.string().default(''),
  /** How long ago it was solved, in ms. */
  age: z.coerce.number().int().min(0).default(0),
});

control.get('/token', (c) => {
  const parsed = wish.safeParse(c.req.query());
  if (!parsed.success) return c.json({ error: { message: z.prettifyError(parsed.error) } }, 400);
  const { age, ...told } = parsed.data;
  return c.json({ token: written({ at: Date.now() - age, ...told, nonce: crypto.randomUUID() }) });
});
