import type { InferResponseType } from 'hono/client';
import { codeOf, type ProblemCode } from '../../../worker/problem';
import { marketIds, type MarketId } from '../../../worker/shared/market';
import { normalEmail, roles, type Role } from '../../../worker/staff/staff';
import { textOf } from '../form/read-form.server';
import type { StudioApi } from './studio.server';

export type Member = InferResponseType<StudioApi['staff']['$get'], 200>['staff'][number];
export type PeopleField = 'email' | 'name' | 'role';
export type FieldFault = PeopleField | 'exists';

/** What was sent and could not be done: fields of the form that lets somebody in, or a problem with somebody who is there. */
export type PeopleForm = {
  readonly values: Readonly<Record<PeopleField, string>>;
  readonly faults: readonly FieldFault[];
  readonly problem: ProblemCode | null;
  readonly status: number;
};

export const emptyForm: PeopleForm = { values: { email: '', name: '', role: '' }, faults: [], problem: null, status: 200 };

export async function staffOf(api: StudioApi): Promise<Member[]> {
  const response = await api.staff.$get();
  return response.status === 200 ? (await response.json()).staff : [];
}

/** The markets in which publishing takes a second person. */
export async function approvalOf(api: StudioApi): Promise<readonly MarketId[]> {
  const response = await api.approval.$get();
  return response.status === 200 ? (await response.json()).markets : [];
}

/** Takes a posted form: `add` lets somebody in, `change` gives another role, `remove` takes it; `approval` says where publishing takes a second person. */
export async function changePeople(api: StudioApi, form: FormData): Promise<PeopleForm | { readonly done: 'saved' | 'removed' }> {
  const values = { email: normalEmail(textOf(form, 'email')), name: textOf(form, 'name').trim(), role: textOf(form, 'role') };
  const own = textOf(form, 'own') === 'yes';
  const action = textOf(form, 'action');
  if (action === 'approval') {
    const response = await api.approval.$put({ json: { markets: marketIds.filter((market) => form.getAll('market').includes(market)) } });
    return response.ok ? { done: 'saved' } : { ...emptyForm, problem: codeOf(await response.json().catch(() => null)), status: response.status };
  }
  if (action === 'add') {
    const faults = await faultsOf(api, values);
    if (faults.length > 0) return { values, faults, problem: null, status: 400 };
  }
  const param = { email: encodeURIComponent(values.email) };
  const response = action === 'remove'
    ? await api.staff[':email'].$delete({ param, query: { own: own ? 'true' : 'false' } })
    : await api.staff[':email'].$put({ param, json: { name: values.name, role: values.role as Role, own } });
  if (response.ok) return { done: action === 'remove' ? 'removed' : 'saved' };
  const problem = codeOf(await response.json().catch(() => null));
  // What is wrong with somebody in the list is no draft of somebody new.
  return { values: action === 'add' ? values : emptyForm.values, faults: [], problem, status: response.status };
}

async function faultsOf(api: StudioApi, { email, name, role }: PeopleForm['values']): Promise<FieldFault[]> {
  const isAddress = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email);
  const isThere = isAddress && (await staffOf(api)).some((member) => member.email === email);
  return [
    ...(isAddress ? [] : ['email' as const]),
    ...(isThere ? ['exists' as const] : []),
    ...(name && name.length <= 80 ? [] : ['name' as const]),
    ...((roles as readonly string[]).includes(role) ? [] : ['role' as const]),
  ];
}
