import { Hono } from 'hono';
import { z } from 'zod';
import { withBody } from '../../body.ts';
import { ORDERS, release } from '../delivery.ts';
import { notFound } from '../failure.ts';
import { redeliver, redelivery } from '../redelivery.ts';
import { type ControlEnv, no } from './answer.ts';

export const event = new Hono<ControlEnv>();

const MOST = 10_000;

event.get('/events', (c) => {
  const { store, outbox } = c.env.account;
  const id = c.req.query('session');
  const limit = z.coerce.number().int().min(1).max(MOST).optional().safeParse(c.req.query('limit'));
  if (!limit.success) return c.json({ error: { message: `limit is from 1 to ${MOST}.` } }, 400);
  if (id === undefined) return c.json({ events: outbox.list(limit.data) as object[] });
  const found = store.find('checkout.session', id);
  if (!found) return no(c, notFound('checkout.session', id, 'session'));
  // An expired session is its own subject; whatever has been paid for goes by the intent.
  const subjects = found.intentId === null ? [id] : [id, found.intentId];
  return c.json({ events: outbox.about(subjects, limit.data ?? MOST) as object[] });
});

event.post('/events/:id/deliver', (c) =>
  withBody(c, redelivery, async (wish) => {
    const answers = await redeliver(c.env.account, c.req.param('id'), wish);
    return answers ? c.json({ answers }) : no(c, notFound('event', c.req.param('id'), 'id'));
  }),
);

const releasing = z.strictObject({ order: z.enum(ORDERS).default('oldest-first'), seed: z.int().default(1) });

event.post('/webhooks/release', (c) =>
  withBody(c, releasing, async ({ order, seed }) => c.json({ answers: await release(c.env.account, order, seed) })),
);
