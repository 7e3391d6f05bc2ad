/** The shop's side: is this token good? https://developers.cloudflare.com/turnstile/get-started/server-side-validation/ */
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { Bindings } from './app.ts';
import { readToken } from './token.ts';

type Env = { Bindings: Bindings };
export const siteverify = new Hono<Env>();

const GOOD_FOR_MS = 5 * 60_000;

/** Cloudflare's keys for tests look at the secret alone and take any token, as often as it comes. */
const DUMMY_SECRETS: ReadonlyMap<string, string | null> = new Map([
  ['1x0000000000000000000000000000000AA', null],
  ['2x0000000000000000000000000000000AA', 'invalid-input-response'],
  ['3x0000000000000000000000000000000AA', 'timeout-or-duplicate'],
]);
const OF_A_TEST = { result_with_testing_key: true };

const question = z.object({
  secret: z.string().default(''),
  response: z.string().default(''),
  remoteip: z.string().optional(),
  idempotency_key: z.uuid().optional(),
});

siteverify.post('/siteverify', async (c) => {
  const parsed = question.safeParse(await bodyOf(c));
  if (!parsed.success) return refuse(c, 'bad-request');
  const { secret, response, idempotency_key: key } = parsed.data;
  if (secret === '') return refuse(c, 'missing-input-secret');
  if (!DUMMY_SECRETS.has(secret) && !/^0x4[\w-]{20,}$/.test(secret)) return refuse(c, 'invalid-input-secret');
  if (response === '') return refuse(c, 'missing-input-response');

  const now = Date.now();
  const error = DUMMY_SECRETS.get(secret);
  if (error) return refuse(c, error, OF_A_TEST);
  if (error === null) return accept(c, { at: now, hostname: 'example.com', action: '', cdata: '' }, OF_A_TEST);

  const token = readToken(response);
  if (!token) return refuse(c, 'invalid-input-response');
  c.env.used.forgetBefore(now - GOOD_FOR_MS);
  const isFresh = now - token.at <= GOOD_FOR_MS;
  return isFresh && c.env.used.redeem(token.nonce, token.at, key ?? null) ? accept(c, token, { interactive: true }) : refuse(c, 'timeout-or-duplicate');
});

siteverify.all('/siteverify', (c) => c.body(null, 405, { allow: 'POST' }));

/** @returns undefined for what is neither form nor JSON */
async function bodyOf(c: Context<Env>): Promise<unknown> {
  const type = c.req.header('content-type') ?? '';
  if (type.startsWith('application/json')) return c.req.json().catch(() => undefined);
  return /^(application\/x-www-form-urlencoded|multipart\/form-data)/.test(type) ? c.req.parseBody().catch(() => undefined) : undefined;
}

type Solved = { at: number; hostname: string; action: string; cdata: string };

const accept = (c: Context<Env>, { at, hostname, action, cdata }: Solved, metadata: object) =>
  c.json({ success: true, 'error-codes': [], challenge_ts: new Date(at).toISOString(), hostname, action, cdata, metadata });

const refuse = (c: Context<Env>, error: string, metadata = {}) => c.json({ success: false, 'error-codes': [error], messages: [], metadata });
