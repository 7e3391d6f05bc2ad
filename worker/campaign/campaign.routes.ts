import { createRoute, z } from '@hono/zod-openapi';
import { houseDatabase } from '../../db/client';
import { answers, problem } from '../problem';
import { iso, isoOrNull } from '../shared/iso';
import { marketIds } from '../shared/market';
import { requires, type StudioEnv } from '../staff/guard';
import { json, marketParam, routes } from '../validate';
import { campaigns, latestRevisions, nameCampaign, revisionsOf, saveRevision } from './campaign.store';
import { slug as slugSchema, words } from './field';
import { draftsKept } from './draft.store';
import { showingOf, spansKnown } from './live';
import { revisionSchema } from './revision';

const body = <S extends z.ZodType>(schema: S) => ({ required: true, content: { 'application/json': { schema } } });

const strangers = ['sign-in-required', 'identity-unavailable', 'not-allowed'] as const;
const slugParam = z.object({ slug: slugSchema });
const pageParam = marketParam.extend({ slug: slugSchema });
/** Revisions are checked by their own schema; the document only says that they are objects. */
const revision = z.looseObject({ headline: z.string() }).openapi('Revision', { description: 'as worker/campaign/revision.ts has it' });
const stateSchema = z.object({ market: z.enum(marketIds as [string, ...string[]]), number: z.int(), headline: z.string(), state: z.enum(['live', 'coming', 'over', 'none']), opensAt: z.iso.datetime().nullable(), closesAt: z.iso.datetime().nullable() });

const draftMark = z.object({ market: z.enum(marketIds as [string, ...string[]]), who: z.string(), name: z.string().nullable(), updatedAt: z.iso.datetime() });

const listCampaigns = createRoute({
  method: 'get', path: '/studio/campaigns', summary: 'Every campaign, and how it stands in each market', middleware: requires('read-campaigns'),
  responses: { 200: json('By name', z.object({ campaigns: z.array(z.object({ slug: z.string(), name: z.string(), markets: z.array(stateSchema), drafts: z.array(draftMark) })) })), ...answers(...strangers) },
});
const readCalendar = createRoute({
  method: 'get', path: '/studio/calendar', summary: 'When campaigns are seen, in each market', middleware: requires('read-campaigns'),
  request: { query: z.object({ from: z.iso.datetime(), to: z.iso.datetime() }) },
  responses: {
    200: json('In the order of time', z.object({ spans: z.array(z.object({ slug: z.string(), name: z.string(), market: z.enum(marketIds as [string, ...string[]]), headline: z.string(), from: z.iso.datetime(), until: z.iso.datetime().nullable() })) })),
    ...answers(...strangers, 'invalid-request'),
  },
});
const putCampaign = createRoute({
  method: 'put', path: '/studio/campaigns/{slug}', summary: 'Make a campaign, or name it anew', middleware: requires('draft'),
  request: { params: slugParam, body: body(z.object({ name: words(3, 80) })) },
  responses: { 204: { description: 'So it is' }, ...answers(...strangers, 'invalid-request', 'origin-refused', 'json-expected') },
});
const listRevisions = createRoute({
  method: 'get', path: '/studio/campaigns/{slug}/{market}/revisions', summary: 'What a campaign says and said in a market, the newest first', middleware: requires('read-campaigns'),
  request: { params: pageParam, query: z.object({ most: z.coerce.number().int().min(1).max(1000).default(1000).openapi({ description: 'so many of the newest' }) }) },
  responses: { 200: json('Revisions', z.object({ revisions: z.array(z.object({ id: z.string(), number: z.int(), madeAt: z.iso.datetime(), madeBy: z.string(), revision })) })), ...answers(...strangers, 'unknown-market', 'invalid-request') },
});
const postRevision = createRoute({
  method: 'post', path: '/studio/campaigns/{slug}/{market}/revisions', summary: 'Save the next revision; it is seen by nobody until it is published', middleware: requires('draft'),
  request: { params: pageParam, body: body(z.object({ revision, after: z.int().min(0).openapi({ description: 'the number of the revision it was made from' }), draft: z.int().optional().openapi({ description: 'the version of the draft that this was, which is then gone' }) })) },
  responses: { 201: json('Saved', z.object({ id: z.string(), number: z.int() })), ...answers(...strangers, 'invalid-request', 'unknown-market', 'unknown-campaign', 'unknown-picture', 'changed-meanwhile', 'origin-refused', 'json-expected') },
});
export const campaignRoutes = routes<StudioEnv>()
  .openapi(listCampaigns, async (c) => {
    const house = houseDatabase(c.env);
    const [named, latest, drafts] = await Promise.all([campaigns(house), latestRevisions(house), draftsKept(house)]);
    const shown = named.map(async ({ slug, name }) => ({
      slug, name,
      drafts: drafts.filter((draft) => draft.slug === slug).map(({ market, who, name: writer, updatedAt }) => ({ market, who, name: writer, updatedAt: iso(updatedAt) })),
      markets: await Promise.all(marketIds.flatMap((market) => latest.filter((one) => one.slug === slug && one.market === market)).map(async ({ market, number, headline }) => {
        const showing = await showingOf(c.env, market, slug, c.get('now'));
        const published = showing.state === 'live' || showing.state === 'coming' ? showing.revision : null;
        return { market, number, headline, state: showing.state, opensAt: isoOrNull(showing.state === 'coming' ? showing.opensAt : (published?.opensAt ?? null)), closesAt: isoOrNull(published?.closesAt ?? null) };
      })),
    }));
    return c.json({ campaigns: await Promise.all(shown) }, 200);
  })
  .openapi(readCalendar, async (c) => {
    const [from, to] = [c.req.valid('query').from, c.req.valid('query').to].map((moment) => Date.parse(moment)) as [number, number];
    const [named, spans] = await Promise.all([campaigns(houseDatabase(c.env)), spansKnown(c.env, c.get('now'))]);
    const names = new Map(named.map(({ slug, name }) => [slug, name]));
    const seen = spans.filter((span) => span.from < to && (span.until === null || span.until > from)).sort((a, b) => a.from - b.from);
    return c.json({ spans: seen.map(({ slug, market, revision, ...span }) => ({ slug, name: names.get(slug) ?? slug, market, headline: revision.headline, from: iso(span.from), until: isoOrNull(span.until) })) }, 200);
  })
  .openapi(putCampaign, async (c) => {
    await nameCampaign(houseDatabase(c.env), c.req.valid('param').slug, c.req.valid('json').name, { who: c.get('visitor').email, now: c.get('now') });
    return c.body(null, 204);
  })
  .openapi(listRevisions, async (c) => {
    const { slug, market } = c.req.valid('param');
    const saved = await revisionsOf(houseDatabase(c.env), slug, market, c.req.valid('query').most);
    return c.json({ revisions: saved.map(({ madeAt, ...rest }) => ({ ...rest, madeAt: iso(madeAt) })) }, 200);
  })
  .openapi(postRevision, async (c) => {
    const { slug, market } = c.req.valid('param');
    const { revision: written, after, draft = null } = c.req.valid('json');
    const read = revisionSchema.safeParse(written);
    if (!read.success) return problem(c, 'invalid-request', { errors: read.error.issues.map(({ path, message }) => ({ field: path.join('.'), code: message })) });
    const saved = await saveRevision(houseDatabase(c.env), slug, market, read.data, after, draft, { who: c.get('visitor').email, now: c.get('now') });
    return saved.ok ? c.json(saved.value, 201) : problem(c, saved.code);
  });
