import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { findPlace } from '../../site/features/queue/check';
import { isNear, pauseOf } from '../../site/features/queue/pause';
import type { Queue, Ticket } from '../../site/features/queue/queue.server';
import { lookAgainIn, sceneOf } from '../../site/features/queue/scene';

const opens = Date.parse('2027-01-01T00:00:00Z');
const iso = (ms: number) => new Date(ms).toISOString();
const queueAt = (now: number, rest: Partial<Queue> = {}): Queue => ({
  state: 'none', now: iso(now), opens: iso(opens), closes: iso(opens + 86_400_000), lobbyOpens: iso(opens - 1_800_000),
  waiting: 0, early: null, serving: 0, perMinute: 0, isFull: false, admissionMinutes: 10, ...rest,
});
const ticketOf = (rest: Partial<Ticket>): Ticket => ({ ticket: 'a', place: null, state: 'waiting', admittedUntil: null, estimate: null, mayReturn: false, ...rest });
const hash = (text: string) => createHash('sha256').update(text).digest('hex');

describe('what the queue’s page tells', () => {
  it.each([
    ['nobody anything, where no sale is planned', null, null, 'none'],
    ['when the queue opens', queueAt(opens - 1_800_001), null, 'before'],
    ['how to take a place', queueAt(opens - 1_800_000), null, 'lobby'],
    ['the same while the list is about to be sealed', queueAt(opens + 500, { state: 'waiting' }), null, 'lobby'],
    ['that one can come to the end', queueAt(opens + 1, { state: 'sealed' }), null, 'late'],
    ['that nobody queues', queueAt(opens), null, 'free'],
    ['that the sale is over', queueAt(opens + 86_400_000), null, 'over'],
    ['that all is sold', queueAt(opens + 1, { state: 'sold-out' }), null, 'soldOut'],
    ['where one stands', queueAt(opens - 1, { state: 'waiting' }), ticketOf({}), 'waiting'],
    ['that it is one’s turn', queueAt(opens + 1, { state: 'serving' }), ticketOf({ state: 'admitted', admittedUntil: iso(opens + 9) }), 'admitted'],
    ['that checkout is still open', queueAt(opens + 1, { state: 'serving' }), ticketOf({ state: 'used', admittedUntil: iso(opens + 9) }), 'used'],
    ['that one has ordered, whatever becomes of the queue', queueAt(opens + 86_400_009, { state: 'sold-out' }), ticketOf({ state: 'used', admittedUntil: iso(opens) }), 'ordered'],
    ['that the turn has passed', queueAt(opens + 1, { state: 'serving' }), ticketOf({ state: 'lapsed', mayReturn: true }), 'lapsed'],
    ['that it has passed twice', queueAt(opens + 1, { state: 'serving' }), ticketOf({ state: 'lapsed' }), 'gone'],
    ['that whoever missed the turn can simply buy now', queueAt(opens + 1), ticketOf({ state: 'lapsed' }), 'free'],
  ] as const)('is %s', (_, queue, ticket, scene) => {
    expect(sceneOf(queue, ticket)).toBe(scene);
  });

  it('comes again by itself without a script, where something is going on', () => {
    expect(lookAgainIn('before', queueAt(opens - 1_830_000))).toBe(31);
    expect(lookAgainIn('before', queueAt(opens - 86_400_000))).toBe(600);
    expect(lookAgainIn('waiting', queueAt(opens - 10_000, { state: 'waiting' }))).toBe(12);
    expect(lookAgainIn('waiting', queueAt(opens + 10_000, { state: 'serving' }))).toBe(15);
    expect(lookAgainIn('admitted', queueAt(opens + 10_000, { state: 'serving' }))).toBeNull();
  });
});

describe('how often a waiting page looks', () => {
  it('is every half minute in the lobby, and soon after the opening, but not with everybody else', () => {
    expect(pauseOf(queueAt(opens - 600_000, { state: 'waiting' }), null, opens - 600_000, 0)).toBe(30_000);
    expect(pauseOf(queueAt(opens - 600_000, { state: 'waiting' }), null, opens - 600_000, 1)).toBe(42_000);
    expect(pauseOf(queueAt(opens - 3_000, { state: 'waiting' }), null, opens - 3_000, 0)).toBe(3_000);
    expect(pauseOf(queueAt(opens - 3_000, { state: 'waiting' }), null, opens - 3_000, 1)).toBe(8_000);
  });

  it('is every fifteen seconds in the queue, every five when the turn is near', () => {
    const queue = queueAt(opens + 60_000, { state: 'serving', serving: 100, perMinute: 60 });
    expect(pauseOf(queue, 400, opens, 0)).toBe(15_000);
    expect(pauseOf(queue, 150, opens, 0)).toBe(5_000);
    expect([isNear(queue, 160), isNear(queue, 161), isNear({ ...queue, perMinute: 0 }, 120), isNear({ ...queue, perMinute: 0 }, 121), isNear(queue, null)]).toEqual([true, false, true, false, false]);
  });
});

describe('what a browser finds out about its place', () => {
  const list = 'aa\nbb\ncc\n';
  const early = { hash: hash(list), randomness: 'f'.repeat(64) };
  const order = ['aa', 'bb', 'cc'].sort((a, b) => (hash(`reprise-queue-1\n${early.hash}\n${early.randomness}\n${a}`) < hash(`reprise-queue-1\n${early.hash}\n${early.randomness}\n${b}`) ? -1 : 1));

  it('is the place that list and beacon give it', async () => {
    for (const ticket of order) expect(await findPlace(list, early, ticket)).toEqual({ isList: true, place: order.indexOf(ticket) + 1 });
  });

  it('is that it is not on the list, or that the list is another than was published', async () => {
    expect(await findPlace(list, early, 'dd')).toEqual({ isList: true, place: null });
    expect(await findPlace('aa\nbb\n', early, 'aa')).toEqual({ isList: false, place: null });
  });
});
