import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { databaseOfMarket, type RegionDatabase } from '../../db/client';
import { chainNamed, beaconOf } from '../beacon/beacon.flow';
import { roundTime } from '../beacon/chain';
import { drawOf, drawSchema, isLate } from '../draw/present';
import { isRoundOf } from '../draw/draw.store';
import { ledgerOf } from '../draw/ledger.store';
import type { AppEnv } from '../env';
import { answers, problem } from '../problem';
import { isId, secretPattern } from '../shared/id';
import type { MarketId } from '../shared/market';
import { gradeSchema, marketParam, routes } from '../validate';
import { describeDrop } from './describe.store';
import type { Drop } from './drop';
import { dropSchema } from './drop.schema';
import { currentDrop, dropById, manifestBody } from './drop.store';
import { revealOf } from './reveal.store';

const which = z.object({ drop: z.string().max(80).optional().openapi({ description: 'an earlier drop’s id; the current one where it is left out' }) });
const unknown = answers('unknown-market', 'no-drop');

const showDrop = createRoute({
  method: 'get', path: '/{market}/phone', summary: 'The sale of Phones: price, what is left, odds, floor, window', request: { params: marketParam },
  responses: { 200: { description: 'The drop', content: { 'application/json': { schema: dropSchema } } }, ...unknown },
});
const showManifest = createRoute({
  method: 'get', path: '/{market}/phone/manifest', summary: 'What a drop promised when it was published: the very bytes that its hash is of', request: { params: marketParam, query: which },
  responses: { 200: { description: 'The manifest', content: { 'application/json': { schema: z.looseObject({ format: z.string() }) } } }, ...unknown },
});
const showDraws = createRoute({
  method: 'get', path: '/{market}/phone/draws', summary: 'The public ledger of a drop: one JSON object a line, each with the hash of all before', request: { params: marketParam, query: which },
  responses: { 200: { description: 'The ledger', content: { 'application/x-ndjson': { schema: z.string() } } }, ...unknown },
});
const showBeacon = createRoute({
  method: 'get', path: '/{market}/phone/beacons/{round}', summary: 'A round of the beacon that a drop draws by; believe it by its signature',
  request: { params: marketParam.extend({ round: z.coerce.number().int().min(1).max(2 ** 40) }), query: which },
  responses: {
    200: { description: 'The round', content: { 'application/json': { schema: z.object({ round: z.int(), randomness: z.string(), signature: z.string() }).openapi('Beacon') } } },
    ...answers('unknown-market', 'no-drop', 'not-found'),
  },
});
const showReveal = createRoute({
  method: 'get', path: '/{market}/phone/reveals/{secret}', summary: 'A Phone that somebody is given: which it is, and nothing of its order',
  request: { params: marketParam.extend({ secret: z.string().regex(secretPattern) }) },
  responses: {
    200: {
      description: 'The gift',
      content: {
        'application/json': {
          schema: z.object({
            drop: z.string(), draw: drawSchema.nullable(), drawnAt: z.iso.datetime().nullable(), isLate: z.boolean(),
            isCalledOff: z.boolean().openapi({ description: 'the order came to its end: there is nothing to unwrap' }),
            unit: z.object({ code: z.string(), model: z.string(), name: z.string(), storage: z.int(), colour: z.string(), grade: gradeSchema, batteryHealth: z.int(), replacedParts: z.array(z.string()) }).nullable(),
          }).openapi('Reveal'),
        },
      },
    },
    ...answers('unknown-market', 'not-found'),
  },
});

export const phoneRoutes = routes()
  .openapi(showDrop, async (c) => {
    const { market } = c.req.valid('param');
    const db = databaseOfMarket(c.env, market);
    const drop = await currentDrop(db, market, c.get('now'));
    if (!drop) return problem(c, 'no-drop');
    c.header('cache-control', 'public, max-age=0, s-maxage=2');
    return c.json(await describeDrop(db, drop, c.get('now')), 200);
  })
  .openapi(showManifest, async (c) => {
    const found = await find(c, c.req.valid('param').market, c.req.valid('query').drop);
    if (!found) return problem(c, 'no-drop');
    c.header('content-type', 'application/json; charset=utf-8');
    c.header('cache-control', `public, max-age=${c.req.valid('query').drop ? '31536000, immutable' : 0}`);
    return c.body((await manifestBody(found.db, found.drop.id))!, 200) as never;
  })
  .openapi(showDraws, async (c) => {
    const found = await find(c, c.req.valid('param').market, c.req.valid('query').drop);
    if (!found) return problem(c, 'no-drop');
    c.header('content-type', 'application/x-ndjson; charset=utf-8');
    c.header('cache-control', 'public, max-age=0, s-maxage=2');
    return c.body(await ledgerOf(found.db, found.drop.id), 200) as never;
  })
  .openapi(showBeacon, async (c) => {
    const { market, round } = c.req.valid('param');
    const found = await find(c, market, c.req.valid('query').drop);
    if (!found) return problem(c, 'no-drop');
    const chain = chainNamed(c.env, found.drop.chain);
    // Only rounds that somebody's phone or place depends on: others are for drand to tell.
    const isOurs = roundTime(chain, round) <= c.get('now') && (await isRoundOf(found.db, found.drop, round));
    const beacon = isOurs ? await beaconOf(c.env, found.db, chain, round) : null;
    if (!beacon) return problem(c, 'not-found');
    c.header('cache-control', 'public, max-age=31536000, immutable');
    return c.json({ round: beacon.round, randomness: beacon.randomness, signature: beacon.signature }, 200);
  })
  .openapi(showReveal, async (c) => {
    const { market, secret } = c.req.valid('param');
    const gift = await revealOf(databaseOfMarket(c.env, market), market, secret);
    if (!gift) return problem(c, 'not-found');
    const draw = drawOf(c.env, gift.phone);
    const { drop, drawnAt } = gift.phone;
    c.header('cache-control', 'private, no-store');
    return c.json({ drop, draw, drawnAt: drawnAt === null ? null : new Date(drawnAt).toISOString(), isLate: isLate(draw, drawnAt, c.get('now')), isCalledOff: gift.isCalledOff, unit: gift.unit }, 200);
  });

/** A market's drop by its id, or the current one. */
async function find(c: Context<AppEnv>, market: MarketId, id: string | undefined): Promise<{ db: RegionDatabase; drop: Drop } | null> {
  const db = databaseOfMarket(c.env, market);
  const drop = id === undefined ? await currentDrop(db, market, c.get('now')) : isId('drop', id) ? await dropById(db, id, c.get('now')) : null;
  return drop?.market === market ? { db, drop } : null;
}
