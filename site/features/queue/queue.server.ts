import type { InferResponseType } from 'hono/client';
import { env } from 'cloudflare:workers';
import { codeOf, type ProblemCode } from '../../../worker/problem';
import { newSecret, secretPattern } from '../../../worker/shared/id';
import type { MarketId } from '../../../worker/shared/market';
import type { ApiClient } from '../../api';
import { textOf } from '../form/read-form.server';

type Calls = ApiClient['api'][':market']['phone']['queue'];
export type Queue = InferResponseType<Calls['$get'], 200>;
export type Ticket = InferResponseType<Calls['tickets'][':token']['$get'], 200>;

/** The form as it is shown. `token` is the secret of the ticket to be, so that sending it twice is no harm. */
export type JoinForm = { readonly email: string; readonly token: string; readonly problem: ProblemCode | null; readonly status: number };

export function freshForm(): JoinForm {
  return { email: '', token: newSecret(), problem: null, status: 200 };
}

/** The queue for a market's sale; null where none is planned. */
export async function readQueue(api: ApiClient, market: MarketId): Promise<Queue | null> {
  const response = await api.api[':market'].phone.queue.$get({ param: { market } });
  if (response.status === 200) return response.json();
  if (response.status === 404) return null;
  throw new Error(`the queue of ${market} cannot be read`);
}

/** The ticket whose secret the browser holds; null where it holds none of this sale's. */
export async function readTicket(api: ApiClient, market: MarketId, token: string | undefined): Promise<Ticket | null> {
  if (!token || !secretPattern.test(token)) return null;
  const response = await api.api[':market'].phone.queue.tickets[':token'].$get({ param: { market, token } });
  return response.status === 200 ? response.json() : null;
}

/** Takes a place with a posted form. @returns null where it is taken, else the form again with what is wrong */
export async function join(api: ApiClient, market: MarketId, form: FormData): Promise<JoinForm | null> {
  const email = textOf(form, 'email').trim();
  const sent = textOf(form, 'token');
  const token = secretPattern.test(sent) ? sent : newSecret();
  const turnstile = textOf(form, 'cf-turnstile-response') || undefined;
  const response = await api.api[':market'].phone.queue.tickets.$post({ param: { market }, json: { email, token, turnstile } });
  if (response.status === 201) return null;
  return { email, token, problem: codeOf(await response.json().catch(() => null)), status: response.status };
}

/** Turnstile's script and key for the form, where it is used. */
export type Turnstile = { readonly origin: string; readonly siteKey: string };

export function turnstile(): Turnstile | null {
  const { TURNSTILE_SITE_KEY: siteKey, TURNSTILE_ORIGIN: origin } = env;
  return siteKey ? { siteKey, origin: origin ?? 'https://challenges.cloudflare.com' } : null;
}
