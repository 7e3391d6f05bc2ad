import { createRoute, z } from '@hono/zod-openapi';
import { houseDatabase } from '../../db/client';
import { answers, findingSchema, problem } from '../problem';
import { marketIds, type MarketId } from '../shared/market';
import { requires, type StudioEnv } from '../staff/guard';
import { namesOf } from '../staff/staff.store';
import { json, marketId, marketParam, routes } from '../validate';
import { campaignNamed, revisionsOf } from './campaign.store';
import { slug as slugSchema } from './field';
import { decisionsOf, requestsOf, signOffsOf, type Request } from './publication.store';
import { standingOf } from './standing.flow';
import { iso, isoOrNull } from '../shared/iso';

const moment = z.iso.datetime();
const requestSchema = z.object({ id: z.int(), revision: z.string(), from: moment.nullable(), askedAt: moment, askedBy: z.string(), state: z.enum(['open', 'approved', 'declined', 'superseded']), decidedAt: moment.nullable(), decidedBy: z.string().nullable(), reason: z.string().nullable() });
const savedSchema = z.object({ id: z.string(), number: z.int(), headline: z.string(), madeAt: moment, madeBy: z.string() });
const signOffSchema = z.object({ code: z.string(), field: z.string(), message: z.string(), madeAt: moment, madeBy: z.string() });
const names = z.record(z.string(), z.string()).openapi({ description: 'what people of the house are called, by e-mail address' });

const standingSchema = z.object({
  market: marketId,
  latest: savedSchema.nullable().openapi({ description: 'null: the campaign says nothing there yet' }),
  state: z.enum(['live', 'coming', 'over', 'none']),
  shown: z.object({ id: z.string(), number: z.int() }).nullable(),
  opensAt: moment.nullable(),
  closesAt: moment.nullable(),
  asksApproval: z.boolean(),
  request: requestSchema.nullable().openapi({ description: 'the last one' }),
  findings: z.array(findingSchema.extend({ signedBy: z.string().nullable() })).openapi({ description: 'against the latest revision, were it published now' }),
});

const readCampaign = createRoute({
  method: 'get', path: '/studio/campaigns/{slug}', summary: 'How a campaign stands in every market, and what stands against publishing what was saved last', middleware: requires('read-campaigns'),
  request: { params: z.object({ slug: slugSchema }) },
  responses: { 200: json('Every market, written or not', z.object({ slug: z.string(), name: z.string(), names, markets: z.array(standingSchema) })), ...answers('sign-in-required', 'identity-unavailable', 'not-allowed', 'not-found', 'unknown-campaign') },
});
const readHistory = createRoute({
  method: 'get', path: '/studio/campaigns/{slug}/{market}/history', summary: 'Everything that was saved, signed off, asked for and decided about a campaign in a market, the newest first', middleware: requires('read-campaigns'),
  request: { params: marketParam.extend({ slug: slugSchema }) },
  responses: {
    200: json('All of it', z.object({
      names,
      revisions: z.array(z.object({ id: z.string(), number: z.int(), madeAt: moment, madeBy: z.string(), revision: z.looseObject({}), signOffs: z.array(signOffSchema) })),
      decisions: z.array(z.object({ deed: z.enum(['publish', 'withdraw', 'end']), revision: z.string().nullable(), from: moment, madeAt: moment, madeBy: z.string() })),
      requests: z.array(requestSchema),
    })),
    ...answers('sign-in-required', 'identity-unavailable', 'not-allowed', 'unknown-market'),
  },
});

export const standingRoutes = routes<StudioEnv>()
  .openapi(readCampaign, async (c) => {
    const { slug } = c.req.valid('param');
    const house = houseDatabase(c.env);
    const name = await campaignNamed(house, slug);
    if (name === null) return problem(c, 'unknown-campaign');
    const markets = await standingOf(c.env, new URL(c.req.url).origin, slug, c.get('now'));
    const shown = marketIds.map((market) => {
      const { latest, opensAt, closesAt, request, findings, ...rest } = markets.get(market)!;
      return { market, ...rest, latest: latest && { ...latest, madeAt: iso(latest.madeAt) }, opensAt: isoOrNull(opensAt), closesAt: isoOrNull(closesAt), request: request && told(request), findings: [...findings] };
    });
    return c.json({ slug, name, names: await namesOf(house), markets: shown }, 200);
  })
  .openapi(readHistory, async (c) => {
    const { slug, market } = c.req.valid('param') as { slug: string; market: MarketId };
    const house = houseDatabase(c.env);
    const [revisions, decisions, requests, named] = await Promise.all([revisionsOf(house, slug, market), decisionsOf(house, slug, market), requestsOf(house, slug), namesOf(house)]);
    const signed = await signOffsOf(house, revisions.map(({ id }) => id));
    return c.json({
      names: named,
      revisions: revisions.map(({ madeAt, ...rest }) => ({ ...rest, madeAt: iso(madeAt), signOffs: (signed.get(rest.id) ?? []).map((one) => ({ ...one, madeAt: iso(one.madeAt) })) })),
      decisions: decisions.map(({ from, madeAt, ...rest }) => ({ ...rest, from: iso(from), madeAt: iso(madeAt) })),
      requests: requests.filter((request) => request.market === market).map(told),
    }, 200);
  });

function told({ id, revision, from, askedAt, askedBy, state, decidedAt, decidedBy, reason }: Request): z.infer<typeof requestSchema> {
  return { id, revision, from: isoOrNull(from), askedAt: iso(askedAt), askedBy, state, decidedAt: isoOrNull(decidedAt), decidedBy, reason };
}
