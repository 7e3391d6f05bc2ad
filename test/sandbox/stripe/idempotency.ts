import { createMiddleware } from 'hono/factory';
import { type ApiEnv, answerFailure } from './answer.ts';
import { type Failure, invalid } from './failure.ts';
import { canonical } from './form.ts';

/**
 * A call takes a moment, as a call over the internet does: otherwise no two of
 * them would ever overlap, and nobody would meet Stripe's 409.
 */
const CALL_TAKES_MS = 15;

/** https://docs.stripe.com/api/idempotent_requests */
export const idempotency = createMiddleware<ApiEnv>(async (c, next) => {
  const key = c.req.header('idempotency-key');
  if (c.req.method !== 'POST' || key === undefined) return next();
  c.header('Idempotency-Key', key);
  if (key.length > 255) return answerFailure(c, invalid('Idempotency keys can be up to 255 characters long.'));

  const { account } = c.env;
  const { idempotency: keys } = account;
  const endpoint = c.req.path;
  const params = canonical(c.var.form);
  const kept = keys.find(key, account.now());
  if (kept && kept.endpoint !== endpoint) return answerFailure(c, otherEndpoint(key, endpoint, kept.endpoint));
  if (kept && kept.params !== params) return answerFailure(c, otherParams(key));
  if (kept) {
    c.header('Idempotent-Replayed', 'true');
    c.header('Original-Request', kept.request);
    return c.body(kept.body, kept.status as 200, { 'content-type': 'application/json' });
  }
  if (!keys.begin(key)) return answerFailure(c, inUse(key));
  try {
    await scheduler.wait(CALL_TAKES_MS);
    await next();
    // What was refused before anything was done may be corrected and tried again with the same key.
    if (c.var.beforeExecution) return;
    const { status } = c.res;
    const body = await c.res.clone().text();
    keys.keep(key, { endpoint, params, request: c.var.requestId, status, body }, account.now());
  } finally {
    keys.end(key);
  }
});

const otherEndpoint = (key: string, now: string, then: string): Failure => ({
  status: 400,
  type: 'idempotency_error',
  message:
    'Keys for idempotent requests can only be used for the same endpoint they were first used for ' +
    `('${now}' vs '${then}'). Try using a key other than '${key}' if you meant to execute a different request.`,
});

const otherParams = (key: string): Failure => ({
  status: 400,
  type: 'idempotency_error',
  message:
    'Keys for idempotent requests can only be used with the same parameters they were first used with. ' +
    `Try using a key other than '${key}' if you meant to execute a different request.`,
});

const inUse = (key: string): Failure => ({
  status: 409,
  type: 'idempotency_error',
  code: 'idempotency_key_in_use',
  message:
    'There is currently another in-progress request using this Idempotency-Key (that probably means you submitted ' +
    `twice, and the other request is still going through): ${key}. Try your request again after some time.`,
});
