import { done, failed, type Result } from '../shared/result';
import { recordDeed } from './audit.store';
import type { Member, Role, Visitor } from './staff';

export type Refusal = 'changed-meanwhile' | 'last-admin';

const columns = 'email, name, role, since';

export async function memberOf(house: D1Database, email: string): Promise<Member | null> {
  return house.prepare(`SELECT ${columns} FROM staff WHERE email = ?1`).bind(email).first<Member>();
}

export async function staffOf(house: D1Database): Promise<Member[]> {
  return (await house.prepare(`SELECT ${columns} FROM staff ORDER BY name, email`).all<Member>()).results;
}

/** Whom to ask for a role. */
export async function adminsOf(house: D1Database): Promise<Pick<Member, 'email' | 'name'>[]> {
  return (await house.prepare("SELECT email, name FROM staff WHERE role = 'admin' ORDER BY name, email").all<Pick<Member, 'email' | 'name'>>()).results;
}

export async function addMember(house: D1Database, { email, name, role }: Omit<Member, 'since'>, by: Visitor, now: number): Promise<Result<null, Refusal>> {
  return judged(async () => {
    await house.batch([
      house.prepare('INSERT INTO staff (email, name, role, since) VALUES (?1, ?2, ?3, ?4)').bind(email, name, role, now),
      recordDeed(house, { who: by.email, deed: 'staff-added', subject: subjectOf(email), detail: { name, role } }, now),
    ]);
    return true;
  });
}

/** @param was how the member was when the change was decided; another state by now is `changed-meanwhile` */
export async function changeMember(house: D1Database, was: Member, to: { name: string; role: Role }, by: Visitor, now: number): Promise<Result<null, Refusal>> {
  const detail = { ...(to.name !== was.name && { name: to.name, nameWas: was.name }), ...(to.role !== was.role && { role: to.role, roleWas: was.role }) };
  return judged(async () => {
    const [, changed] = await house.batch<{ email: string }>([
      recordDeed(house, { who: by.email, deed: 'staff-changed', subject: subjectOf(was.email), detail }, now, asItWas(was)),
      house.prepare('UPDATE staff SET name = ?4, role = ?5 WHERE email = ?1 AND name = ?2 AND role = ?3 RETURNING email').bind(was.email, was.name, was.role, to.name, to.role),
    ]);
    return changed!.results.length > 0;
  });
}

export async function removeMember(house: D1Database, was: Member, by: Visitor, now: number): Promise<Result<null, Refusal>> {
  return judged(async () => {
    const [, removed] = await house.batch<{ email: string }>([
      recordDeed(house, { who: by.email, deed: 'staff-removed', subject: subjectOf(was.email), detail: { name: was.name, role: was.role } }, now, asItWas(was)),
      house.prepare('DELETE FROM staff WHERE email = ?1 AND name = ?2 AND role = ?3 RETURNING email').bind(was.email, was.name, was.role),
    ]);
    return removed!.results.length > 0;
  });
}

const subjectOf = (email: string) => `staff/${email}`;

const asItWas = ({ email, name, role }: Member) => ({ sql: 'EXISTS (SELECT 1 FROM staff WHERE email = ? AND name = ? AND role = ?)', values: [email, name, role] });

/** The database decides: a batch that touched nobody, or an address that is taken by now, came too late. */
async function judged(work: () => Promise<boolean>): Promise<Result<null, Refusal>> {
  try {
    return (await work()) ? done(null) : failed('changed-meanwhile');
  } catch (error) {
    if (String(error).includes('last-admin')) return failed('last-admin');
    if (String(error).includes('UNIQUE constraint failed: staff.email')) return failed('changed-meanwhile');
    throw error;
  }
}

/** What everybody of the house is called, by e-mail address. */
export async function namesOf(house: D1Database): Promise<Record<string, string>> {
  const { results } = await house.prepare('SELECT email, name FROM staff').all<{ email: string; name: string }>();
  return Object.fromEntries(results.map(({ email, name }) => [email, name]));
}
