import Stripe from 'stripe';
import type { Bindings } from '../env';

/** Stripe's SDK, pointed at whatever stands in for Stripe where a developer's settings name one. */
export function stripeOf(env: Bindings): Stripe {
  return new Stripe(env.STRIPE_SECRET_KEY, {
    httpClient: Stripe.createFetchHttpClient(),
    maxNetworkRetries: 2,
    timeout: 10_000,
    telemetry: false,
    ...standIn(env.STRIPE_API_ORIGIN),
  });
}

function standIn(origin: string | undefined): { host: string; port: string; protocol: 'http' | 'https' } | undefined {
  if (!origin) return undefined;
  const { hostname, port, protocol } = new URL(origin);
  return { host: hostname, port, protocol: protocol === 'https:' ? 'https' : 'http' };
}
