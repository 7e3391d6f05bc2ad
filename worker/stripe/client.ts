import Stripe from 'stripe';
import type { Bindings } from '../env';

/** Longest that one attempt may take, ms; with the SDK's two repetitions a shopper waits some twenty seconds at worst. */
const patience = 6_000;
/** How often a call that came too fast is repeated; the SDK itself repeats everything else that is worth it. */
const repetitions = 2;

const clients = new Map<string, Stripe>();

/** Stripe's SDK, pointed at whatever stands in for Stripe where a developer's settings name one. */
export function stripeOf(env: Bindings): Stripe {
  const name = `${env.STRIPE_SECRET_KEY} ${env.STRIPE_API_ORIGIN ?? ''}`;
  const client = clients.get(name) ?? newClient(env);
  clients.set(name, client);
  return client;
}

function newClient(env: Bindings): Stripe {
  return new Stripe(env.STRIPE_SECRET_KEY, {
    httpClient: Stripe.createFetchHttpClient(unhurried),
    maxNetworkRetries: 2,
    timeout: patience,
    telemetry: false,
    ...standIn(env.STRIPE_API_ORIGIN),
  });
}

/** Fetch that takes a "too fast" (429) for a reason to wait, longer each time and jittered, which the SDK does not. */
async function unhurried(...request: Parameters<typeof fetch>): Promise<Response> {
  for (let repetition = 1; ; repetition += 1) {
    const response = await fetch(...request);
    if (response.status !== 429 || repetition > repetitions) return response;
    await response.body?.cancel();
    await new Promise((done) => setTimeout(done, (0.5 + Math.random()) * 400 * 2 ** (repetition - 1)));
  }
}

function standIn(origin: string | undefined): { host: string; port: string; protocol: 'http' | 'https' } | undefined {
  if (!origin) return undefined;
  const { hostname, port, protocol } = new URL(origin);
  return { host: hostname, port, protocol: protocol === 'https:' ? 'https' : 'http' };
}
