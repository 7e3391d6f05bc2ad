import { codeOf, type ProblemCode } from '../../../worker/problem';
import { secretPattern } from '../../../worker/shared/id';
import type { MarketId } from '../../../worker/shared/market';
import type { ApiClient } from '../../api';
import { textOf } from '../form/read-form.server';

/** What the page of the form shows: the form, that a letter is on its way, or that there is nothing to be reminded of. */
export type Asking =
  | { readonly scene: 'form'; readonly email: string; readonly problem: ProblemCode | null; readonly status: number }
  | { readonly scene: 'asked' | 'none'; readonly status: number };

/** What a letter's link shows: whether it is so, that it is, that it is over, or that nothing is kept under it. */
export type Linked =
  | { readonly scene: 'confirm' | 'confirmed'; readonly opens: string; readonly status: number }
  | { readonly scene: 'ended' | 'gone'; readonly status: number };

export function freshForm(): Asking {
  return { scene: 'form', email: '', problem: null, status: 200 };
}

export async function askForReminder(api: ApiClient, market: MarketId, form: FormData): Promise<Asking> {
  const email = textOf(form, 'email').trim();
  const response = await api.api[':market'].phone.reminder.$post({ param: { market }, json: { email } });
  if (response.status === 202) return { scene: 'asked', status: 200 };
  const problem = codeOf(await response.json().catch(() => null));
  return problem === 'no-drop' ? { scene: 'none', status: 200 } : { scene: 'form', email, problem, status: response.status };
}

export async function readLink(api: ApiClient, market: MarketId, secret: string): Promise<Linked> {
  if (!secretPattern.test(secret)) return gone;
  const response = await api.api[':market'].phone.reminder[':secret'].$get({ param: { market, secret } });
  if (response.status !== 200) return gone;
  const { confirmed, opens } = await response.json();
  return { scene: confirmed ? 'confirmed' : 'confirm', opens, status: 200 };
}

/** Does what a button of the page asks for, or a mail program that ends a reminder by itself (RFC 8058). */
export async function answerLink(api: ApiClient, market: MarketId, secret: string, form: FormData): Promise<Linked> {
  if (!secretPattern.test(secret)) return gone;
  const { [':secret']: calls } = api.api[':market'].phone.reminder;
  if (textOf(form, 'step') !== 'confirm') {
    await calls.$delete({ param: { market, secret } });
    return { scene: 'ended', status: 200 };
  }
  const response = await calls.confirmation.$post({ param: { market, secret } });
  return response.status === 200 ? { scene: 'confirmed', opens: (await response.json()).opens, status: 200 } : gone;
}

const gone: Linked = { scene: 'gone', status: 410 };
