import type { InferResponseType } from 'hono/client';
import type { Role } from '../../../worker/staff/staff';
import type { ApiClient } from '../../api';
import { apiFor } from '../../api.server';
import { studioPaths } from '../../studio-paths';
import { seeOther } from '../form/see-other.server';

export type StudioApi = ApiClient['api']['studio'];

/** Whoever uses the studio, and what they may do there. */
export type Me = InferResponseType<StudioApi['me']['$get'], 200> & { readonly name: string; readonly role: Role };

/** Every page of the studio begins with this: the API for whoever opened it, or where they have to go instead. */
export async function enter(request: Request, headers: Headers): Promise<{ readonly api: StudioApi; readonly me: Me } | Response> {
  const api = apiFor(request, headers).api.studio;
  const response = await api.me.$get();
  const me = response.status === 200 ? await response.json() : null;
  return me?.role ? { api, me: { ...me, name: me.name ?? me.email, role: me.role } } : seeOther(studioPaths.closed(), headers);
}
