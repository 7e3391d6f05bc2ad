import { type Cause, type Event, type EventType, makeEvent } from './event.ts';
import { IdempotencyKeys } from './idempotency.store.ts';
import { Outbox } from './outbox.ts';
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

/** Everything the stand-in remembers for the shop's Stripe account. */
export class Account {
  readonly store: Store;
  readonly timers: Timers;
  readonly outbox: Outbox;
  readonly idempotency: IdempotencyKeys;

  constructor(
    storage: DurableObjectStorage,
    readonly config: Config,
  ) {
    this.store = new Store(storage.sql);
    this.timers = new Timers(storage);
    this.outbox = new Outbox(storage.sql);
    this.idempotency = new IdempotencyKeys(storage.sql);
  }

  /** Records that something happened and sends word of it soon. */
  emit(type: EventType, object: Event['data']['object'], cause: Cause, now: number): void {
    // Serialised at once: an event shows its object as it was at that moment.
    const event = makeEvent(type, object, cause, now);
    this.outbox.add(event);
    this.timers.set('deliver', event.id, now + FIRST_DELIVERY_AFTER_MS);
  }

  forgetEverything(): void {
    for (const part of [this.store, this.timers, this.outbox, this.idempotency]) part.clear();
  }
}
