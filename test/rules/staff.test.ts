import { describe, expect, it } from 'vitest';
import { accessOf, signInUrl, signOutUrl } from '../../worker/staff/access';
import { deedsOf, losesOwn, may, normalEmail, roles, type Deed, type Role } from '../../worker/staff/staff';
import { isPreviewPath, isStudioPath } from '../../worker/staff/studio-path';
import { studioPolicy } from '../../worker/staff/studio-policy';

/** Who may what: marketer, publisher, admin. */
const table: Record<Deed, [boolean, boolean, boolean]> = {
  'read-campaigns': [true, true, true],
  'read-results': [true, true, true],
  'read-log': [true, true, true],
  draft: [true, true, true],
  'share-preview': [true, true, true],
  'sign-off': [false, true, true],
  approve: [false, true, true],
  publish: [false, true, true],
  unpublish: [false, true, true],
  'roll-back': [false, true, true],
  'manage-staff': [false, false, true],
};

describe('roles', () => {
  it.each(Object.entries(table))('%s', (deed, allowed) => {
    expect(roles.map((role) => may(role, deed as Deed))).toEqual(allowed);
    expect(may(null, deed as Deed)).toBe(false);
  });

  it('each include the one before, and no role is none of them', () => {
    expect(deedsOf(null)).toEqual([]);
    for (const [index, role] of roles.slice(1).entries()) expect(deedsOf(role)).toEqual(expect.arrayContaining(deedsOf(roles[index]!)));
  });

  it.each<[string, Role | null, boolean]>([
    ['ada@reprise.example', 'admin', false],
    ['ada@reprise.example', 'publisher', true],
    ['ada@reprise.example', null, true],
    ['mara@reprise.example', null, false],
    ['mara@reprise.example', 'marketer', false],
  ])('an admin who makes %s %s loses rights of their own: %s', (email, to, loses) => {
    expect(losesOwn({ email: 'ada@reprise.example', name: 'Ada', role: 'admin' }, email, to)).toBe(loses);
  });

  it('belong to an address however it is written', () => {
    expect(normalEmail(' Ada@Reprise.example ')).toBe('ada@reprise.example');
  });
});

describe('the provider', () => {
  const access = { teamOrigin: 'https://reprise.cloudflareaccess.com', audience: 'a1' };

  it('is known by two settings, and none of them alone', () => {
    expect(accessOf({ ACCESS_TEAM_ORIGIN: 'https://reprise.cloudflareaccess.com/', ACCESS_AUDIENCE: 'a1' })).toEqual(access);
    for (const settings of [{}, { ACCESS_TEAM_ORIGIN: 'https://x.example' }, { ACCESS_AUDIENCE: 'a1' }, { ACCESS_TEAM_ORIGIN: '', ACCESS_AUDIENCE: '' }]) expect(accessOf(settings)).toBeNull();
  });

  it('signs in for a page of the shop, and out of everything', () => {
    expect(signInUrl(access, 'https://shop.example', '/studio/log?who=ada')).toBe('https://reprise.cloudflareaccess.com/cdn-cgi/access/login/shop.example?kid=a1&redirect_url=%2Fstudio%2Flog%3Fwho%3Dada');
    expect(signOutUrl(access)).toBe('https://reprise.cloudflareaccess.com/cdn-cgi/access/logout');
  });
});

describe('a page', () => {
  it.each([
    ['/studio', true], ['/studio/', true], ['/studio/people', true], ['//studio', true], ['//studio//people', true], ['/studio/preview/x', true], ['/studio.html', true],
    ['/', false], ['/de', false], ['/studios', false], ['/de/studio', false], ['/api/studio/me', false],
  ])('%s is of the studio: %s', (path, is) => {
    expect(isStudioPath(path)).toBe(is);
  });

  it.each([['/studio/preview', true], ['/studio/preview/x', true], ['/studio/previews', false], ['/studio', false]])('%s may be framed by the studio: %s', (path, is) => {
    expect(isPreviewPath(path)).toBe(is);
  });

  const own = "default-src 'self'; img-src 'self' data:; form-action 'self' https://checkout.stripe.com; script-src 'self' 'sha256-a'; style-src 'self' 'sha256-b';";

  it('of the studio runs what its build knows, and nobody frames it', () => {
    const policy = studioPolicy(own, false, 'https://reprise.cloudflareaccess.com');
    for (const part of ["default-src 'none'", "script-src 'self' 'sha256-a'", "style-src 'self' 'sha256-b'", "frame-ancestors 'none'", "form-action 'self' https://reprise.cloudflareaccess.com"]) expect(policy.split('; ')).toContain(part);
    expect(policy).not.toMatch(/unsafe|stripe|default-src 'self'/);
    expect(studioPolicy(null, false)).toBe("frame-ancestors 'none'");
  });

  it('that is a preview keeps the policy of the shop, and the studio frames it', () => {
    expect(studioPolicy(`${own} frame-ancestors 'none'`, true)).toBe(`${own.slice(0, -1)}; frame-ancestors 'self'`);
  });
});
