import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { employ, lines, signIn, typeOf } from './house';

const ada = 'ada@reprise.example';
const mara = 'mara@reprise.example';
const at = (email: string) => `/api/studio/staff/${encodeURIComponent(email)}`;
const roleOf = (email: string) => env.DB_HOUSE.prepare('SELECT role FROM staff WHERE email = ?1').bind(email).first<string>('role');
type Signed = Awaited<ReturnType<typeof signIn>>;
const put = ({ call }: Signed, email: string, body: object) => call(at(email), { method: 'PUT', body: { name: email.split('@')[0], ...body } });
const remove = ({ call }: Signed, email: string, query = '') => call(`${at(email)}${query}`, { method: 'DELETE' });

beforeEach(() => employ([ada, 'admin'], ['pablo@reprise.example', 'publisher'], [mara, 'marketer']));

describe('people', () => {
  it('are the business of admins', async () => {
    for (const email of ['pablo@reprise.example', mara]) {
      const person = await signIn(email);
      for (const response of [await person.call('/api/studio/staff'), await put(person, mara, { role: 'admin' }), await remove(person, ada)]) expect(await typeOf(response)).toEqual([403, 'not-allowed']);
    }
    expect([await roleOf(mara), await lines()]).toEqual(['marketer', []]);
  });

  it('are let in, get another role and lose it, at once and with a line in the log each', async () => {
    const admin = await signIn(ada);
    const bo = await signIn('bo+1@reprise.example');
    expect((await put(admin, 'Bo+1@Reprise.example', { name: ' Bo ', role: 'marketer' })).status).toBe(204);
    expect(await (await bo.call('/api/studio/me')).json()).toMatchObject({ name: 'Bo', role: 'marketer' });
    expect((await put(admin, 'bo+1@reprise.example', { name: 'Bo', role: 'publisher' })).status).toBe(204);
    expect(await (await bo.call('/api/studio/me')).json()).toMatchObject({ role: 'publisher' });
    const { staff } = (await (await admin.call('/api/studio/staff')).json()) as { staff: { email: string; since: string }[] };
    expect(staff.map(({ email }) => email)).toEqual(['bo+1@reprise.example', ada, mara, 'pablo@reprise.example']);
    expect(staff[0]!.since).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect((await remove(admin, 'bo+1@reprise.example')).status).toBe(204);
    expect(await (await bo.call('/api/studio/me')).json()).toMatchObject({ role: null });
    expect((await lines()).map(({ who, deed, subject, detail }) => [who, deed, subject, JSON.parse(detail)])).toEqual([
      [ada, 'staff-added', 'staff/bo+1@reprise.example', { name: 'Bo', role: 'marketer' }],
      [ada, 'staff-changed', 'staff/bo+1@reprise.example', { role: 'publisher', roleWas: 'marketer' }],
      [ada, 'staff-removed', 'staff/bo+1@reprise.example', { name: 'Bo', role: 'publisher' }],
    ]);
  });

  it('who are as they shall be are left alone, and the log is silent', async () => {
    expect((await put(await signIn(ada), mara, { role: 'marketer' })).status).toBe(204);
    expect(await lines()).toEqual([]);
  });

  it.each([
    ['no address', 'nobody', { role: 'marketer' }], ['no such role', 'bo@reprise.example', { role: 'owner' }], ['no name', 'bo@reprise.example', { name: '  ', role: 'marketer' }],
  ])('are not let in with %s', async (_what, email, body) => {
    expect(await typeOf(await put(await signIn(ada), email, body))).toEqual([400, 'invalid-request']);
  });

  it('who are not there cannot go', async () => {
    expect(await typeOf(await remove(await signIn(ada), 'bo@reprise.example'))).toEqual([404, 'unknown-person']);
  });
});

describe('an admin', () => {
  it('gives up rights of their own only if they say so', async () => {
    await employ(['zoe@reprise.example', 'admin']);
    const admin = await signIn(ada);
    expect(await typeOf(await put(admin, ada, { role: 'publisher' }))).toEqual([409, 'own-role']);
    expect(await typeOf(await remove(admin, ada))).toEqual([409, 'own-role']);
    expect((await put(admin, ada, { role: 'admin', name: 'Ada Okafor' })).status).toBe(204);
    expect((await put(admin, ada, { role: 'publisher', own: true })).status).toBe(204);
    expect(await typeOf(await put(admin, ada, { role: 'admin' }))).toEqual([403, 'not-allowed']);
    expect((await remove(await signIn('zoe@reprise.example'), ada)).status).toBe(204);
  });

  it('who is the last one stays, and nothing is in the log', async () => {
    const admin = await signIn(ada);
    expect(await typeOf(await put(admin, ada, { role: 'marketer', own: true }))).toEqual([409, 'last-admin']);
    expect(await typeOf(await remove(admin, ada, '?own=true'))).toEqual([409, 'last-admin']);
    expect([await roleOf(ada), await lines()]).toEqual(['admin', []]);
  });

  it('and another who remove each other in the same moment leave one', async () => {
    await employ(['zoe@reprise.example', 'admin']);
    const [one, other] = [await signIn(ada), await signIn('zoe@reprise.example')];
    const both = await Promise.all([remove(one, 'zoe@reprise.example'), remove(other, ada)]);
    expect(both.filter(({ status }) => status === 204)).toHaveLength(1);
    expect(await env.DB_HOUSE.prepare("SELECT count(*) AS admins FROM staff WHERE role = 'admin'").first('admins')).toBe(1);
    expect(await lines()).toHaveLength(1);
  });

  it('who is too late with a change hears so', async () => {
    const admin = await signIn(ada);
    const many = await Promise.all(['publisher', 'admin', 'publisher', 'admin'].map((role) => put(admin, mara, { role })));
    for (const response of many) expect([204, 409]).toContain(response.status);
    const steps = (await lines()).map(({ detail }) => JSON.parse(detail) as { role: string; roleWas: string });
    // Each line begins where the one before ended: none was written that did not happen.
    for (const [index, { roleWas }] of steps.entries()) expect(roleWas).toBe(index === 0 ? 'marketer' : steps[index - 1]!.role);
    expect(await roleOf(mara)).toBe(steps.at(-1)!.role);
  });
});

describe('the database', () => {
  it.each([
    "INSERT INTO staff (email, name, role, since) VALUES ('x@y.example', 'X', 'owner', 1)",
    "INSERT INTO staff (email, name, role, since) VALUES ('X@y.example', 'X', 'admin', 1)",
    "INSERT INTO staff (email, name, role, since) VALUES ('x', 'X', 'admin', 1)",
    "UPDATE staff SET role = 'publisher'",
    'DELETE FROM staff',
  ])('refuses %s', async (sql) => {
    await expect(env.DB_HOUSE.prepare(sql).run()).rejects.toThrow();
    expect(await env.DB_HOUSE.prepare('SELECT count(*) AS people FROM staff').first('people')).toBe(3);
  });
});
