/** How long a session lasts, s: Access’s own default. */
export const SESSION = 24 * 60 * 60;

/** The claims of an application token: https://developers.cloudflare.com/cloudflare-one/access-controls/applications/http-apps/authorization-cookie/application-token/ */
export function claimsOf(email: string, issuer: string, audience: string, issuedAt = Math.floor(Date.now() / 1000)) {
  return {
    aud: [audience],
    email,
    exp: issuedAt + SESSION,
    iat: issuedAt,
    nbf: issuedAt,
    iss: issuer,
    type: 'app',
    identity_nonce: crypto.randomUUID().replaceAll('-', '').slice(0, 16),
    sub: crypto.randomUUID(),
    country: 'DE',
  };
}
