import { Hono } from 'hono';
import { z } from 'zod';
import { withBody } from '../../body.ts';
import { BY_ITSELF } from '../event.ts';
import { createRefund, REASONS } from '../refund.ts';
import { failRefund } from '../refund.outcome.ts';
import { type ControlEnv, no } from './answer.ts';
import { intentOfSession } from './charge.ts';

export const refund = new Hono<ControlEnv>();

const giving = z.strictObject({ amount: z.int().min(1).optional(), reason: z.enum(REASONS).optional() });

/** A person at the dashboard gives money back; the shop's metadata is not on it. */
refund.post('/sessions/:id/refund', (c) =>
  withBody(c, giving, (wish) => {
    const { account } = c.env;
    const intent = intentOfSession(account, c.req.param('id'));
    if (!intent.ok) return no(c, intent.failure);
    const made = createRefund(account, { ...wish, payment_intent: intent.value, metadata: {} }, BY_ITSELF, account.now());
    return made.ok ? c.json({ refund: made.value }) : no(c, made.failure);
  }),
);

const FAILURES = [
  'lost_or_stolen_card',
  'expired_or_canceled_card',
  'charge_for_pending_refund_disputed',
  'insufficient_funds',
  'declined',
  'merchant_request',
  'unknown',
] as const;
const failing = z.strictObject({ reason: z.enum(FAILURES).default('unknown') });

refund.post('/refunds/:id/fail', (c) =>
  withBody(c, failing, ({ reason }) => {
    const failed = failRefund(c.env.account, c.req.param('id'), reason, c.env.account.now());
    return failed.ok ? c.json({ refund: failed.value }) : no(c, failed.failure);
  }),
);
