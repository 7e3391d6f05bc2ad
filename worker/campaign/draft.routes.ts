import { createRoute, z } from '@hono/zod-openapi';
import { houseDatabase } from '../../db/client';
import { answers, problem } from '../problem';
import { requires, type StudioEnv } from '../staff/guard';
import { json, marketParam, routes } from '../validate';
import { draftOf, dropDraft, keepDraft, standingOf, type Standing } from './draft.store';
import { slug as slugSchema } from './field';
import { iso } from '../shared/iso';

/** Bytes of a draft's JSON: several times what the longest campaign so far takes, and less than the shop takes in one request. */
const largest = 200_000;

const strangers = ['sign-in-required', 'identity-unavailable', 'not-allowed'] as const;
const pageParam = marketParam.extend({ slug: slugSchema });
const path = '/studio/campaigns/{slug}/{market}/draft';

const text = z.record(z.string(), z.unknown()).openapi({ description: 'on its way to a Revision: anything may be missing' });
const base = z.int().min(0).openapi({ description: 'the number of the revision it was begun from, 0 for none' });
const version = z.int().min(0);
const moment = z.iso.datetime();
const standing = {
  others: z.array(z.object({ who: z.string(), name: z.string().nullable(), base, begunAt: moment, updatedAt: moment })).openapi({ description: 'who else has a draft of this page' }),
  latest: z.object({ number: z.int(), madeAt: moment, madeBy: z.string(), name: z.string().nullable() }).nullable().openapi({ description: 'the revision that was saved last' }),
};

const readDraft = createRoute({
  method: 'get', path, summary: 'Somebody’s draft of a page, who else writes on it, and the revision that was saved last', middleware: requires('read-campaigns'),
  request: { params: pageParam, query: z.object({ of: z.string().trim().toLowerCase().max(254).optional().openapi({ description: 'whose; one’s own if it is left out' }) }) },
  responses: { 200: json('As it stands', z.object({ draft: z.object({ body: text, base, version, begunAt: moment, updatedAt: moment }).nullable(), ...standing })), ...answers(...strangers, 'unknown-market', 'invalid-request') },
});
const putDraft = createRoute({
  method: 'put', path, summary: 'Keep what was written so far, seen by people of the house alone', middleware: requires('draft'),
  request: { params: pageParam, body: { required: true, content: { 'application/json': { schema: z.object({ body: text, base, version: version.openapi({ description: 'of the draft that this goes on from, 0 to begin one' }) }) } } } },
  responses: {
    200: json('Kept', z.object({ version, updatedAt: moment, ...standing })),
    ...answers(...strangers, 'invalid-request', 'unknown-market', 'unknown-campaign', 'changed-meanwhile', 'draft-too-large', 'too-large', 'origin-refused', 'json-expected'),
  },
});
const deleteDraft = createRoute({
  method: 'delete', path, summary: 'Throw one’s own draft away', middleware: requires('draft'),
  request: { params: pageParam, query: z.object({ version: z.coerce.number().int().min(1) }) },
  responses: { 204: { description: 'Gone' }, ...answers(...strangers, 'unknown-market', 'invalid-request', 'changed-meanwhile', 'origin-refused') },
});

export const draftRoutes = routes<StudioEnv>()
  .openapi(readDraft, async (c) => {
    const [house, page, self] = [houseDatabase(c.env), c.req.valid('param'), c.get('visitor').email];
    const [draft, around] = await Promise.all([draftOf(house, page, c.req.valid('query').of ?? self), standingOf(house, page, self)]);
    return c.json({ draft: draft && { ...draft, begunAt: iso(draft.begunAt), updatedAt: iso(draft.updatedAt) }, ...shown(around) }, 200);
  })
  .openapi(putDraft, async (c) => {
    const [house, page, draft] = [houseDatabase(c.env), c.req.valid('param'), c.req.valid('json')];
    const by = { who: c.get('visitor').email, now: c.get('now') };
    if (new TextEncoder().encode(JSON.stringify(draft.body)).length > largest) return problem(c, 'draft-too-large');
    const kept = await keepDraft(house, page, draft, by);
    if (!kept.ok) return problem(c, kept.code);
    return c.json({ version: kept.value, updatedAt: iso(by.now), ...shown(await standingOf(house, page, by.who)) }, 200);
  })
  .openapi(deleteDraft, async (c) => {
    const gone = await dropDraft(houseDatabase(c.env), c.req.valid('param'), c.req.valid('query').version, c.get('visitor').email);
    return gone.ok ? c.body(null, 204) : problem(c, gone.code);
  });

const shown = ({ others, latest }: Standing) => ({
  others: others.map(({ begunAt, updatedAt, ...other }) => ({ ...other, begunAt: iso(begunAt), updatedAt: iso(updatedAt) })),
  latest: latest && { ...latest, madeAt: iso(latest.madeAt) },
});
