import { beforeEach, describe, expect, it } from 'vitest';
import { app } from '../../../worker/app';
import { visitor } from '../shop';
import { employ, origin, signIn, typeOf } from './house';

/** Every call of the studio that there is, whoever wrote it. */
const calls = [...new Set(app.routes.filter(({ path, method }) => path.startsWith('/api/studio/') && method !== 'ALL').map(({ method, path }) => `${method} ${path.replaceAll(/:\w+/g, 'x')}`))].map((call) => call.split(' ') as [string, string]);
const send = (person: { send: ReturnType<typeof visitor>['send'] }, method: string, path: string, headers: Record<string, string> = { origin, 'content-type': 'application/json' }) =>
  person.send(`${origin}${path}`, { method, headers, ...(method !== 'GET' && { body: '{}' }) });

beforeEach(() => employ(['ada@reprise.example', 'admin'], ['pablo@reprise.example', 'publisher'], ['mara@reprise.example', 'marketer']));

describe('the studio’s calls', () => {
  it('are found by this test', () => {
    expect(calls).toEqual(expect.arrayContaining([['GET', '/api/studio/me'], ['PUT', '/api/studio/staff/x'], ['DELETE', '/api/studio/staff/x'], ['GET', '/api/studio/audit']]));
  });

  it.each(calls)('%s %s: a stranger has to sign in, whatever the spelling', async (method, path) => {
    expect(await typeOf(await send(visitor(), method, path))).toEqual([401, 'sign-in-required']);
    expect((await send(visitor(), method, path.replace('studio', '%73tudio'))).status).toBe(401);
    expect((await send(visitor(), method, path.replace('/studio', '//studio'))).status).toBeGreaterThanOrEqual(400);
  });

  it.each(calls.filter(([, path]) => path !== '/api/studio/me'))('%s %s: nothing for somebody without a role', async (method, path) => {
    expect(await typeOf(await send(await signIn('new@reprise.example'), method, path))).toEqual([403, 'not-allowed']);
  });

  it.each(calls.filter(([method]) => method !== 'GET'))('%s %s: comes from our own pages, as nothing that a form could send', async (method, path) => {
    const ada = await signIn('ada@reprise.example');
    for (const headers of [{}, { origin: 'https://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'same-origin' }] as Record<string, string>[]) {
      expect(await typeOf(await send(ada, method, path, { 'content-type': 'application/json', ...headers }))).toEqual([403, 'origin-refused']);
    }
    if (method === 'DELETE') return;
    for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain', 'Text/Plain; charset=utf-8']) {
      expect(await typeOf(await send(ada, method, path, { origin, 'content-type': type }))).toEqual([415, 'json-expected']);
    }
  });

  it('are kept by nobody', async () => {
    for (const person of [visitor(), await signIn('ada@reprise.example')]) expect((await send(person, 'GET', '/api/studio/me')).headers.get('cache-control')).toBe('no-store');
  });
});

describe('a page of the studio', () => {
  const open = (person: { send: ReturnType<typeof visitor>['send'] }, path: string, init: RequestInit = {}) => person.send(`${origin}${path}`, { redirect: 'manual', ...init });

  it.each(['/studio', '/studio/people?x=1', '/%73tudio', '//studio', '/studio/anything/at/all'])('%s leads a stranger to sign in', async (path) => {
    const response = await open(visitor(), path);
    expect([response.status, response.headers.get('cache-control')]).toEqual([303, 'no-store']);
    const to = new URL(response.headers.get('location')!);
    expect([to.origin, to.pathname]).toEqual(['http://localhost:8788', '/cdn-cgi/access/login/localhost:8787']);
    expect(to.searchParams.get('redirect_url')).toBe(path.replace('//', '/'));
  });

  it('leads whoever has no role, or a token of somebody else’s, to the page that says why', async () => {
    const stranger = visitor();
    stranger.cookies.set('CF_Authorization', 'x.y.z');
    for (const person of [await signIn('new@reprise.example'), stranger]) {
      expect((await open(person, '/studio/people')).headers.get('location')).toBe('/studio/closed');
      // Here Astro would take over.
      expect((await open(person, '/studio/closed')).status).toBe(404);
    }
  });

  it('guards what is answered, and takes nothing from elsewhere', async () => {
    const ada = await signIn('ada@reprise.example');
    const { headers } = await open(ada, '/studio');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-robots-tag')).toBe('noindex, nofollow');
    expect(headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
    expect((await open(ada, '/studio/preview/x')).headers.get('content-security-policy')).toBe("frame-ancestors 'self'");
    expect((await open(ada, '/de')).headers.get('x-robots-tag')).toBeNull();
    for (const sent of [{}, { origin: 'https://evil.example' }]) expect((await open(ada, '/studio/people', { method: 'POST', headers: sent as Record<string, string>, body: 'action=remove' })).status).toBe(403);
    expect((await open(ada, '/studio/people', { method: 'POST', headers: { origin }, body: 'action=remove' })).status).toBe(404);
  });
});
