import { createRoute, z } from '@hono/zod-openapi';
import { houseDatabase } from '../../db/client';
import { draftOf } from '../campaign/draft.store';
import { localTime, slug as slugSchema } from '../campaign/field';
import { plannedFor } from '../campaign/live';
import { instantOf, localOf } from '../campaign/zone';
import { answers, problem } from '../problem';
import { dayAfter, dayIn } from '../results/period';
import { isId } from '../shared/id';
import { marketIds, marketOf } from '../shared/market';
import { requires, type StudioEnv } from '../staff/guard';
import { json, marketParam, routes } from '../validate';
import { lives, type Life } from './link';
import { endLink, linksOf, makeLink } from './link.store';
import { momentsOf } from './moments';
import { previewAt, type Show } from './preview.flow';
import { told } from './told';
import { iso } from '../shared/iso';

const strangers = ['sign-in-required', 'identity-unavailable', 'not-allowed'] as const;
const pageParam = marketParam.extend({ slug: slugSchema });
const revisionId = z.string().refine((text) => isId('revision', text));
const moment = z.iso.datetime();
/** By the market's own clock; now where it is left out. */
const at = localTime.optional().openapi({ description: 'a moment by the market’s own clock; now where it is left out' });
const base = '/studio/campaigns/{slug}/{market}';

const previewSchema = z
  .object({
    at: moment, local: z.string().openapi({ description: 'the same by the market’s clock' }),
    state: z.enum(['live', 'over', 'nothing', 'faulty']),
    revision: z.looseObject({ headline: z.string() }).nullable(),
    number: z.int().nullable(),
    markets: z.array(z.enum(marketIds as [string, ...string[]])).openapi({ description: 'where the campaign is to be seen at that moment' }),
    opensAt: moment.nullable(),
    others: z.array(z.object({ slug: z.string(), headline: z.string(), claim: z.string() })).openapi({ description: 'what else is on at that moment' }),
    faults: z.array(z.object({ field: z.string(), message: z.string() })),
  })
  .openapi('Preview');
const linkSchema = z.object({ id: z.string(), number: z.int().nullable().openapi({ description: 'of the revision it shows; null: what the schedule shows' }), at: moment, local: z.string(), madeAt: moment, madeBy: z.string(), expiresAt: moment });

const readPreview = createRoute({
  method: 'get', path: `${base}/preview`, summary: 'What visitors would get at a moment', middleware: requires('read-campaigns'),
  request: { params: pageParam, query: z.object({ show: z.union([z.enum(['schedule', 'draft']), revisionId]).default('schedule').openapi({ description: 'what the schedule shows, one’s own draft, or a revision' }), at }) },
  responses: { 200: json('What there would be', previewSchema), ...answers(...strangers, 'invalid-request', 'unknown-market', 'unknown-revision') },
});
const readMoments = createRoute({
  method: 'get', path: `${base}/moments`, summary: 'When something changes on a campaign’s page, by the market’s own clock', middleware: requires('read-campaigns'),
  request: { params: pageParam },
  responses: {
    200: json('In the order of time', z.object({
      now: z.string(), midnight: z.string().openapi({ description: 'the next one there' }),
      moments: z.array(z.object({ local: z.string(), justBefore: z.string(), isPast: z.boolean(), what: z.enum(['opens', 'closes', 'withdraw', 'end']), revision: z.string().nullable() })),
    })),
    ...answers(...strangers, 'unknown-market'),
  },
});
const readLinks = createRoute({
  method: 'get', path: `${base}/preview-links`, summary: 'The links to previews that are good now', middleware: requires('share-preview'),
  request: { params: pageParam }, responses: { 200: json('The newest first', z.object({ links: z.array(linkSchema) })), ...answers(...strangers, 'unknown-market') },
});
const postLink = createRoute({
  method: 'post', path: `${base}/preview-links`, summary: 'Make a link that shows a stranger a preview, for a while', middleware: requires('share-preview'),
  request: { params: pageParam, body: { required: true, content: { 'application/json': { schema: z.strictObject({ show: z.union([z.literal('schedule'), revisionId]), at, life: z.enum(Object.keys(lives) as [Life, ...Life[]]) }) } } } },
  responses: { 201: json('Made; its secret is told this once', z.object({ id: z.string(), secret: z.string(), expiresAt: moment })), ...answers(...strangers, 'invalid-request', 'unknown-market', 'unknown-campaign', 'unknown-revision', 'origin-refused', 'json-expected') },
});
const deleteLink = createRoute({
  method: 'delete', path: `${base}/preview-links/{link}`, summary: 'End a link at once', middleware: requires('share-preview'),
  request: { params: pageParam.extend({ link: z.string().max(80) }) },
  responses: { 204: { description: 'It shows nothing any more' }, ...answers(...strangers, 'unknown-market', 'unknown-link', 'origin-refused') },
});

export const previewRoutes = routes<StudioEnv>()
  .openapi(readPreview, async (c) => {
    const { slug, market } = c.req.valid('param');
    const { show, at: local } = c.req.valid('query');
    const { timeZone } = marketOf(market);
    const [now, asked] = [c.get('now'), local === undefined ? c.get('now') : instantOf(local, timeZone)];
    const draft = show === 'draft' ? await draftOf(houseDatabase(c.env), { slug, market }, c.get('visitor').email) : null;
    const wanted: Show | null = show === 'schedule' ? { kind: show } : show !== 'draft' ? { kind: 'revision', id: show } : draft && { kind: 'written', body: draft.body };
    const preview = wanted && (await previewAt(c.env, { market, slug, show: wanted, at: asked }, now));
    return preview ? c.json({ at: iso(asked), local: localOf(asked, timeZone), ...told(preview) }, 200) : problem(c, 'unknown-revision');
  })
  .openapi(readMoments, async (c) => {
    const { slug, market } = c.req.valid('param');
    const { timeZone } = marketOf(market);
    const now = c.get('now');
    const local = (at: number) => localOf(at, timeZone);
    const moments = momentsOf(await plannedFor(c.env, market, slug, now));
    return c.json({
      now: local(now), midnight: `${dayAfter(dayIn(timeZone, now), 1)}T00:00:00`,
      moments: moments.map(({ at, ...rest }) => ({ ...rest, local: local(at), justBefore: local(at - 1000), isPast: at <= now })),
    }, 200);
  })
  .openapi(readLinks, async (c) => {
    const page = c.req.valid('param');
    const { timeZone } = marketOf(page.market);
    const links = await linksOf(houseDatabase(c.env), page, c.get('now'));
    return c.json({ links: links.map((link) => ({ ...link, at: iso(link.at), local: localOf(link.at, timeZone), madeAt: iso(link.madeAt), expiresAt: iso(link.expiresAt) })) }, 200);
  })
  .openapi(postLink, async (c) => {
    const page = c.req.valid('param');
    const { show, at: local, life } = c.req.valid('json');
    const by = { who: c.get('visitor').email, now: c.get('now') };
    const asked = local === undefined ? by.now : instantOf(local, marketOf(page.market).timeZone);
    const made = await makeLink(houseDatabase(c.env), page, { revision: show === 'schedule' ? null : show, at: asked }, life, by);
    return made.ok ? c.json({ ...made.value, expiresAt: iso(made.value.expiresAt) }, 201) : problem(c, made.code);
  })
  .openapi(deleteLink, async (c) => {
    const { link, ...page } = c.req.valid('param');
    const isEnded = await endLink(houseDatabase(c.env), page, link, { who: c.get('visitor').email, now: c.get('now') });
    return isEnded ? c.body(null, 204) : problem(c, 'unknown-link');
  });
