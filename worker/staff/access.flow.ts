import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import { done, failed, type Result } from '../shared/result';
import { keysUrl, type Access } from './access';
import { normalEmail } from './staff';

/** `refused`: no token of this provider's for this shop. `unavailable`: nobody can tell, the provider's keys cannot be had. */
type Doubt = 'expired' | 'refused' | 'unavailable';

/** Clocks of two machines are never quite the same, s. */
const tolerance = 5;
/** How long an unknown key asks for no new set of keys, ms: whoever makes up keys shall not make us ask. */
const patience = 60_000;

/** Each provider's keys, known for ten minutes in this isolate. */
const keySets = new Map<string, ReturnType<typeof createRemoteJWKSet>>();

/**
 * Whose token this is: the e-mail address that the provider vouches for.
 * By its clock and nobody else's: a test that moves the shop's clock ends no session.
 */
export async function identify(token: string, access: Access): Promise<Result<string, Doubt>> {
  try {
    const { payload } = await jwtVerify(token, keysOf(access), {
      algorithms: ['RS256'], issuer: access.teamOrigin, audience: access.audience, requiredClaims: ['exp', 'nbf', 'email'], clockTolerance: tolerance,
    });
    // Programs' tokens name no e-mail address, the provider's own sessions are of another type.
    return payload.type === 'app' && typeof payload.email === 'string' && payload.email ? done(normalEmail(payload.email)) : failed('refused');
  } catch (error) {
    return failed(doubtOf(error));
  }
}

function keysOf(access: Access) {
  const { href } = keysUrl(access);
  const known = keySets.get(href) ?? createRemoteJWKSet(new URL(href), { cooldownDuration: patience });
  keySets.set(href, known);
  return known;
}

/** What is wrong with the token, or else with the way to the keys. An expired one has a good signature. */
function doubtOf(error: unknown): Doubt {
  if (error instanceof errors.JWTExpired) return 'expired';
  const isOfKeys = !(error instanceof errors.JOSEError) || error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid || error.code === 'ERR_JOSE_GENERIC';
  if (isOfKeys) console.error(JSON.stringify({ keys: String(error) }));
  return isOfKeys ? 'unavailable' : 'refused';
}
