import type Stripe from 'stripe';
import { newId } from './id.ts';

/** The version the SDK speaks; the type check fails when the SDK moves on. */
export const API_VERSION = '2026-10-28.endive' satisfies Stripe.LatestApiVersion;

export type EventType =
  | 'checkout.session.completed'
  | 'checkout.session.async_payment_succeeded'
  | 'checkout.session.async_payment_failed'
  | 'checkout.session.expired'
  | 'payment_intent.succeeded'
  | 'payment_intent.payment_failed'
  | 'charge.dispute.created'
  | 'charge.dispute.updated'
  | 'charge.dispute.closed'
  | 'charge.dispute.funds_withdrawn'
  | 'charge.dispute.funds_reinstated'
  | 'charge.refunded'
  | 'refund.created'
  | 'refund.updated'
  | 'refund.failed';

/** The API call that led to an event; null when the buyer or time did. */
export interface Cause {
  request: string | null;
  idempotencyKey: string | null;
}

export const BY_ITSELF: Cause = { request: null, idempotencyKey: null };

export interface Event {
  id: string;
  object: 'event';
  api_version: string;
  created: number;
  data: { object: Stripe.Checkout.Session | Stripe.PaymentIntent | Stripe.Charge | Stripe.Refund | Stripe.Dispute };
  livemode: false;
  pending_webhooks: number;
  request: { id: string | null; idempotency_key: string | null };
  type: EventType;
}

export const makeEvent = (type: EventType, object: Event['data']['object'], cause: Cause, now: number): Event => ({
  id: newId('evt_1'),
  object: 'event',
  api_version: API_VERSION,
  created: Math.floor(now / 1000),
  data: { object },
  livemode: false,
  pending_webhooks: 1,
  request: { id: cause.request, idempotency_key: cause.idempotencyKey },
  type,
});
