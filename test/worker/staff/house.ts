import { env } from 'cloudflare:workers';
import type { Bindings } from '../../../worker/env';
import type { Role } from '../../../worker/staff/staff';
import { sandbox, visitor } from '../shop';

/** What the tests do in the house: give roles, sign in as anybody, call the studio. */
export const origin = 'http://localhost:8787';

export async function employ(...members: [email: string, role: Role][]): Promise<void> {
  await env.DB_HOUSE.batch(members.map(([email, role]) => env.DB_HOUSE.prepare('INSERT INTO staff (email, name, role, since) VALUES (?1, ?2, ?3, 1)').bind(email, email.split('@')[0], role)));
}

/** A token as the identity provider gives it, or one that says something else. */
export async function tokenFor(email: string, wrong: { claims?: object; header?: object } = {}): Promise<string> {
  const response = await sandbox('/sandbox/access/tokens', { email, ...wrong });
  return ((await response.json()) as { token: string }).token;
}

/** Somebody who is signed in, in a browser: the typed API with the provider's cookie and the origin of our own pages. @param settings `isInProcess`: as a page calls the API for them */
export async function signIn(email: string, settings: Partial<Bindings> = {}) {
  const token = await tokenFor(email);
  const person = visitor(settings);
  person.cookies.set('CF_Authorization', token);
  const call = (path: string, { method = 'GET', body, headers = {} }: { method?: string; body?: unknown; headers?: Record<string, string> } = {}) =>
    person.send(`${origin}${path}`, {
      method,
      headers: { ...(method !== 'GET' && { origin }), ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  return { ...person, call, token };
}

export async function typeOf(response: Response): Promise<[status: number, type: string]> {
  return [response.status, ((await response.json()) as { type: string }).type.replace('/problems/', '')];
}

export async function lines(): Promise<{ who: string; deed: string; subject: string; detail: string }[]> {
  return (await env.DB_HOUSE.prepare('SELECT who, deed, subject, detail FROM audit ORDER BY rowid').all<{ who: string; deed: string; subject: string; detail: string }>()).results;
}
