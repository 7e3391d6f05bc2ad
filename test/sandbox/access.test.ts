import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose';
import { describe, expect, it } from 'vitest';
import { control, env, freshSandbox, send, submit } from './sandbox.fixture.ts';

freshSandbox();

const login = `/cdn-cgi/access/login/localhost:8787?${new URLSearchParams({ kid: env.ACCESS_AUDIENCE, redirect_url: '/studio/log?who=ada' })}`;
const certs = async (): Promise<JSONWebKeySet> => (await send('/cdn-cgi/access/certs')).json();
const post = (fields: Record<string, string>, url = login) => send(url, { method: 'POST', body: new URLSearchParams(fields) });

const verify = async (token: string) =>
  jwtVerify(token, createLocalJWKSet(await certs()), { issuer: 'http://localhost:8788', audience: env.ACCESS_AUDIENCE, algorithms: ['RS256'] });

describe('signing in', () => {
  it('offers somebody of each role, and leads back with a cookie that no script reads', async () => {
    const screen = await (await send(login)).text();
    for (const role of ['marketer', 'publisher', 'admin']) expect(screen).toContain(role);
    const response = await post({ email: 'ada@reprise.example' });
    expect([response.status, response.headers.get('location')]).toEqual([303, 'http://localhost:8787/studio/log?who=ada']);
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^CF_Authorization=[\w.-]+; Max-Age=86400; Path=\/; HttpOnly; SameSite=Lax$/);
    const { payload, protectedHeader } = await verify(cookie.slice('CF_Authorization='.length).split(';')[0] ?? '');
    expect(payload).toMatchObject({ aud: [env.ACCESS_AUDIENCE], email: 'ada@reprise.example', type: 'app', iss: 'http://localhost:8788', sub: expect.any(String), identity_nonce: expect.any(String), country: 'DE' });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(86_400);
    expect(protectedHeader).toEqual({ alg: 'RS256', kid: (await certs()).keys[0]?.kid, typ: 'JWT' });
  });

  it('keeps its cookie to itself where there is https', async () => {
    const response = await post({ email: 'ada@reprise.example' }, `https://localhost:8788${login}`);
    expect(response.headers.get('set-cookie')).toContain('Secure');
  });

  it('is for anybody with an address', async () => {
    expect((await post({ email: 'other', other: 'Bo@Example.org' })).status).toBe(303);
    for (const fields of [{ email: 'other', other: 'bo' }, {}] as Record<string, string>[]) expect((await post(fields)).status).toBe(422);
  });

  it.each([
    ['another application', '/cdn-cgi/access/login/localhost:8787?kid=x&redirect_url=/studio'],
    ['another machine', login.replace('localhost:8787', 'evil.example')],
    ['a page that is none of the shop’s', login.replace('%2Fstudio', '%2F%2Fevil.example')],
  ])('leads nowhere for %s', async (_what, url) => {
    for (const response of [await send(url), await submit(new URL(url, 'http://localhost:8788').href, { email: 'ada@reprise.example' })]) expect(response.status).toBe(404);
  });

  it('ends with signing out', async () => {
    expect((await send('/cdn-cgi/access/logout')).headers.get('set-cookie')).toMatch(/^CF_Authorization=; Max-Age=0/);
  });

  it('can be asked who it was', async () => {
    const { token } = await control('access/tokens', { email: 'ada@reprise.example' });
    const identity = await send('/cdn-cgi/access/get-identity', { headers: { cookie: `CF_Authorization=${token}` } });
    expect(await identity.json()).toMatchObject({ email: 'ada@reprise.example' });
    expect((await send('/cdn-cgi/access/get-identity')).status).toBe(400);
  });
});

describe('keys', () => {
  it('change when they are told to; those before stay good once', async () => {
    const { token } = await control('access/tokens', {});
    await control('access/rotation');
    expect((await certs()).keys).toHaveLength(2);
    await verify(token);
    await control('access/rotation');
    expect((await certs()).keys).toHaveLength(2);
    await expect(verify(token)).rejects.toThrow();
  });

  it('tell nothing that is secret', async () => {
    for (const key of (await certs()).keys) expect(Object.keys(key).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
  });

  it('sign whatever a test wants to be wrong', async () => {
    const { token } = await control('access/tokens', { email: 'bo@example.org', claims: { iss: 'https://evil.example', nbf: null } });
    await expect(verify(token)).rejects.toMatchObject({ code: 'ERR_JWT_CLAIM_VALIDATION_FAILED' });
    expect((await send('/sandbox/access/tokens', { method: 'POST', body: '{"colour":"red"}' })).status).toBe(400);
  });
});
