import { createRoute, z } from '@hono/zod-openapi';
import { databaseOfMarket } from '../../db/client';
import { lobbyOpensAt } from '../phone/drop';
import { currentDrop } from '../phone/drop.store';
import type { Bindings } from '../env';
import { answers, problem } from '../problem';
import type { MarketId } from '../shared/market';
import { secretPattern } from '../shared/id';
import { iso, isoOrNull } from '../shared/iso';
import { json, marketParam, routes, secretParam } from '../validate';
import { rememberGlance } from './glance';
import { ticketOf } from './places';
import { admissionMinutes } from './queue';
import { ticketCookie } from './queue.cookie';
import { joinQueue, roomOf } from './queue.flow';
import type { Early } from './room';
import type { Seen } from './waiting-room';

const isoTime = z.iso.datetime();
const queueSchema = z
  .object({
    state: z.enum(['none', 'waiting', 'sealed', 'serving', 'sold-out']),
    now: isoTime,
    opens: isoTime,
    closes: isoTime,
    lobbyOpens: isoTime,
    waiting: z.int(),
    early: z
      .object({ size: z.int(), hash: z.string(), round: z.int(), roundAt: isoTime, randomness: z.string().nullable() })
      .nullable()
      .openapi({ description: 'the early list, once it is sealed: its SHA-256, and the beacon’s round that shuffles it' }),
    serving: z.int().openapi({ description: 'the highest place that may check out' }),
    perMinute: z.number().openapi({ description: 'how many were let in a minute, lately; 0 while that is not known' }),
    isFull: z.boolean().openapi({ description: 'as many are in as there are places: the next follow when somebody leaves' }),
    admissionMinutes: z.int(),
  })
  .openapi('Queue');
const ticketSchema = z
  .object({
    ticket: z.string().openapi({ description: 'its public name: the first 32 hex characters of the SHA-256 of the token' }),
    place: z.int().nullable(),
    state: z.enum(['waiting', 'admitted', 'used', 'lapsed', 'sold-out']),
    admittedUntil: isoTime.nullable(),
    estimate: z.int().nullable().openapi({ description: 'seconds; null where nobody can know' }),
    mayReturn: z.boolean().openapi({ description: 'whether a lapsed ticket may go to the end of the queue' }),
  })
  .openapi('Ticket');

const showQueue = createRoute({
  method: 'get', path: '/{market}/phone/queue', summary: 'The queue for the sale of Phones', request: { params: marketParam },
  responses: { 200: json('The queue', queueSchema), ...answers('unknown-market', 'no-drop') },
});
const showList = createRoute({
  method: 'get', path: '/{market}/phone/queue/list', summary: 'The sealed early list: sorted tickets, one a line', request: { params: marketParam },
  responses: { 200: { description: 'The very bytes whose hash was published', content: { 'text/plain': { schema: z.string() } } }, ...answers('unknown-market', 'no-drop', 'not-found') },
});
const takeTicket = createRoute({
  method: 'post', path: '/{market}/phone/queue/tickets', summary: 'Take a place in the queue, or find one’s own',
  request: {
    params: marketParam,
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.object({
            email: z.string().trim().max(254).regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/),
            token: z.string().regex(secretPattern).optional().openapi({ description: 'the secret to be; the same one again finds the same ticket' }),
            turnstile: z.string().max(2048).optional(),
          }),
        },
      },
    },
  },
  responses: {
    201: json('The ticket; the token is its secret, and in a cookie as well', ticketSchema.extend({ token: z.string() })),
    ...answers('invalid-request', 'unknown-market', 'no-drop', 'not-open', 'no-queue', 'already-queued', 'sold-out', 'not-human', 'too-many', 'origin-refused'),
  },
});
const showTicket = createRoute({
  method: 'get', path: '/{market}/phone/queue/tickets/{token}', summary: 'One place in the queue, for whoever holds its secret', request: { params: secretParam },
  responses: { 200: json('The ticket', ticketSchema), ...answers('unknown-market', 'no-drop', 'not-found') },
});

export const queueRoutes = routes()
  .openapi(showQueue, async (c) => {
    const { market } = c.req.valid('param');
    const now = c.get('now');
    const told = await glanceOf(c.env, market, now, () => glanceAt(c.env, market, now));
    if (!told) return problem(c, 'no-drop');
    // Everybody who waits asks this, and it is the same for all: caches may answer for two seconds.
    c.header('cache-control', 'public, max-age=0, s-maxage=2');
    return c.json({ ...told, now: iso(now) }, 200);
  })
  .openapi(showList, async (c) => {
    const { market } = c.req.valid('param');
    const drop = await currentDrop(databaseOfMarket(c.env, market), market, c.get('now'));
    if (!drop) return problem(c, 'no-drop');
    const list = await roomOf(c.env, drop).list();
    if (list === null) return problem(c, 'not-found');
    c.header('cache-control', 'public, max-age=0, s-maxage=60');
    return c.text(list, 200);
  })
  .openapi(takeTicket, async (c) => {
    const { market } = c.req.valid('param');
    const now = c.get('now');
    const drop = await currentDrop(databaseOfMarket(c.env, market), market, now);
    if (!drop) return problem(c, 'no-drop');
    const joining = { ...c.req.valid('json'), cookie: ticketCookie.read(c, market), address: c.req.header('cf-connecting-ip') };
    const joined = await joinQueue(c.env, drop, joining, now);
    if (!joined.ok) {
      if (joined.code === 'too-many') c.header('retry-after', '60');
      return problem(c, joined.code, joined.code === 'not-open' ? { opens: iso(lobbyOpensAt(drop)) } : {});
    }
    ticketCookie.remember(c, market, joined.value.token);
    c.header('cache-control', 'private, no-store');
    return c.json({ token: joined.value.token, ...present(joined.value.seen) }, 201);
  })
  .openapi(showTicket, async (c) => {
    const { market, token } = c.req.valid('param');
    const drop = await currentDrop(databaseOfMarket(c.env, market), market, c.get('now'));
    if (!drop) return problem(c, 'no-drop');
    const seen = await roomOf(c.env, drop).see(await ticketOf(token));
    if (!seen) return problem(c, 'not-found');
    c.header('cache-control', 'private, no-store');
    return c.json(present(seen), 200);
  });

const glanceOf = rememberGlance<Awaited<ReturnType<typeof glanceAt>>>();

async function glanceAt(env: Bindings, market: MarketId, now: number) {
  const drop = await currentDrop(databaseOfMarket(env, market), market, now);
  if (!drop) return null;
  const { early, ...glance } = await roomOf(env, drop).glance();
  return { ...glance, early: early && presentEarly(early), opens: iso(drop.opensAt), closes: iso(drop.closesAt), lobbyOpens: iso(lobbyOpensAt(drop)), admissionMinutes };
}

function presentEarly({ roundAt, ...early }: Early) {
  return { ...early, roundAt: iso(roundAt) };
}

function present({ admittedUntil, ...seen }: Seen): z.infer<typeof ticketSchema> {
  return { ...seen, admittedUntil: isoOrNull(admittedUntil) };
}
