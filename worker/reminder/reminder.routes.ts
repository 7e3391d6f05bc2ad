import { createRoute, z } from '@hono/zod-openapi';
import { databaseOfMarket } from '../../db/client';
import { sendDueMail } from '../mail/mail.flow';
import { nextDrop } from '../phone/drop.store';
import { answers, problem } from '../problem';
import { secretPattern } from '../shared/id';
import { iso } from '../shared/iso';
import { json, marketParam, routes } from '../validate';
import { askForReminder, confirmReminder, endReminder, reminderBySecret } from './reminder.store';

const linkParam = marketParam.extend({ secret: z.string().regex(secretPattern) });
const opens = z.iso.datetime();
const reminderSchema = z.object({ confirmed: z.boolean(), opens }).openapi('Reminder');
const askForIt = createRoute({
  method: 'post', path: '/{market}/phone/reminder', summary: 'Ask for a letter before the next sale of Phones opens; the answer is the same for every address',
  request: { params: marketParam, body: { required: true, content: { 'application/json': { schema: z.object({ email: z.email().max(254) }) } } } },
  responses: { 202: json('A letter with a confirming link is on its way, unless one was sent a moment ago or the address is confirmed', z.object({ opens })), ...answers('invalid-request', 'unknown-market', 'no-drop', 'too-many', 'origin-refused') },
});
const showIt = createRoute({
  method: 'get', path: '/{market}/phone/reminder/{secret}', summary: 'A reminder, for whoever holds its link', request: { params: linkParam },
  responses: { 200: json('The reminder', reminderSchema), ...answers('unknown-market', 'not-found') },
});
const confirmIt = createRoute({
  method: 'post', path: '/{market}/phone/reminder/{secret}/confirmation', summary: 'Confirm it: the letter will come', request: { params: linkParam },
  responses: { 200: json('The reminder', reminderSchema), ...answers('unknown-market', 'not-found', 'origin-refused') },
});
const endIt = createRoute({
  method: 'delete', path: '/{market}/phone/reminder/{secret}', summary: 'End it: the address is forgotten; also where it was already', request: { params: linkParam },
  responses: { 200: json('Forgotten', z.object({ forgotten: z.literal(true) })), ...answers('unknown-market', 'origin-refused') },
});

export const reminderRoutes = routes()
  .openapi(askForIt, async (c) => {
    const { market } = c.req.valid('param');
    const db = databaseOfMarket(c.env, market);
    const now = c.get('now');
    const address = c.req.header('cf-connecting-ip');
    if (c.env.REMINDER_LIMIT && address && !(await c.env.REMINDER_LIMIT.limit({ key: address })).success) {
      c.header('retry-after', '60');
      return problem(c, 'too-many');
    }
    const drop = await nextDrop(db, market, now);
    if (!drop) return problem(c, 'no-drop');
    const id = await askForReminder(db, { market, drop: drop.id, email: c.req.valid('json').email }, now);
    // After the answer, so that the time it takes tells nothing either.
    c.executionCtx.waitUntil(sendDueMail(c.env, db, now, id));
    return c.json({ opens: iso(drop.opensAt) }, 202);
  })
  .openapi(showIt, async (c) => {
    const { market, secret } = c.req.valid('param');
    const found = await reminderBySecret(databaseOfMarket(c.env, market), market, secret, c.get('now'));
    c.header('cache-control', 'private, no-store');
    return found ? c.json({ confirmed: found.isConfirmed, opens: iso(found.opensAt) }, 200) : problem(c, 'not-found');
  })
  .openapi(confirmIt, async (c) => {
    const { market, secret } = c.req.valid('param');
    const db = databaseOfMarket(c.env, market);
    const found = await reminderBySecret(db, market, secret, c.get('now'));
    if (!found) return problem(c, 'not-found');
    await confirmReminder(db, market, secret, c.get('now'));
    return c.json({ confirmed: true, opens: iso(found.opensAt) }, 200);
  })
  .openapi(endIt, async (c) => {
    const { market, secret } = c.req.valid('param');
    await endReminder(databaseOfMarket(c.env, market), market, secret);
    return c.json({ forgotten: true as const }, 200);
  });
