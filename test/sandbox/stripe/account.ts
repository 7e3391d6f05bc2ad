import { Clock } from './clock.ts';
import { type Cause, type Event, type EventType, makeEvent } from './event.ts';
import { Faults } from './fault.store.ts';
import { IdempotencyKeys } from './idempotency.store.ts';
import { Outbox } from './outbox.ts';
import { Pace } from './pace.store.ts';
import { Store } from './store.ts';
import { Timers } from './timers.ts';

export interface Config {
  pageOrigin: string;
  webhookUrl: string;
  webhookSecret: string;
}

/**
 * Events leave a moment after what caused them, so that the redirect to the
 * shop and the webhook race each other, as they do in life.
 */
const FIRST_DELIVERY_AFTER_MS = 100;
const DELAY_MS = 5_000;

/** Everything the stand-in remembers for the shop's Stripe account. */
export class Account {
  readonly clock: Clock;
  readonly store: Store;
  readonly timers: Timers;
  readonly outbox: Outbox;
  readonly idempotency: IdempotencyKeys;
  readonly faults: Faults;
  readonly pace: Pace;

  constructor(
    storage: DurableObjectStorage,
    readonly config: Config,
  ) {
    this.clock = new Clock(storage.kv);
    this.store = new Store(storage.sql);
    this.timers = new Timers(storage, this.clock);
    this.outbox = new Outbox(storage.sql);
    this.idempotency = new IdempotencyKeys(storage.sql);
    this.faults = new Faults(storage.kv);
    this.pace = new Pace(storage.kv);
  }

  /** What time it is at Stripe's. */
  now(): number {
    return this.clock.now();
  }

  /** Records that something happened and sends word of it soon, unless it was asked to blunder. */
  emit(type: EventType, object: Event['data']['object'], cause: Cause, now: number): void {
    // Serialised at once: an event shows its object as it was at that moment.
    const event = makeEvent(type, object, cause, now);
    this.outbox.add(event);
    const fault = this.faults.ofEvent(type);
    if (fault?.does === 'drop') return;
    if (fault?.does === 'hold') return this.outbox.hold(event.id);
    if (fault?.does === 'duplicate') this.outbox.multiply(event.id, fault.copies ?? 2);
    const wait = fault?.does === 'delay' ? (fault.ms ?? DELAY_MS) : FIRST_DELIVERY_AFTER_MS;
    this.timers.set('deliver', event.id, now + wait);
  }

  forgetEverything(): void {
    for (const part of [this.store, this.timers, this.outbox, this.idempotency, this.faults, this.pace, this.clock]) part.clear();
  }
}
