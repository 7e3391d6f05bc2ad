import { createRoute, z } from '@hono/zod-openapi';
import { houseDatabase } from '../../db/client';
import { answers, problem } from '../problem';
import { json, routes } from '../validate';
import { accessOf, signOutUrl } from './access';
import { requires, type StudioEnv } from './guard';
import { deeds, deedsOf, losesOwn, roles, type Deed, type Member } from './staff';
import { addMember, adminsOf, changeMember, memberOf, removeMember, staffOf } from './staff.store';

const role = z.enum(roles);
const nameOf = z.string().trim().min(1).max(80);
const memberSchema = z.object({ email: z.string(), name: z.string(), role, since: z.iso.datetime() }).openapi('Member');
const meSchema = z
  .object({
    email: z.string(),
    name: z.string().nullable(),
    role: role.nullable().openapi({ description: 'null: signed in, but nobody of the studio' }),
    deeds: z.array(z.enum(Object.keys(deeds) as [Deed, ...Deed[]])),
    admins: z.array(z.object({ email: z.string(), name: z.string() })).openapi({ description: 'who gives roles; told to those who have none' }),
    signOut: z.url(),
  })
  .openapi('Me');

const emailParam = z.object({ email: z.string().trim().toLowerCase().max(254) });
const own = z.boolean().default(false).openapi({ description: 'yes, these are my own rights' });
const strangers = ['sign-in-required', 'identity-unavailable'] as const;

const readMe = createRoute({
  method: 'get', path: '/studio/me', summary: 'Who is signed in, and what they may do', responses: { 200: json('Whoever it is', meSchema), ...answers(...strangers) },
});
const readStaff = createRoute({
  method: 'get', path: '/studio/staff', summary: 'Who uses the studio', middleware: requires('manage-staff'),
  responses: { 200: json('Everybody, by name', z.object({ staff: z.array(memberSchema) })), ...answers(...strangers, 'not-allowed') },
});
const putMember = createRoute({
  method: 'put', path: '/studio/staff/{email}', summary: 'Give somebody a role, or another one', middleware: requires('manage-staff'),
  request: { params: emailParam, body: { required: true, content: { 'application/json': { schema: z.object({ name: nameOf, role, own }) } } } },
  responses: { 204: { description: 'So it is' }, ...answers(...strangers, 'invalid-request', 'not-allowed', 'own-role', 'last-admin', 'changed-meanwhile', 'origin-refused', 'json-expected') },
});
const deleteMember = createRoute({
  method: 'delete', path: '/studio/staff/{email}', summary: 'Take somebody’s role', middleware: requires('manage-staff'),
  request: { params: emailParam, query: z.object({ own: z.enum(['true', 'false']).default('false') }) },
  responses: { 204: { description: 'Gone' }, ...answers(...strangers, 'not-allowed', 'unknown-person', 'own-role', 'last-admin', 'changed-meanwhile', 'origin-refused') },
});

export const staffRoutes = routes<StudioEnv>()
  .openapi(readMe, async (c) => {
    const { email, name, role } = c.get('visitor');
    const admins = role ? [] : await adminsOf(houseDatabase(c.env));
    return c.json({ email, name, role, deeds: deedsOf(role), admins, signOut: signOutUrl(accessOf(c.env)!) }, 200);
  })
  .openapi(readStaff, async (c) => c.json({ staff: (await staffOf(houseDatabase(c.env))).map(shown) }, 200))
  .openapi(putMember, async (c) => {
    const { email } = c.req.valid('param');
    if (!z.email().safeParse(email).success) return problem(c, 'invalid-request', { errors: [{ field: 'email', code: 'format' }] });
    const { own, ...to } = c.req.valid('json');
    const house = houseDatabase(c.env);
    const self = c.get('visitor');
    const was = await memberOf(house, email);
    if (was?.name === to.name && was.role === to.role) return c.body(null, 204);
    if (losesOwn(self, email, to.role) && !own) return problem(c, 'own-role');
    const changed = await (was ? changeMember(house, was, to, self, c.get('now')) : addMember(house, { email, ...to }, self, c.get('now')));
    return changed.ok ? c.body(null, 204) : problem(c, changed.code);
  })
  .openapi(deleteMember, async (c) => {
    const { email } = c.req.valid('param');
    const house = houseDatabase(c.env);
    const self = c.get('visitor');
    const was = await memberOf(house, email);
    if (!was) return problem(c, 'unknown-person');
    if (losesOwn(self, email, null) && c.req.valid('query').own !== 'true') return problem(c, 'own-role');
    const removed = await removeMember(house, was, self, c.get('now'));
    return removed.ok ? c.body(null, 204) : problem(c, removed.code);
  });

const shown = ({ since, ...member }: Member) => ({ ...member, since: new Date(since).toISOString() });
