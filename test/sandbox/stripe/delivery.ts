import type { Account } from './account.ts';
import { shuffled } from './chance.ts';
import type { Event } from './event.ts';
import { type Answered, isYes, PATIENCE_MS, post } from './webhook.ts';

const MOST_ATTEMPTS = 10;
const LONGEST_WAIT_SECONDS = 60;

/** Seconds where Stripe takes minutes and hours: 1, 2, 4, … 60. */
const waitAfter = (attempt: number): number => Math.min(2 ** (attempt - 1), LONGEST_WAIT_SECONDS) * 1000;

/** Posts one event to the shop, unless that is going on already. */
export function deliver(account: Account, id: string): Promise<Answered[]> {
  const { underway } = account.outbox;
  const before = underway.get(id);
  if (before) return before;
  const sending = attempt(account, id).finally(() => underway.delete(id));
  underway.set(id, sending);
  return sending;
}

export const ORDERS = ['oldest-first', 'newest-first', 'shuffled'] as const;

/** Delivers what was held back, one after the other, and says what the shop answered. */
export async function release(account: Account, order: (typeof ORDERS)[number], seed: number) {
  const held = account.outbox.letGo();
  const inOrder = order === 'shuffled' ? shuffled(held, seed) : order === 'newest-first' ? held.toReversed() : held;
  const answers: ({ event: string; type: Event['type'] } & Answered)[] = [];
  for (const { id, type } of inOrder) {
    for (const answer of await deliver(account, id)) answers.push({ event: id, type, ...answer });
  }
  return answers;
}

async function attempt(account: Account, id: string): Promise<Answered[]> {
  const { outbox, timers } = account;
  const started = outbox.startAttempt(id);
  timers.clear('deliver', id);
  if (!started) return [];
  const isLast = started.attempt >= MOST_ATTEMPTS;
  const wait = waitAfter(started.attempt);
  // The next try is booked before this one starts, so a crash in between costs a repetition and never an event.
  if (!isLast) timers.set('deliver', id, account.now() + PATIENCE_MS + wait);

  const payload = JSON.stringify(started.event, null, 2);
  const copies = started.attempt === 1 ? started.copies : 1;
  const answers = await Promise.all(Array.from({ length: copies }, () => post(account, payload)));
  outbox.noteAnswer(id, answers);
  if (answers.some(isYes)) timers.clear('deliver', id);
  else if (!isLast) timers.set('deliver', id, account.now() + wait);
  return answers;
}
