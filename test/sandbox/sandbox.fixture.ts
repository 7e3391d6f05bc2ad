/** What the sandbox's tests share: the real SDK, talking to the real Worker. */
import { runDurableObjectAlarm } from 'cloudflare:test';
import { env as workerEnv, exports } from 'cloudflare:workers';
import Stripe from 'stripe';
import { afterEach, beforeEach, vi } from 'vitest';
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

/** Every test begins with an empty sandbox, the right time, and a shop that says yes to every event. */
export function freshSandbox(): void {
  beforeEach(async () => {
    shopAnswers(200);
    await send('/sandbox/reset', { method: 'POST' });
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  });
}

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

export const open = (more: Partial<Params> = {}) => stripe.checkout.sessions.create(params({ customer_email: 'ada@example.com', ...more }));

export const withIntent = (id: string): Promise<any> =>
  stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent.latest_charge', 'payment_intent.payment_method'] });

/** Opens a session and pays it at once. @returns all that Stripe knows of it */
export async function paid(card = '4242424242424242', more: Partial<Params> = {}): Promise<any> {
  const { id } = await open(more);
  await control(`sessions/${id}/pay`, { card });
  return look(`sessions/${id}`);
}

export const look = async (path: string): Promise<any> => (await send(`/sandbox/${path}`)).json();

export const set = async (path: string, body: unknown): Promise<any> =>
  (await send(`/sandbox/${path}`, { method: 'PUT', body: JSON.stringify(body) })).json();

export const control = async (path: string, body: object = {}): Promise<any> =>
  (await send(`/sandbox/${path}`, { method: 'POST', body: JSON.stringify(body) })).json();

/** Moves the stand-in's own clock on. */
export const advance = (milliseconds: number): Promise<any> => control('clock', { advance: milliseconds });

/** Lets the alarm ring as if so much time had gone by. */
export async function after(milliseconds: number): Promise<void> {
  vi.setSystemTime(Date.now() + milliseconds);
  await runDurableObjectAlarm(env.STRIPE.getByName('stripe'));
}

export const eventTypes = async (): Promise<string[]> => (await look('events')).events.map((it: any) => it.event.type).reverse();

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
