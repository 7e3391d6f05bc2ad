import { env } from 'cloudflare:workers';
import { accessOf, signOutUrl } from '../../../worker/staff/access';
import { apiFor } from '../../api.server';

/** Why somebody may not enter. */
export type Closed =
  | { readonly why: 'no-role'; readonly email: string; readonly admins: readonly { email: string; name: string }[]; readonly signOut: string; readonly status: 403 }
  | { readonly why: 'refused' | 'unavailable'; readonly signOut: string | null; readonly status: 401 | 503 };

/** @returns null for whoever may enter */
export async function whyClosed(request: Request, headers: Headers): Promise<Closed | null> {
  const response = await apiFor(request, headers).api.studio.me.$get();
  if (response.status === 200) {
    const { email, role, admins, signOut } = await response.json();
    return role ? null : { why: 'no-role', email, admins, signOut, status: 403 };
  }
  const access = accessOf(env);
  const signOut = access && signOutUrl(access);
  return response.status === 503 ? { why: 'unavailable', signOut, status: 503 } : { why: 'refused', signOut, status: 401 };
}
