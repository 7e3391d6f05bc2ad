import type { Bindings } from '../env';

/**
 * Cloudflare Access, which stands before the studio: whoever it lets in carries a token that it signed. What is where:
 * https://developers.cloudflare.com/cloudflare-one/access-controls/applications/http-apps/authorization-cookie/
 */
export type Access = { readonly teamOrigin: string; /** The tag of the shop's application there. */ readonly audience: string };

/** The header that Access writes; a browser has the same token in the cookie. */
export const tokenHeader = 'cf-access-jwt-assertion';
export const tokenCookie = 'CF_Authorization';

/** Null where the shop was told of no provider: then nobody may enter. */
export function accessOf({ ACCESS_TEAM_ORIGIN: teamOrigin, ACCESS_AUDIENCE: audience }: Pick<Bindings, 'ACCESS_TEAM_ORIGIN' | 'ACCESS_AUDIENCE'>): Access | null {
  return teamOrigin && audience ? { teamOrigin: new URL(teamOrigin).origin, audience } : null;
}

/** Where the keys are that its tokens are signed with. */
export function keysUrl({ teamOrigin }: Access): URL {
  return new URL('/cdn-cgi/access/certs', teamOrigin);
}

/** Where somebody signs in, to come back to a page of the shop. */
export function signInUrl({ teamOrigin, audience }: Access, shopOrigin: string, page: string): string {
  const url = new URL(`/cdn-cgi/access/login/${new URL(shopOrigin).host}`, teamOrigin);
  url.search = new URLSearchParams({ kid: audience, redirect_url: page }).toString();
  return url.href;
}

export function signOutUrl({ teamOrigin }: Access): string {
  return new URL('/cdn-cgi/access/logout', teamOrigin).href;
}
