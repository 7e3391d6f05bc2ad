import { Hono } from 'hono';
import { z } from 'zod';
import { withBody } from '../../body.ts';
import { closeDispute, escalateDispute, openDispute, OUTCOMES } from '../dispute.ts';
import { type ControlEnv, no } from './answer.ts';
import { chargeOfSession } from './charge.ts';

export const dispute = new Hono<ControlEnv>();

const REASONS = [
  'bank_cannot_process',
  'check_returned',
  'credit_not_processed',
  'customer_initiated',
  'debit_not_authorized',
  'duplicate',
  'fraudulent',
  'general',
  'incorrect_account_details',
  'insufficient_funds',
  'product_not_received',
  'product_unacceptable',
  'subscription_canceled',
  'unrecognized',
] as const;

const opening = z.strictObject({
  amount: z.int().min(1).optional(),
  reason: z.enum(REASONS).optional(),
  inquiry: z.boolean().optional(),
});

dispute.post('/sessions/:id/dispute', (c) =>
  withBody(c, opening, (complaint) => {
    const charge = chargeOfSession(c.env.account, c.req.param('id'));
    if (!charge.ok) return no(c, charge.failure);
    const opened = openDispute(c.env.account, charge.value, complaint, c.env.account.now());
    return opened.ok ? c.json({ dispute: opened.value }) : no(c, opened.failure);
  }),
);

dispute.post('/disputes/:id/close', (c) =>
  withBody(c, z.strictObject({ status: z.enum(OUTCOMES) }), ({ status }) => {
    const closed = closeDispute(c.env.account, c.req.param('id'), status, c.env.account.now());
    return closed.ok ? c.json({ dispute: closed.value }) : no(c, closed.failure);
  }),
);

/** An inquiry becomes a chargeback. */
dispute.post('/disputes/:id/escalate', (c) => {
  const escalated = escalateDispute(c.env.account, c.req.param('id'), c.env.account.now());
  return escalated.ok ? c.json({ dispute: escalated.value }) : no(c, escalated.failure);
});
