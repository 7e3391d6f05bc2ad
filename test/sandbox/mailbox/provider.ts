/** The sending side: Resend's HTTP API. https://resend.com/docs/api-reference/errors */
import { type Context, Hono } from 'hono';
import type { Bindings } from './app.ts';
import { mailSchema } from './mail.ts';

type Env = { Bindings: Bindings };
export const provider = new Hono<Env>();

provider.use('/emails/*', async (c, next) => {
  // Resend's edge turns away callers without a User-Agent, and a Worker's fetch sends none by itself.
  if (!c.req.header('user-agent')) return c.text('error code: 1010', 403);
  const [scheme = '', key = ''] = (c.req.header('authorization') ?? '').split(/\s+/, 2);
  if (!/^bearer$/i.test(scheme) || key === '') return refuse(c, 401, 'missing_api_key', 'Missing API Key');
  if (!/^re_\w+$/.test(key)) return refuse(c, 403, 'invalid_api_key', 'API key is invalid');
  return next();
});

provider.post('/emails', async (c) => {
  const body: unknown = await c.req.json().catch(() => undefined);
  const key = c.req.header('idempotency-key');
  if (key !== undefined && (key.length < 1 || key.length > 256)) {
    return refuse(c, 400, 'invalid_idempotency_key', 'The key must be between 1-256 chars.');
  }
  const parsed = mailSchema.safeParse(body);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const field = issue?.path[0]?.toString();
    return field && !(field in Object(body))
      ? refuse(c, 422, 'missing_required_field', `Missing \`${field}\` field.`)
      : refuse(c, 422, 'validation_error', field ? `Invalid \`${field}\` field. ${issue?.message}` : (issue?.message ?? ''));
  }

  const { mailbox } = c.env;
  const now = Date.now();
  const payload = JSON.stringify(parsed.data);
  const before = key === undefined ? undefined : mailbox.sentWith(key, now);
  if (before && before.payload !== payload) {
    return refuse(c, 409, 'invalid_idempotent_request', 'Same idempotency key used with a different request payload.');
  }
  if (before) return c.json({ id: before.mail });
  const { id } = mailbox.add(parsed.data, now);
  if (key !== undefined) mailbox.rememberKey(key, payload, id, now);
  return c.json({ id });
});

provider.all('/emails/*', (c) =>
  c.req.path === '/emails'
    ? refuse(c, 405, 'method_not_allowed', 'Method is not allowed for the requested path.')
    : refuse(c, 404, 'not_found', 'The requested endpoint does not exist.'),
);

const refuse = (c: Context<Env>, statusCode: 400 | 401 | 403 | 404 | 405 | 409 | 422, name: string, message: string) =>
  c.json({ statusCode, name, message }, statusCode);
