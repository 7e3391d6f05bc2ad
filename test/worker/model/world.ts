import { env } from 'cloudflare:workers';
import Stripe from 'stripe';
import type { Bindings } from '../../../worker/env';
import type { Id } from '../../../worker/shared/id';
import { concerns } from '../../../worker/stripe/event.flow';
import { openDrop, sandbox, someCard, stockUp, visitor } from '../shop';
import type { DropClock } from './drop-clock';
import { scheduledEnv, setStripesClock } from './scheduled-env';
import type { Turns } from './turns';

export const markets = ['de', 'at'] as const;
export type Market = (typeof markets)[number];
export type Shopper = ReturnType<typeof visitor>;

/** What is for sale: few enough that shoppers get in each other's way; `at` sells out of the stock of `de`. */
export const kinds = [{ model: 'model-a', units: 3, amount: 29_900 }, { model: 'model-b', units: 2, amount: 19_900 }, { model: 'model-c', units: 4, amount: 9_900 }] as const;
export const phones = 4;

/** What the shop or Stripe answered, through whichever client. */
export type Answer = { readonly ok: boolean; readonly status: number; text(): Promise<string>; json(): Promise<unknown> };

/** What was asked for under an idempotency key, and which orders the shop named in answer. */
export type Asked = { readonly shopper: Shopper; readonly send: (body: 'same' | 'other') => Promise<Answer>; readonly orders: Set<string> };

/** A run's shop, Stripe and people, and what they have been told. */
export class World {
  now = Math.floor(Date.now() / 1000) * 1000 + 100;
  readonly settings: Partial<Bindings>;
  readonly dropClock: DropClock;
  readonly restore: () => void;
  isBeaconSilent = false;
  drop!: Id<'drop'>;
  /** Few enough that some card pays twice. */
  readonly cards = Array.from({ length: 3 }, someCard);
  /** The numbers of the cards that paid, by session. */
  readonly paidWith = new Map<string, string>();
  readonly shoppers: Shopper[];
  readonly offers: Record<Market, string[]> = { de: [], at: [] };
  readonly asked: Asked[] = [];
  /** Events that the shop said yes to, by id. */
  readonly acknowledged = new Map<string, Stripe.Event>();
  readonly story: string[] = [];

  constructor(turns: Turns, settings: Partial<Bindings>) {
    const { settings: all, dropClock, restore } = scheduledEnv(turns, this, settings);
    this.settings = all;
    this.dropClock = dropClock;
    this.restore = restore;
    this.shoppers = Array.from({ length: 3 }, () => visitor(this.settings));
  }

  tell(line: string): void {
    this.story.push(line);
  }

  /** Opens the shop anew: empty books, stock, a drop, and a Stripe that delivers nothing by itself. */
  async open(): Promise<void> {
    await emptyBooks();
    await fetch('http://localhost:8788/sandbox/reset', { method: 'POST' });
    await fetch('http://localhost:8788/sandbox/faults', { method: 'PUT', body: JSON.stringify([{ on: 'webhook', does: 'hold' }]) });
    await setStripesClock(this.now);
    for (const { model, units, amount } of kinds) {
      this.offers.de.push((await stockUp('de', { model, units, amount })).offer);
      this.offers.at.push((await stockUp('at', { model, units: 0, amount: amount + 500 })).offer);
    }
    // The margin is longer than a run takes: the database's own clock goes on while all others stand still.
    this.drop = await openDrop('de', { size: phones, opensAt: this.now - 1_000, closesAt: this.now + 400 * 86_400_000, margin: 5 * 60, replaceAfter: 60 * 60 });
  }

  /** What Stripe has to tell the shop and was not told yet that it arrived, the oldest first. */
  async undelivered(): Promise<Stripe.Event[]> {
    const { events } = (await (await sandbox('/sandbox/events?limit=10000')).json()) as { events: { event: Stripe.Event; delivered: boolean }[] };
    return events.filter(({ event, delivered }) => !delivered && (concerns as readonly string[]).includes(event.type)).map(({ event }) => event).reverse();
  }
}

export const stripe = new Stripe('sk_test_model', { host: 'localhost', port: 8788, protocol: 'http', maxNetworkRetries: 0, telemetry: false, httpClient: Stripe.createFetchHttpClient(globalThis.fetch) });

const regional = ['draw', 'ledger_entry', 'manifest', 'phone_customer', 'gift', 'beacon', 'lowest_price', 'place', 'mail', 'payment_event', 'refund', 'dispute', 'cart_line', 'cart', 'unit', 'stock', 'order_event', 'order_reduction', 'order_line', 'orders', 'offer_price', 'offer', 'drop'];

/** Empties tables, which is quicker than migrating them anew; what forbids it is lifted for the moment. */
async function emptyBooks(): Promise<void> {
  const { DB_EU: db, DB_HOUSE: house } = env;
  const { results: guards } = await db.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE '%\\_stays' ESCAPE '\\'").all<{ name: string; sql: string }>();
  await db.batch([
    'PRAGMA defer_foreign_keys = on', ...guards.map(({ name }) => `DROP TRIGGER ${name}`), ...regional.map((table) => `DELETE FROM "${table}"`), ...guards.map(({ sql }) => sql),
  ].map((sql) => db.prepare(sql)));
  await house.batch(['payment_directory', 'stray_event', 'pace'].map((table) => house.prepare(`DELETE FROM ${table}`)));
}
