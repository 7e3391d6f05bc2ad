import { env } from 'cloudflare:workers';
import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test';
import Stripe from 'stripe';
import { expect } from 'vitest';
import { databaseOfMarket } from '../../../db/client';
import { app } from '../../../worker/app';
import { dropsToDraw } from '../../../worker/draw/draw.store';
import type { Bindings } from '../../../worker/env';
import type { MarketId } from '../../../worker/shared/market';
import { sweep } from '../../../worker/sweep/sweep.flow';
import { clear } from '../clear';
import { moveClock, sandbox } from '../shop';
import { hurryPauses } from './io';

/** What happens around the shop: time passes, Stripe repeats what was not heard, the sweeper comes. */
let ahead = 0;
const heard = new Set<string>();

export const minute = 60_000;
export const day = 24 * 60 * minute;
/** When nobody can pay an order any more, and when its hold is over. */
export const pageCloses = 35 * minute;
export const holdEnds = 40 * minute;

/** An empty Stripe that sends no event by itself: the tests carry them. Its clock and the shop's show the same time. */
export async function startAfresh(): Promise<void> {
  ahead = 0;
  heard.clear();
  await sandbox('/sandbox/reset', {});
  await faults();
}

/** An empty shop once more, within a test. */
export async function emptyShop(market: MarketId): Promise<void> {
  await startAfresh();
  await clear(env.DB_HOUSE);
  await clear(databaseOfMarket(env, market).sql);
}

/** What goes wrong at Stripe from now on; events wait in any case. */
export async function faults(...rules: object[]): Promise<void> {
  await sandbox('/sandbox/faults', [...rules, { on: 'webhook', does: 'hold' }], 'PUT');
}

/** The settings of a shop at the present time, or so much later. */
export function clock(later = 0): { CLOCK_OFFSET_MS: string } {
  return { CLOCK_OFFSET_MS: String(ahead + later) };
}

/** Moves the shop's clock, Stripe's and the beacon's on. */
export async function timePasses(ms: number): Promise<void> {
  ahead += ms;
  await moveClock(ahead);
  await sandbox('/sandbox/drand', { offset: ahead }, 'PUT');
}

/** Carries an event to the shop. @returns whether the shop said that it has it, whatever became of what it does afterwards */
export async function hear(event: object, settings: Partial<Bindings> = {}): Promise<boolean> {
  const body = JSON.stringify(event);
  const signature = await new Stripe('sk_test_x').webhooks.generateTestHeaderStringAsync({
    payload: body, secret: env.STRIPE_WEBHOOK_SECRET, cryptoProvider: Stripe.createSubtleCryptoProvider(),
  });
  const request = new Request('http://localhost:8787/api/stripe/webhook', { method: 'POST', body, headers: { 'stripe-signature': signature } });
  const context = createExecutionContext();
  const { ok } = await app.fetch(request, { ...env, ...clock(), ...settings }, context);
  await waitOnExecutionContext(context).catch(() => undefined);
  if (ok && 'id' in event) heard.add(String(event.id));
  return ok;
}

/** Stripe sends, once more, everything that the shop has not said it has. */
export async function stripeRepeats(): Promise<void> {
  const { events } = (await (await sandbox('/sandbox/events')).json()) as { events: { event: Stripe.Event }[] };
  const due = events.map(({ event }) => event).filter(({ id }) => !heard.has(id)).toReversed();
  for (const event of due) expect([event.type, await hear(event)]).toEqual([event.type, true]);
  await sandbox('/sandbox/webhooks/release', {});
}

export async function sweepTwiceAtOnce(later = 0): Promise<void> {
  const shop = { ...env, ...clock(later) };
  // Two that ask Stripe under one key meet there, and one has to pause.
  const unhurry = hurryPauses();
  await Promise.all([sweep(shop), sweep(shop)]).finally(unhurry);
}

/** Lets the rounds come out that Phones were paid for until now, and the sweeper draw. */
export async function roundsComeOut(): Promise<void> {
  await timePasses(minute);
  await sweepTwiceAtOnce();
}

/** Everything that comes by itself after any trouble, until nothing in a market's region waits for anything. */
export async function lifeGoesOn(market: MarketId): Promise<void> {
  await stripeRepeats();
  await timePasses(holdEnds + minute);
  await stripeRepeats();
  await sweepTwiceAtOnce();
  if ((await dropsToDraw(databaseOfMarket(env, market))).length > 0) await roundsComeOut();
}
