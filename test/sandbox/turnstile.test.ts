import { describe, expect, it } from 'vitest';
import { freshSandbox, look, send } from './sandbox.fixture.ts';

freshSandbox();

const SECRET = '0x4AAAAAAAlocalsandboxsecretkey0000';
const DUMMY_TOKEN = 'XXXX.DUMMY.TOKEN.XXXX';
const dummy = (digit: number) => `${digit}x0000000000000000000000000000000AA`;

const verify = async (body: object): Promise<any> =>
  (await send('/turnstile/v0/siteverify', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })).json();

const token = async (query = ''): Promise<string> => (await look(`turnstile/token${query}`)).token;
const refused = (code: string) => expect.objectContaining({ success: false, 'error-codes': [code] });

describe('a token', () => {
  it('is good once', async () => {
    const response = await token();
    expect(await verify({ secret: SECRET, response })).toMatchObject({ success: true, 'error-codes': [] });
    expect(await verify({ secret: SECRET, response })).toEqual(refused('timeout-or-duplicate'));
  });

  it('is good again under the key it was redeemed with, and under no other', async () => {
    const response = await token();
    const [key, other] = [crypto.randomUUID(), crypto.randomUUID()];
    for (const _ of [1, 2]) expect(await verify({ secret: SECRET, response, idempotency_key: key })).toMatchObject({ success: true });
    expect(await verify({ secret: SECRET, response, idempotency_key: other })).toEqual(refused('timeout-or-duplicate'));
    expect(await verify({ secret: SECRET, response, idempotency_key: 'no uuid' })).toEqual(refused('bad-request'));
  });

  it('is good for five minutes', async () => {
    expect(await verify({ secret: SECRET, response: await token(`?age=${5 * 60_000 - 2_000}`) })).toMatchObject({ success: true });
    expect(await verify({ secret: SECRET, response: await token(`?age=${5 * 60_000 + 1}`) })).toEqual(refused('timeout-or-duplicate'));
  });

  it('says where, when and for what it was made', async () => {
    const told = { hostname: 'reprise.example', action: 'phone', cdata: 'drp_eu1_1' };
    const answer = await verify({ secret: SECRET, response: await token(`?${new URLSearchParams(told)}`) });
    expect(answer).toMatchObject(told);
    expect(Math.abs(Date.parse(answer.challenge_ts) - Date.now())).toBeLessThan(2_000);
  });

  it.each([['made up', '0.abc'], ['of another kind', DUMMY_TOKEN]])('that is %s is refused', async (_what, response) => {
    expect(await verify({ secret: SECRET, response })).toEqual(refused('invalid-input-response'));
  });

  it('has 2048 characters at most', async () => {
    expect(await verify({ secret: SECRET, response: await token(`?hostname=${'a'.repeat(1_400)}`) })).toMatchObject({ success: true });
    expect(await verify({ secret: SECRET, response: await token(`?hostname=${'a'.repeat(1_450)}`) })).toEqual(refused('invalid-input-response'));
  });

  it('may be asked about with a form, too', async () => {
    const form = { secret: SECRET, response: await token(), remoteip: '203.0.113.7' };
    const answer = await send('/turnstile/v0/siteverify', { method: 'POST', body: new URLSearchParams(form) });
    expect(await answer.json()).toMatchObject({ success: true });
    const parts = new FormData();
    for (const [name, value] of Object.entries({ ...form, response: await token() })) parts.set(name, value);
    expect(await (await send('/turnstile/v0/siteverify', { method: 'POST', body: parts })).json()).toMatchObject({ success: true });
  });
});

describe('the shop', () => {
  it.each([
    ['no secret', { response: 'x' }, 'missing-input-secret'],
    ['a secret that is none', { secret: 'toString', response: 'x' }, 'invalid-input-secret'],
    ['no token', { secret: SECRET }, 'missing-input-response'],
    ['no token, though with a key for tests', { secret: dummy(1) }, 'missing-input-response'],
    ['what is no text', { secret: SECRET, response: 5 }, 'bad-request'],
  ])('is told when it sends %s', async (_what, body, code) => {
    expect(await verify(body)).toEqual(refused(code));
  });

  it('is told when it sends what is neither form nor JSON', async () => {
    const headers = { 'content-type': 'text/plain' };
    expect(await (await send('/turnstile/v0/siteverify', { method: 'POST', headers, body: 'hello' })).json()).toEqual(refused('bad-request'));
    expect((await send('/turnstile/v0/siteverify')).status).toBe(405);
  });

  it('has keys for tests, which pass, fail, or call every token used, as often as it asks', async () => {
    for (const _ of [1, 2]) {
      expect(await verify({ secret: dummy(1), response: DUMMY_TOKEN })).toMatchObject({ success: true, metadata: { result_with_testing_key: true } });
      expect(await verify({ secret: dummy(2), response: DUMMY_TOKEN })).toEqual(refused('invalid-input-response'));
      expect(await verify({ secret: dummy(3), response: DUMMY_TOKEN })).toEqual(refused('timeout-or-duplicate'));
    }
  });
});

describe('the sandbox', () => {
  it('forgets on reset which tokens were used', async () => {
    const response = await token();
    await verify({ secret: SECRET, response });
    await send('/sandbox/reset', { method: 'POST' });
    expect(await verify({ secret: SECRET, response })).toMatchObject({ success: true });
  });

  it('makes no token for what it does not know', async () => {
    expect((await send('/sandbox/turnstile/token?colour=red')).status).toBe(400);
  });

  it('serves a script that a strict policy lets run', async () => {
    const response = await send('/turnstile/v0/api.js?render=explicit');
    expect(response.headers.get('content-type')).toContain('javascript');
    expect(await response.text()).not.toMatch(/innerHTML|outerHTML|insertAdjacent|eval|setAttribute\('style|cssText/);
  });
});
