import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { sandbox, visitor } from '../shop';
import { employ, origin, signIn, tokenFor, typeOf } from './house';

const me = `${origin}/api/studio/me`;
const asking = (token: string) => visitor().send(me, { headers: { 'cf-access-jwt-assertion': token } });
const seconds = (fromNow: number) => Math.floor(Date.now() / 1000) + fromNow;
const base64url = (value: object | Uint8Array) => {
  const bytes = value instanceof Uint8Array ? value : new TextEncoder().encode(JSON.stringify(value));
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
};
const claimsIn = (token: string) => JSON.parse(atob(token.split('.')[1]!.replaceAll('-', '+').replaceAll('_', '/'))) as object;

beforeEach(() => employ(['ada@reprise.example', 'admin']));

describe('a token of the provider', () => {
  it('says who it is, in the header or in the cookie, however the address is written', async () => {
    expect(await (await asking(await tokenFor('Ada@Reprise.Example'))).json()).toMatchObject({ email: 'ada@reprise.example', name: 'ada', role: 'admin', admins: [] });
    expect(await (await (await signIn('ada@reprise.example')).call('/api/studio/me')).json()).toMatchObject({ email: 'ada@reprise.example', role: 'admin' });
  });

  it('in the header goes before the one in the cookie, though it be worse', async () => {
    const { call } = await signIn('ada@reprise.example');
    expect((await call('/api/studio/me', { headers: { 'cf-access-jwt-assertion': 'x' } })).status).toBe(401);
  });

  it.each<[string, { claims?: object; header?: object }]>([
    ['has expired', { claims: { exp: seconds(-60), iat: seconds(-3600), nbf: seconds(-3600) } }],
    ['is not valid yet', { claims: { nbf: seconds(60) } }],
    ['never expires', { claims: { exp: null } }],
    ['is for another application', { claims: { aud: ['0'.repeat(64)] } }],
    ['is for none', { claims: { aud: null } }],
    ['is of another team', { claims: { iss: 'https://evil.cloudflareaccess.com' } }],
    ['is a session with the provider itself', { claims: { type: 'org' } }],
    ['is a program’s', { claims: { email: null, sub: '', common_name: 'a1.access' } }],
    ['names no address but something else', { claims: { email: { $ne: null } } }],
    ['names a key that nobody has', { header: { kid: 'made-up' } }],
    ['says that it is signed otherwise', { header: { alg: 'PS256' } }],
    ['wants something understood that we do not', { header: { crit: ['b64'], b64: false } }],
  ])('that %s is none', async (_what, wrong) => {
    expect(await typeOf(await asking(await tokenFor('ada@reprise.example', wrong)))).toEqual([401, 'sign-in-required']);
  });

  it('that was changed on the way is none', async () => {
    const [header, claims, signature] = (await tokenFor('mara@reprise.example')).split('.') as [string, string, string];
    const changed = base64url({ ...claimsIn(`.${claims}.`), email: 'ada@reprise.example' });
    for (const token of [`${header}.${changed}.${signature}`, `${header}.${claims}.`, `${header}.${claims}`, `${header}.${claims}.${signature.slice(4)}`]) expect((await asking(token)).status).toBe(401);
  });

  it('is none without a signature, nor with one that anybody can make with the public key', async () => {
    const token = await tokenFor('ada@reprise.example');
    const claims = claimsIn(token);
    const { keys } = (await (await sandbox('/cdn-cgi/access/certs')).json()) as { keys: { kid: string; n: string }[] };
    const { kid } = keys[0]!;
    for (const alg of ['none', 'None', 'NONE']) expect((await asking(`${base64url({ alg, kid, typ: 'JWT' })}.${base64url(claims)}.`)).status).toBe(401);
    const text = `${base64url({ alg: 'HS256', kid, typ: 'JWT' })}.${base64url(claims)}`;
    for (const secret of [JSON.stringify(keys[0]), keys[0]!.n]) {
      const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
      const signature = new Uint8Array(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(text)));
      expect((await asking(`${text}.${base64url(signature)}`)).status).toBe(401);
    }
  });

  it('brings its own key along in vain', async () => {
    const pair = (await crypto.subtle.generateKey({ name: 'RSASSA-PKCS1-v1_5', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' }, true, ['sign', 'verify'])) as CryptoKeyPair;
    const text = `${base64url({ alg: 'RS256', jwk: await crypto.subtle.exportKey('jwk', pair.publicKey), jku: 'https://evil.example/certs' })}.${base64url(claimsIn(await tokenFor('ada@reprise.example')))}`;
    const signature = new Uint8Array(await crypto.subtle.sign('RSASSA-PKCS1-v1_5', pair.privateKey, new TextEncoder().encode(text)));
    expect((await asking(`${text}.${base64url(signature)}`)).status).toBe(401);
  });

  it('counts whatever the time in the shop is, and only with a provider', async () => {
    const headers = { 'cf-access-jwt-assertion': await tokenFor('ada@reprise.example') };
    expect((await visitor({ CLOCK_OFFSET_MS: String(90 * 86_400_000) }).send(me, { headers })).status).toBe(200);
    expect(await typeOf(await visitor({ ACCESS_AUDIENCE: '' }).send(me, { headers }))).toEqual([503, 'identity-unavailable']);
    expect(await typeOf(await visitor({ ACCESS_TEAM_ORIGIN: 'http://localhost:8788/nowhere', ACCESS_AUDIENCE: 'x' }).send(me, { headers }))).toEqual([401, 'sign-in-required']);
  });

  it('cannot be told from a wrong one while the provider’s keys cannot be had', async () => {
    const headers = { 'cf-access-jwt-assertion': await signed() };
    const down = vi.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response('no', { status: 502 }));
    const response = await visitor({ ACCESS_TEAM_ORIGIN: 'http://elsewhere.example' }).send(me, { headers });
    down.mockRestore();
    expect(await typeOf(response)).toEqual([503, 'identity-unavailable']);
  });
});

describe('the provider’s keys', () => {
  it('are fetched once, and again for a key that is new, but no more than once a minute', async () => {
    const token = await signed();
    expect((await asking(token)).status).toBe(200);
    const fetched = vi.spyOn(globalThis, 'fetch');
    const keys = () => fetched.mock.calls.filter(([input]) => String(input instanceof Request ? input.url : input).endsWith('/certs')).length;
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
    try {
      for (const _ of [1, 2, 3]) expect((await asking(token)).status).toBe(200);
      expect(keys()).toBe(0);
      await sandbox('/sandbox/access/rotation', {});
      const next = await signed();
      vi.setSystemTime(Date.now() + 61_000);
      expect((await asking(next)).status).toBe(200);
      expect(keys()).toBe(1);
      // The key before is still published: nobody is signed out by a change of keys.
      expect((await asking(token)).status).toBe(200);
      const madeUp = await tokenFor('ada@reprise.example', { header: { kid: 'made-up' } });
      for (const _ of [1, 2, 3, 4, 5]) expect((await asking(madeUp)).status).toBe(401);
      expect(keys()).toBe(1);
      vi.setSystemTime(Date.now() + 61_000);
      for (const _ of [1, 2, 3, 4, 5]) expect((await asking(madeUp)).status).toBe(401);
      expect(keys()).toBe(2);
    } finally {
      vi.useRealTimers();
      fetched.mockRestore();
    }
  });
});

describe('somebody without a role', () => {
  it('hears who gives one, and may do nothing', async () => {
    const { call } = await signIn('new@reprise.example');
    expect(await (await call('/api/studio/me')).json()).toEqual({ email: 'new@reprise.example', name: null, role: null, deeds: [], admins: [{ email: 'ada@reprise.example', name: 'ada' }], signOut: `${env.ACCESS_TEAM_ORIGIN}/cdn-cgi/access/logout` });
    for (const path of ['/api/studio/staff', '/api/studio/audit']) expect(await typeOf(await call(path))).toEqual([403, 'not-allowed']);
  });
});

const signed = () => tokenFor('ada@reprise.example');
