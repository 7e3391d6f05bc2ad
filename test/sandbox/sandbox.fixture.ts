/** What the sandbox's tests share: the real SDK, talking to the real Worker. */
import { runDurableObjectAlarm } from 'cloudflare:test';
import { env as workerEnv, exports } from 'cloudflare:workers';
import Stripe from 'stripe';
import { vi } from 'vitest';
import type { SandboxEnv } from './env.ts';

export const env = workerEnv as unknown as SandboxEnv;
const worker = (exports as unknown as { default: Fetcher }).default;

export const send = (path: string, init?: RequestInit): Promise<Response> =>
  worker.fetch(new Request(new URL(path, 'http://localhost:8788'), { redirect: 'manual', ...init }));

export const stripe = new Stripe('sk_test_sandbox', {
  host: 'localhost',
  port: 8788,
  protocol: 'http',
  maxNetworkRetries: 0,
  httpClient: Stripe.createFetchHttpClient((input: string | URL | Request, init?: RequestInit) =>
    worker.fetch(input instanceof Request ? input : String(input), init as never),
  ),
});

export const inSeconds = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds;

type Params = Stripe.Checkout.SessionCreateParams;

export const oneLine = (unit_amount: number, currency: string, more: object = {}): Stripe.Checkout.SessionCreateParams.LineItem[] => [
  { quantity: 1, price_data: { currency, unit_amount, product_data: { name: 'iPhone 12 mini, 64 GB' }, ...more } },
];

export const params = (more: Partial<Params> = {}): Params => ({
  mode: 'payment',
  line_items: oneLine(19_900, 'eur'),
  success_url: 'http://localhost:8787/de/danke?session={CHECKOUT_SESSION_ID}',
  cancel_url: 'http://localhost:8787/de/warenkorb',
  allowed_payment_method_types: ['card'],
  ...more,
});

export const control = async (path: string, body: object = {}): Promise<any> =>
  (await send(`/sandbox/${path}`, { method: 'POST', body: JSON.stringify(body) })).json();

/** Lets the alarm ring as if so much time had gone by. */
export async function after(milliseconds: number): Promise<void> {
  vi.setSystemTime(Date.now() + milliseconds);
  await runDurableObjectAlarm(env.STRIPE.getByName('stripe'));
}

export const eventTypes = async (): Promise<string[]> =>
  ((await (await send('/sandbox/events')).json()) as any).events.map((it: any) => it.event.type).reverse();

/** Posts the payment page's form as a browser would. */
export const submit = (url: string, fields: Record<string, string>): Promise<Response> =>
  send(new URL(url).pathname, {
    method: 'POST',
    body: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });

export async function customerIn(state: string): Promise<Stripe.Customer> {
  const address = { line1: '1 Main St', city: 'Town', postal_code: '10001', country: 'US', state };
  return stripe.customers.create({ email: 'ada@example.com', shipping: { name: 'Ada', address } });
}

export interface Received {
  url: string;
  headers: Headers;
  body: string;
}

/** Stands in for the shop's webhook: answers in turn with these statuses, and keeps what it got. */
export function shopAnswers(...statuses: number[]): Received[] {
  const received: Received[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    // Copied, as one Durable Object may not touch what belongs to another's request.
    received.push({ url: String(input), headers: new Headers(init?.headers), body: String(init?.body) });
    return new Response(null, { status: statuses[Math.min(received.length, statuses.length) - 1] ?? 200 });
  });
  return received;
}
