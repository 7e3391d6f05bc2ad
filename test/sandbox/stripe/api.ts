/** Stripe's REST API, as far as the shop uses it. */
import { type Context, Hono } from 'hono';
import type { z } from 'zod';
import { type ApiEnv, answer, answerFailure } from './answer.ts';
import { auth } from './auth.ts';
import { notTaken, sessionParams } from './checkout.params.ts';
import { createCustomer, customerParams } from './customer.ts';
import { API_VERSION, type Cause } from './event.ts';
import { notFound } from './failure.ts';
import { decodeForm } from './form.ts';
import { newId } from './id.ts';
import { idempotency } from './idempotency.ts';
import { lineItemsOf } from './line-items.ts';
import { findEvent, listEvents, listReversals, listSessions } from './listing.ts';
import { eventListParams, reversalListParams, sessionListParams } from './listing.params.ts';
import { aroundCalls, withinCalls } from './misbehaviour.ts';
import { pace } from './pace.ts';
import { onlyExpand, read } from './params.ts';
import { createRefund, refundParams } from './refund.ts';
import { failed, ok, type Result } from './result.ts';
import { createSession, expireSession, findSession } from './session.ts';

export const api = new Hono<ApiEnv>();

api.use(async (c, next) => {
  c.set('requestId', newId('req_', 14));
  c.set('form', decodeForm(await encodedForm(c)));
  c.header('Request-Id', c.var.requestId);
  c.header('Stripe-Version', versionOf(c));
  await next();
});
for (const layer of [auth, pace, aroundCalls, idempotency, withinCalls]) api.use(layer);

api.post('/checkout/sessions', (c) => {
  const failure = notTaken(c.var.form, versionOf(c));
  if (failure) return answerFailure(c, failure);
  return call(c, sessionParams, (params) => shown(createSession(c.env.account, params, c.env.account.now())));
});
api.get('/checkout/sessions', (c) => call(c, sessionListParams, (params) => listSessions(c.env.account, params)));
api.get('/checkout/sessions/:id', (c) =>
  call(c, onlyExpand, () => shown(findSession(c.env.account, c.req.param('id'), c.env.account.now()))),
);
api.get('/checkout/sessions/:id/line_items', (c) =>
  call(c, onlyExpand, () => {
    const found = findSession(c.env.account, c.req.param('id'), c.env.account.now());
    return found.ok ? ok(lineItemsOf(found.value)) : found;
  }),
);
api.post('/checkout/sessions/:id/expire', (c) =>
  call(c, onlyExpand, () => shown(expireSession(c.env.account, c.req.param('id'), causeOf(c), c.env.account.now()))),
);

api.post('/refunds', (c) => call(c, refundParams, (params) => createRefund(c.env.account, params, causeOf(c), c.env.account.now())));
api.post('/customers', (c) => call(c, customerParams, (params) => ok(createCustomer(c.env.account, params, c.env.account.now()))));

for (const kind of ['refund', 'dispute'] as const) {
  api.get(`/${kind}s`, (c) => call(c, reversalListParams, (params) => listReversals(c.env.account, kind, params)));
}
api.get('/events', (c) => call(c, eventListParams, (params) => listEvents(c.env.account, params, c.env.account.now())));
api.get('/events/:id', (c) => call(c, onlyExpand, () => findEvent(c.env.account, c.req.param('id'), c.env.account.now())));

const LOOKED_UP = [
  { path: '/refunds/:id', kind: 'refund', param: 'id' },
  { path: '/customers/:id', kind: 'customer', param: 'id' },
  { path: '/payment_intents/:id', kind: 'payment_intent', param: 'intent' },
  { path: '/payment_methods/:id', kind: 'payment_method', param: 'payment_method' },
  { path: '/charges/:id', kind: 'charge', param: 'id' },
  { path: '/disputes/:id', kind: 'dispute', param: 'dispute' },
] as const;
for (const { path, kind, param } of LOOKED_UP) {
  api.get(path, (c) =>
    call(c, onlyExpand, () => {
      const found = c.env.account.store.find(kind, c.req.param('id'));
      return found ? ok(found) : failed(notFound(kind, c.req.param('id'), param));
    }),
  );
}

api.all('*', (c) =>
  answerFailure(c, {
    status: 404,
    type: 'invalid_request_error',
    message: `Unrecognized request URL (${c.req.method}: ${c.req.path}). If you are trying to list objects, remove the trailing slash.`,
  }),
);

// Not `text()`: workerd warns that a form is no text.
const encodedForm = async (c: Context<ApiEnv>): Promise<string> =>
  c.req.method === 'POST' ? new TextDecoder().decode(await c.req.arrayBuffer()) : new URL(c.req.url).search.slice(1);

/** Reads the parameters, does it, answers. */
function call<T extends { expand?: string[] | undefined }>(
  c: Context<ApiEnv>,
  schema: z.ZodType<T>,
  act: (params: T) => Result<object>,
): Response {
  const params = read(schema, c.var.form);
  return params.ok ? answer(c, act(params.value), params.value.expand) : answerFailure(c, params.failure);
}

const shown = (result: ReturnType<typeof findSession>): Result<object> => (result.ok ? ok(result.value.session) : result);

const versionOf = (c: Context<ApiEnv>): string => c.req.header('stripe-version') ?? API_VERSION;

const causeOf = (c: Context<ApiEnv>): Cause => ({
  request: c.var.requestId,
  idempotencyKey: c.req.header('idempotency-key') ?? null,
});
