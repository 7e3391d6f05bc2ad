import { createRoute, z } from '@hono/zod-openapi';
import { databaseOfMarket } from '../../db/client';
import { sendDueMail } from '../mail/mail.flow';
import { answers, problem } from '../problem';
import { marketOf } from '../shared/market';
import { marketParam, routes } from '../validate';
import { declareWithdrawal } from './withdrawal.store';

const statement = z.object({
  orderNumber: z.string().trim().toUpperCase().regex(/^[A-Z]{2}-?[0-9A-Z]{4}-?[0-9A-Z]{4}$/).openapi({ example: 'DE-7K3F-9Q2M' }),
  email: z.string().trim().max(254).pipe(z.email()),
});
const kept = z.object({ id: z.string(), declaredAt: z.iso.datetime() }).openapi('Withdrawal');

const withdraw = createRoute({
  method: 'post', path: '/{market}/withdrawals', summary: 'Withdraw from a contract (Directive 2011/83/EU, Art. 11a)',
  request: { params: marketParam, body: { required: true, content: { 'application/json': { schema: statement } } } },
  responses: { 201: { description: 'Kept and acknowledged', content: { 'application/json': { schema: kept } } }, ...answers('invalid-request', 'unknown-market', 'not-found', 'origin-refused') },
});

export const withdrawalRoutes = routes().openapi(withdraw, async (c) => {
  const { market } = c.req.valid('param');
  if (!marketOf(market).returns.withdrawalFunction) return problem(c, 'not-found');
  const { orderNumber, email } = c.req.valid('json');
  const db = databaseOfMarket(c.env, market);
  const now = c.get('now');
  const { id, declaredAt } = await declareWithdrawal(db, { market, orderNumber: hyphenated(orderNumber), email }, now);
  c.executionCtx.waitUntil(sendDueMail(c.env, db, now, id));
  return c.json({ id, declaredAt: new Date(declaredAt).toISOString() }, 201);
});

/** People leave out the hyphens of `DE-7K3F-9Q2M`. */
function hyphenated(number: string): string {
  const letters = number.replaceAll('-', '');
  return `${letters.slice(0, 2)}-${letters.slice(2, 6)}-${letters.slice(6)}`;
}
