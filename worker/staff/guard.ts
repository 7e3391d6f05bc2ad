import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { houseDatabase } from '../../db/client';
import type { AppEnv } from '../env';
import { problem } from '../problem';
import { done, failed, type Result } from '../shared/result';
import { accessOf, tokenCookie, tokenHeader } from './access';
import { identify } from './access.flow';
import { may, type Deed, type Role, type Visitor } from './staff';
import { memberOf } from './staff.store';

/** What routes of the studio have besides: who calls. */
export type StudioEnv = AppEnv & { Variables: AppEnv['Variables'] & { visitor: Visitor } };

/** `no-token`, `expired`: sign in and come again. `refused`: signing in would not help. */
type Stranger = 'no-token' | 'expired' | 'refused' | 'unavailable';

/** Who is there, by the token of the identity provider; their role is looked up anew each time, so that what an admin changes counts at once. */
export async function visitorOf(c: Context): Promise<Result<Visitor, Stranger>> {
  const access = accessOf(c.env);
  if (!access) return failed('unavailable');
  const token = c.req.header(tokenHeader) ?? getCookie(c, tokenCookie);
  if (!token) return failed('no-token');
  const identity = await identify(token, access);
  if (!identity.ok) return identity;
  const member = await memberOf(houseDatabase(c.env), identity.value);
  return done({ email: identity.value, name: member?.name ?? null, role: member?.role ?? null });
}

/** Before every call of the studio: strangers get no further. */
export const signedIn = createMiddleware<StudioEnv>(async (c, next) => {
  const visitor = await visitorOf(c);
  c.header('cache-control', 'no-store');
  if (!visitor.ok) return problem(c, visitor.code === 'unavailable' ? 'identity-unavailable' : 'sign-in-required');
  c.set('visitor', visitor.value);
  return next();
});

/** For a route that everybody with a role may call. */
export const staffOnly: MiddlewareHandler<StudioEnv> = allowing((role) => role !== null);

/** For a route that only those may call who may do `deed`. */
export function requires(deed: Deed): MiddlewareHandler<StudioEnv> {
  return allowing((role) => may(role, deed));
}

function allowing(isAllowed: (role: Role | null) => boolean): MiddlewareHandler<StudioEnv> {
  return async (c, next) => (isAllowed(c.get('visitor').role) ? next() : problem(c, 'not-allowed'));
}
