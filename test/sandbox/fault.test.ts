import { describe, expect, it } from 'vitest';
import { freshSandbox, look, open, params, send, set, stripe } from './sandbox.fixture.ts';

freshSandbox();

const idempotencyKey = 'order-1';
const creation = { on: 'api', method: 'POST', path: '/v1/checkout/sessions' };
const create = () => stripe.checkout.sessions.create(params(), { idempotencyKey });
const sessions = async (): Promise<unknown[]> => (await look('sessions')).sessions;

describe('a fault of a call', () => {
  it('is a rate limit in Stripe’s words, and nothing is done', async () => {
    await set('faults', [{ ...creation, does: 'rate-limit', times: 1 }]);
    await expect(create()).rejects.toMatchObject({ type: 'StripeRateLimitError', statusCode: 429, code: 'rate_limit' });
    expect(await sessions()).toHaveLength(0);
    expect((await create()).status).toBe('open');
  });

  it('is an error before anything is done, and the same key may be tried again', async () => {
    await set('faults', [{ ...creation, does: 'error-500', times: 1 }]);
    await expect(create()).rejects.toMatchObject({ type: 'StripeAPIError', statusCode: 500, rawType: 'api_error' });
    expect(await sessions()).toHaveLength(0);
    expect((await create()).status).toBe('open');
  });

  it('is an error after everything is done, which the same key brings again', async () => {
    await set('faults', [{ ...creation, does: 'error-500-after', times: 1 }]);
    for (const _ of [1, 2]) await expect(create()).rejects.toMatchObject({ statusCode: 500 });
    expect(await sessions()).toHaveLength(1);
    expect((await look('faults')).faults).toMatchObject([{ seen: 1, applied: 1 }]);
  });

  it('is no reason to keep a 500 for a call that was refused anyway', async () => {
    await set('faults', [{ ...creation, does: 'error-500-after', times: 1 }]);
    const bad = stripe.checkout.sessions.create(params({ locale: 'tlh' }), { idempotencyKey });
    await expect(bad).rejects.toMatchObject({ statusCode: 500 });
    expect((await create()).status).toBe('open');
  });

  it('is a timeout before Stripe has heard of it', async () => {
    await set('faults', [{ ...creation, does: 'timeout-before', ms: 300, times: 1 }]);
    const call = stripe.checkout.sessions.create(params(), { idempotencyKey, timeout: 100 });
    await expect(call).rejects.toMatchObject({ type: 'StripeConnectionError' });
    expect((await create()).lastResponse.headers).not.toHaveProperty('idempotent-replayed');
    expect(await sessions()).toHaveLength(1);
  });

  it('is a timeout after Stripe has done it, and the same key tells what', async () => {
    await set('faults', [{ ...creation, does: 'timeout-after', ms: 300, times: 1 }]);
    const call = stripe.checkout.sessions.create(params(), { idempotencyKey, timeout: 100 });
    await expect(call).rejects.toMatchObject({ type: 'StripeConnectionError' });
    expect((await create()).lastResponse.headers as unknown as Headers).toSatisfy((headers: Headers) => headers.has('idempotent-replayed'));
    expect(await sessions()).toHaveLength(1);
  });

  it('is a line that breaks in the middle of the answer', async () => {
    await set('faults', [{ ...creation, does: 'lost-connection-after', times: 1 }]);
    await expect(create()).rejects.toMatchObject({ type: 'StripeConnectionError' });
    const { id } = await create();
    expect(await sessions()).toMatchObject([{ id }]);
  });

  it('is slowness, while the key is in use and everybody else goes on', async () => {
    await set('faults', [{ ...creation, does: 'slow', ms: 400, times: 1 }]);
    const slow = create();
    const started = Date.now();
    await new Promise((resolve) => setTimeout(resolve, 50));
    await expect(create()).rejects.toMatchObject({ statusCode: 409, code: 'idempotency_key_in_use' });
    await open();
    expect(Date.now() - started).toBeLessThan(300);
    expect((await slow).status).toBe('open');
    expect(Date.now() - started).toBeGreaterThanOrEqual(400);
  });

  it('lets the first calls pass, meets as many as it should, and then no more', async () => {
    await set('faults', [{ ...creation, does: 'rate-limit', after: 1, times: 2 }]);
    const statuses = [];
    for (let call = 0; call < 5; call++) statuses.push(await open().then(() => 200, (error: any) => error.statusCode));
    expect(statuses).toEqual([200, 429, 429, 200, 200]);
    expect(await look('faults')).toEqual({ faults: [{ ...creation, does: 'rate-limit', after: 1, times: 2, seen: 5, applied: 2 }] });
  });

  it('gives a call the first rule that has its turn', async () => {
    await set('faults', [
      { ...creation, does: 'rate-limit', times: 1 },
      { ...creation, does: 'error-500', times: 1 },
    ]);
    const statuses = [];
    for (let call = 0; call < 3; call++) statuses.push(await open().then(() => 200, (error: any) => error.statusCode));
    expect(statuses).toEqual([429, 500, 200]);
  });

  it('meets a share of the calls, the same ones for the same seed', async () => {
    const met = async (seed: number): Promise<string> => {
      await set('faults', [{ on: 'api', path: '/v1/customers*', does: 'rate-limit', share: 0.5, seed }]);
      const outcomes = [];
      for (let call = 0; call < 24; call++) {
        outcomes.push(await stripe.customers.retrieve('cus_x').catch((error: any) => (error.statusCode === 429 ? 'x' : '-')));
      }
      return outcomes.join('');
    };
    const first = await met(1);
    expect(await met(1)).toBe(first);
    expect(await met(2)).not.toBe(first);
    expect(first.replaceAll('-', '').length).toBeGreaterThan(6);
    expect(first.replaceAll('x', '').length).toBeGreaterThan(6);
  });

  it('keeps to its method and its path', async () => {
    const { id } = await open();
    await set('faults', [{ on: 'api', method: 'POST', path: '/v1/checkout/sessions/*', does: 'rate-limit' }]);
    await stripe.checkout.sessions.retrieve(id);
    await open();
    await expect(stripe.checkout.sessions.expire(id)).rejects.toMatchObject({ statusCode: 429 });
  });
});

describe('the rules', () => {
  it('are forgotten on request and on reset', async () => {
    const rules = [{ on: 'api', does: 'rate-limit' }];
    expect((await set('faults', rules)).faults).toHaveLength(1);
    await send('/sandbox/faults', { method: 'DELETE' });
    expect((await look('faults')).faults).toEqual([]);
    await set('faults', rules);
    await send('/sandbox/reset', { method: 'POST' });
    expect((await look('faults')).faults).toEqual([]);
  });

  it.each([
    ['what nobody knows how to do', [{ on: 'api', does: 'explode' }], 'does'],
    ['a field nobody knows', [{ on: 'api', does: 'slow', colour: 'red' }], 'colour'],
    ['a path outside of the API', [{ on: 'api', does: 'slow', path: '/sandbox' }], '/v1/'],
    ['a time where nobody waits', [{ on: 'webhook', does: 'drop', ms: 5 }], 'take ms'],
    ['copies of what is not copied', [{ on: 'webhook', does: 'hold', copies: 3 }], 'takes copies'],
    ['a seed without a share', [{ on: 'api', does: 'slow', seed: 3 }], 'takes a seed'],
    ['what is no list', { on: 'api', does: 'slow' }, 'array'],
    ['what is no JSON', undefined, 'array'],
  ])('refuse %s and say so', async (_what, rules, message) => {
    const response = await send('/sandbox/faults', { method: 'PUT', body: rules === undefined ? 'rate-limit' : JSON.stringify(rules) });
    expect(response.status).toBe(400);
    expect(((await response.json()) as any).error.message).toContain(message);
  });

  it('are named on the control page', async () => {
    await set('faults', [{ ...creation, does: 'rate-limit' }]);
    expect(await (await send('/sandbox')).text()).toContain('rate-limit on POST /v1/checkout/sessions: 0 so far');
  });
});
