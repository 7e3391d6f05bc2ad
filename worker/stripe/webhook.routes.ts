import { createRoute, z } from '@hono/zod-openapi';
import Stripe from 'stripe';
import { databaseOfId } from '../../db/client';
import type { Bindings } from '../env';
import { sendDueMail } from '../mail/mail.flow';
import { answers, problem } from '../problem';
import { routes } from '../validate';
import { stripeOf } from './client';
import { applyEvent } from './event.flow';

const receipt = z.object({ received: z.literal(true), outcome: z.string() }).openapi('EventReceipt');

const receiveEvent = createRoute({
  method: 'post',
  path: '/stripe/webhook',
  summary: 'Events from Stripe, believed by their signature',
  responses: { 200: { description: 'Recorded', content: { 'application/json': { schema: receipt } } }, ...answers('signature-invalid', 'busy') },
});

/** An event is acknowledged only once it is recorded: whatever fails before that makes Stripe send it again. */
export const webhookRoutes = routes().openapi(receiveEvent, async (c) => {
  const event = await verified(c.env, await c.req.text(), c.req.header('stripe-signature') ?? '');
  if (!event) return problem(c, 'signature-invalid');
  const { outcome, order } = await applyEvent(c.env, event, c.get('now'));
  if (order) c.executionCtx.waitUntil(sendDueMail(c.env, databaseOfId(c.env, order), c.get('now'), order));
  return c.json({ received: true as const, outcome }, 200);
});

async function verified(env: Bindings, body: string, signature: string): Promise<Stripe.Event | null> {
  try {
    return await stripeOf(env).webhooks.constructEventAsync(body, signature, env.STRIPE_WEBHOOK_SECRET, undefined, Stripe.createSubtleCryptoProvider());
  } catch (error) {
    if (error instanceof Stripe.errors.StripeSignatureVerificationError) return null;
    throw error;
  }
}
