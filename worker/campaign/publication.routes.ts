import { createRoute, z } from '@hono/zod-openapi';
import { houseDatabase } from '../../db/client';
import { answers, problem } from '../problem';
import { marketOf } from '../shared/market';
import { requires, type StudioEnv } from '../staff/guard';
import { may } from '../staff/staff';
import { json, marketId, marketParam, routes } from '../validate';
import { decide } from './campaign.store';
import { localTime, slug, words } from './field';
import { forgetSchedule } from './live';
import { prepare, type Wanted } from './publication.flow';
import { approvalMarkets, approve, decline, publish, requestById, setApprovalMarkets, type Publishing } from './publication.store';
import { instantOf } from './zone';
import { iso } from '../shared/iso';

const body = <S extends z.ZodType>(schema: S) => ({ required: true, content: { 'application/json': { schema } } });
const refusals = ['sign-in-required', 'identity-unavailable', 'not-allowed', 'invalid-request', 'origin-refused', 'json-expected'] as const;
const revision = z.string().regex(/^rev_house_\w+$/);
const signOff = z.array(z.string().max(2000)).max(200).default([]).openapi({ description: 'warnings that are taken upon oneself, each `code+field+message` as the checks tell it: one that has changed since is not signed off' });
const outcome = z.object({
  state: z.enum(['decided', 'requested']).openapi({ description: 'requested: a second person has to approve' }),
  from: z.iso.datetime().nullable().openapi({ description: 'null: as soon as it is approved' }),
});

const postPublication = createRoute({
  method: 'post', path: '/studio/campaigns/{slug}/{market}/publications', summary: 'Publish a revision, withdraw or end a campaign: now, or at a time of the market’s own clock', middleware: requires('publish'),
  request: {
    params: marketParam.extend({ slug }),
    body: body(z.union([
      z.strictObject({ deed: z.literal('publish'), revision, from: localTime.optional(), signOff }),
      z.strictObject({ deed: z.enum(['withdraw', 'end']), from: localTime.optional() }),
    ])),
  },
  responses: { 201: json('Decided, or asked for', outcome), ...answers(...refusals, 'unknown-market', 'unknown-campaign', 'unknown-revision', 'findings-open', 'changed-meanwhile') },
});
const postPublications = createRoute({
  method: 'post', path: '/studio/campaigns/{slug}/publications', summary: 'Publish in several markets, or in none of them: now, at midnight of each, or at one moment for all', middleware: requires('publish'),
  request: {
    params: z.object({ slug }),
    body: body(z.strictObject({
      pages: z.array(z.strictObject({ market: marketId, revision, signOff })).min(1).max(20).refine((pages) => new Set(pages.map(({ market }) => market)).size === pages.length, 'each market once'),
      when: z.union([z.literal('now'), z.strictObject({ midnightOf: z.iso.date() }), z.strictObject({ moment: z.iso.datetime() })]).openapi({ description: '`midnightOf` a date is 00:00 by each market’s own clock' }),
    })),
  },
  responses: { 201: json('All of them', z.object({ pages: z.array(outcome.extend({ market: marketId })) })), ...answers(...refusals, 'unknown-revision', 'findings-open', 'changed-meanwhile') },
});
const postDecision = createRoute({
  method: 'post', path: '/studio/requests/{request}/decision', summary: 'Approve what somebody else asked for, or decline it with a reason', middleware: requires('approve'),
  request: {
    params: z.object({ request: z.coerce.number().int().positive() }),
    body: body(z.union([z.strictObject({ approve: z.literal(true), signOff }), z.strictObject({ approve: z.literal(false), reason: words(3, 500) })])),
  },
  responses: { 204: { description: 'So it is' }, ...answers(...refusals, 'not-found', 'unknown-request', 'unknown-revision', 'own-request', 'findings-open', 'changed-meanwhile') },
});
const getApproval = createRoute({
  method: 'get', path: '/studio/approval', summary: 'The markets in which publishing takes a second person', middleware: requires('read-campaigns'),
  responses: { 200: json('By their ids', z.object({ markets: z.array(marketId) })), ...answers('sign-in-required', 'identity-unavailable', 'not-allowed') },
});
const putApproval = createRoute({
  method: 'put', path: '/studio/approval', summary: 'Say in which markets publishing takes a second person', middleware: requires('manage-staff'),
  request: { body: body(z.strictObject({ markets: z.array(marketId) })) },
  responses: { 204: { description: 'So it is' }, ...answers(...refusals) },
});

export const campaignPublicationRoutes = routes<StudioEnv>()
  .openapi(postPublication, async (c) => {
    const page = c.req.valid('param');
    const wanted = c.req.valid('json');
    const [house, now, { email: who, role }] = [houseDatabase(c.env), c.get('now'), c.get('visitor')];
    const from = wanted.from === undefined ? null : instantOf(wanted.from, marketOf(page.market).timeZone);
    if (wanted.deed !== 'publish') {
      if (!may(role, 'unpublish')) return problem(c, 'not-allowed');
      const at = Math.max(from ?? now, now);
      const decided = await decide(house, page.slug, page.market, { deed: wanted.deed, revision: null, from: at }, { who, now });
      if (!decided.ok) return problem(c, decided.code);
      forgetSchedule();
      return c.json({ state: 'decided' as const, from: iso(at) }, 201);
    }
    if (wanted.signOff.length > 0 && !may(role, 'sign-off')) return problem(c, 'not-allowed');
    const prepared = await prepare(c.env, new URL(c.req.url).origin, { ...page, revision: wanted.revision, from, signOff: wanted.signOff }, now);
    if (!prepared.ok) return problem(c, prepared.code);
    const { open, publishing } = prepared.value;
    if (open.length > 0) return problem(c, 'findings-open', { findings: [...open] });
    const published = await publish(house, [publishing], { who, now });
    if (!published.ok) return problem(c, published.code);
    forgetSchedule();
    return c.json(outcomeOf(publishing, now), 201);
  })
  .openapi(postPublications, async (c) => {
    const { slug } = c.req.valid('param');
    const { pages, when } = c.req.valid('json');
    const [now, { email: who, role }, origin] = [c.get('now'), c.get('visitor'), new URL(c.req.url).origin];
    if (pages.some(({ signOff }) => signOff.length > 0) && !may(role, 'sign-off')) return problem(c, 'not-allowed');
    const wanted = pages.map((page): Wanted => ({ slug, ...page, from: when === 'now' ? null : 'moment' in when ? Date.parse(when.moment) : instantOf(`${when.midnightOf}T00:00`, marketOf(page.market).timeZone) }));
    const prepared = await Promise.all(wanted.map((one) => prepare(c.env, origin, one, now)));
    const ready = prepared.flatMap((one) => (one.ok ? [one.value] : []));
    if (ready.length < wanted.length) return problem(c, 'unknown-revision');
    const findings = ready.flatMap(({ publishing: { market }, open }) => open.map((finding) => ({ ...finding, market })));
    if (findings.length > 0) return problem(c, 'findings-open', { findings });
    const published = await publish(houseDatabase(c.env), ready.map(({ publishing }) => publishing), { who, now });
    if (!published.ok) return problem(c, published.code);
    forgetSchedule();
    return c.json({ pages: ready.map(({ publishing }) => ({ market: publishing.market, ...outcomeOf(publishing, now) })) }, 201);
  })
  .openapi(postDecision, async (c) => {
    const decision = c.req.valid('json');
    const [house, now, { email: who, role }] = [houseDatabase(c.env), c.get('now'), c.get('visitor')];
    const request = await requestById(house, c.req.valid('param').request);
    if (!request) return problem(c, 'unknown-request');
    if (!decision.approve) {
      const declined = await decline(house, request, decision.reason, { who, now });
      return declined.ok ? c.body(null, 204) : problem(c, declined.code);
    }
    if (request.askedBy === who) return problem(c, 'own-request');
    if (decision.signOff.length > 0 && !may(role, 'sign-off')) return problem(c, 'not-allowed');
    const prepared = await prepare(c.env, new URL(c.req.url).origin, { ...request, signOff: decision.signOff }, now);
    if (!prepared.ok) return problem(c, prepared.code);
    if (prepared.value.open.length > 0) return problem(c, 'findings-open', { findings: [...prepared.value.open] });
    const approved = await approve(house, prepared.value.publishing, request, { who, now });
    if (!approved.ok) return problem(c, approved.code);
    forgetSchedule();
    return c.body(null, 204);
  })
  .openapi(getApproval, async (c) => c.json({ markets: await approvalMarkets(houseDatabase(c.env)) }, 200))
  .openapi(putApproval, async (c) => {
    await setApprovalMarkets(houseDatabase(c.env), [...new Set(c.req.valid('json').markets)], { who: c.get('visitor').email, now: c.get('now') });
    return c.body(null, 204);
  });

function outcomeOf({ isRequest, from }: Publishing, now: number): z.infer<typeof outcome> {
  return { state: isRequest ? 'requested' : 'decided', from: isRequest && from === null ? null : iso(from ?? now) };
}
