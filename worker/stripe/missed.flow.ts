import type Stripe from 'stripe';
import type { Bindings } from '../env';
import { stripeOf } from './client';
import { applyEvent, concerns } from './event.flow';

/** How far back messages that did not arrive are looked for, ms; Stripe itself repeats them for three days. */
const lookBack = 4 * 86_400_000;
/** As many as one sweep takes up. */
const atMost = 1_000;

/**
 * Takes up messages that Stripe could not deliver, the oldest first. Those that
 * are being delivered this moment may be among them: whichever comes second changes nothing.
 */
export async function fetchMissedEvents(env: Bindings, now: number): Promise<{ applied: number; failed: number }> {
  const missed = await stripeOf(env).events
    .list({ delivery_success: false, types: [...concerns], created: { gte: Math.floor((now - lookBack) / 1000) }, limit: 100 })
    .autoPagingToArray({ limit: atMost });
  const counts = { applied: 0, failed: 0 };
  for (const event of missed.toReversed()) {
    const outcome = await applyEvent(env, event, now).then((applied) => applied.outcome, (error: unknown) => noteFailure(event, error));
    if (outcome === 'failed') counts.failed += 1;
    else if (outcome !== 'duplicate' && outcome !== 'stray' && outcome !== 'ignored') counts.applied += 1;
  }
  return counts;
}

function noteFailure({ id, type }: Stripe.Event, error: unknown): 'failed' {
  console.error(JSON.stringify({ alarm: 'missed-event', event: id, type, error: String(error) }));
  return 'failed';
}
