import { createMiddleware } from 'hono/factory';
import { type ApiEnv, answerFailure } from './answer.ts';

/** Any test key will do, as Bearer or as the user name of Basic; a live key has no business here. */
export const auth = createMiddleware<ApiEnv>(async (c, next) => {
  const key = keyIn(c.req.header('authorization') ?? '');
  if (key !== undefined && /^(sk|rk)_test_\w+$/.test(key)) return next();
  c.header('WWW-Authenticate', 'Basic realm="Stripe"');
  const message = key
    ? `Invalid API Key provided: ${key.slice(0, 8)}${'*'.repeat(8)}${key.slice(-4)}`
    : 'You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth ' +
      "(e.g. 'Authorization: Bearer YOUR_SECRET_KEY').";
  return answerFailure(c, { status: 401, type: 'invalid_request_error', message, beforeExecution: true });
});

function keyIn(header: string): string | undefined {
  const [scheme = '', credentials = ''] = header.split(/\s+/, 2);
  if (/^bearer$/i.test(scheme)) return credentials;
  if (!/^basic$/i.test(scheme)) return undefined;
  try {
    return atob(credentials).split(':', 1)[0];
  } catch {
    return undefined; // not base64, so not a key
  }
}
