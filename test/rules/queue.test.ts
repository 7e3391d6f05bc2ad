import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byPlace, listOf, ticketOf, ticketsIn } from '../../worker/queue/places';
import { allowanceAfter, estimateOf, letIn, mayRedeem, mayReturn, perMinuteOf, stateOf, type Ticket } from '../../worker/queue/queue';
import { atTheDoor, newRoom, waitingIn, type Room } from '../../worker/queue/room';

const hex = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const names = (count: number) => Array.from({ length: count }, (_, index) => hex(`ticket ${index}`).slice(0, 32));
const hash = fc.integer().map((seed) => hex(`any ${seed}`));

describe('the early list', () => {
  it('is the sorted tickets, one a line, each line ended; nobody can read who came first', () => {
    expect(listOf(['b', 'c', 'a'])).toBe('a\nb\nc\n');
    expect(listOf([])).toBe('');
    expect(ticketsIn('a\nb\n')).toEqual(['a', 'b']);
  });

  it('names a ticket by the hash of its secret', async () => {
    const token = '0123456789abcdefghjkmnpqrstvwxyz';
    expect(await ticketOf(token)).toBe(hex(token).slice(0, 32));
  });
});

describe('the places of the early', () => {
  // Made with `printf 'reprise-queue-1\n%s\n%s\n%s' LIST RANDOMNESS TICKET | sha256sum`.
  it('come out as they did when the formula was written down', async () => {
    const tickets = ['00'.repeat(16), '11'.repeat(16), '22'.repeat(16), '33'.repeat(16), '44'.repeat(16)];
    const order = await byPlace('ab'.repeat(32), 'fc1873a13f3545aeade8401532ef5519920652eee6b0d2b19ca12643b87b3587', tickets);
    expect(order.map((ticket) => ticket.slice(0, 2))).toEqual(['00', '44', '11', '33', '22']);
  });

  it('are those that anybody computes from the list and the beacon: sorted by the hash of both and the ticket', async () => {
    await fc.assert(
      fc.asyncProperty(hash, hash, fc.integer({ min: 0, max: 40 }), async (list, randomness, count) => {
        const tickets = names(count);
        const keyOf = (ticket: string) => hex(`reprise-queue-1\n${list}\n${randomness}\n${ticket}`);
        expect(await byPlace(list, randomness, tickets)).toEqual([...tickets].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)));
      }),
    );
  });

  it('are everybody’s once, and do not depend on the order in which people came', async () => {
    await fc.assert(
      fc.asyncProperty(hash, hash, fc.shuffledSubarray(names(30), { minLength: 1 }), async (list, randomness, tickets) => {
        const order = await byPlace(list, randomness, tickets);
        expect([...order].sort()).toEqual([...tickets].sort());
        expect(await byPlace(list, randomness, [...tickets].reverse())).toEqual(order);
      }),
    );
  });

  it('favour none: each of twelve is the first as often as any other (chi-square, wrong once in a million runs)', async () => {
    const count = 12;
    const draws = 12_000;
    const tickets = names(count);
    const list = hex(listOf(tickets));
    const seen = new Map(tickets.map((ticket) => [ticket, 0]));
    for (let draw = 0; draw < draws; draw += 1) {
      const [first] = await byPlace(list, hex(`round ${draw} ${Math.random()}`), tickets);
      seen.set(first!, seen.get(first!)! + 1);
    }
    const expected = draws / count;
    const chiSquare = [...seen.values()].reduce((total, times) => total + (times - expected) ** 2 / expected, 0);
    // Wilson–Hilferty: the 1 - 10⁻⁶ quantile of chi-square with count - 1 degrees of freedom.
    const freedom = count - 1;
    expect(chiSquare).toBeLessThan(freedom * (1 - 2 / (9 * freedom) + 4.7534 * Math.sqrt(2 / (9 * freedom))) ** 3);
  });
});

const people = fc.integer({ min: 0, max: 5_000 });

describe('the door', () => {
  it('lets in no more than wait, than there are free places for, and than the pace allows; and as many as all three let it', () => {
    fc.assert(
      fc.property(people, people, people, fc.double({ min: 0, max: 50, noNaN: true }), (waiting, free, outstanding, allowance) => {
        const count = letIn({ waiting, free, outstanding, allowance });
        expect(count).toBeGreaterThanOrEqual(0);
        expect(count === 0 || count + outstanding <= free).toBe(true);
        expect(count).toBeLessThanOrEqual(Math.min(waiting, allowance));
        if (free >= outstanding) expect(count).toBe(Math.min(waiting, free - outstanding, Math.floor(allowance)));
      }),
    );
  });

  it('keeps the pace over any time, however often it opens, and does not save up for a rush', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 50, noNaN: true }), fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: 1, maxLength: 60 }), (rate, pauses) => {
        let room: Room = { ...newRoom('drp_eu1_x'), state: 'serving', last: 1_000_000 };
        let now = 0;
        for (const pause of pauses) {
          now += pause;
          const next = atTheDoor(room, 1_000_000, 0, rate, now);
          expect(next.serving - room.serving).toBeLessThanOrEqual(Math.max(rate, 1));
          room = next;
        }
        expect(room.serving).toBeLessThanOrEqual((now / 1000) * rate + 1e-6);
      }),
    );
  });

  it('opens for everybody in the end, at the very pace, while there are places', () => {
    let room: Room = { ...newRoom('drp_eu1_x'), state: 'serving', last: 100 };
    for (let second = 1; second <= 5; second += 1) room = atTheDoor(room, 1_000, room.serving, 20, second * 1_000);
    expect(room.serving).toBe(100);
    expect(waitingIn(room)).toBe(0);
  });

  it('a slow pace adds up to whole people', () => {
    expect([1, 2, 3, 4].map((seconds) => Math.floor(allowanceAfter(0, seconds * 1000, 0.5)))).toEqual([0, 1, 1, 1]);
  });

  it('says when it is full: as many are in as there are places', () => {
    const room: Room = { ...newRoom('drp_eu1_x'), state: 'serving', last: 10 };
    expect(atTheDoor(room, 3, 0, 20, 1_000)).toMatchObject({ serving: 3, isFull: true });
    expect(atTheDoor(room, 12, 0, 20, 1_000)).toMatchObject({ serving: 10, isFull: false });
    expect(atTheDoor(room, 2, 5, 20, 1_000)).toMatchObject({ serving: 0, isFull: true });
  });
});

describe('how long it takes', () => {
  it('is measured over the last minutes, and unknown in the first seconds', () => {
    expect(perMinuteOf(100, 9_000)).toBe(0);
    expect(perMinuteOf(10, 30_000)).toBe(20);
    expect(perMinuteOf(90, 3_600_000)).toBe(30);
  });

  it('is only said where it can be known', () => {
    const open = { serving: 20, perMinute: 30, isFull: false };
    expect(estimateOf(50, open)).toBe(60);
    expect(estimateOf(20, open)).toBe(0);
    expect(estimateOf(50, { ...open, perMinute: 0 })).toBeNull();
    expect(estimateOf(50, { ...open, isFull: true })).toBeNull();
    expect(estimateOf(null, open)).toBeNull();
  });
});

const admitted: Ticket = { id: 't', customer: 'ada', place: 1, state: 'admitted', admittedUntil: 1_000, ordered: false, returned: false };

describe('a ticket', () => {
  it.each([
    [{ state: 'waiting', admittedUntil: null }, 'serving', 500, 'waiting'],
    [{}, 'serving', 999, 'admitted'],
    [{}, 'serving', 1_000, 'lapsed'],
    [{ state: 'used' }, 'serving', 999, 'used'],
    [{ state: 'used' }, 'serving', 1_000, 'lapsed'],
    [{ state: 'used', ordered: true }, 'serving', 5_000, 'used'],
    [{ state: 'used', ordered: true }, 'sold-out', 5_000, 'used'],
    [{ state: 'waiting', admittedUntil: null }, 'sold-out', 500, 'sold-out'],
    [{ state: 'waiting', admittedUntil: null }, 'none', 500, 'lapsed'],
  ] as const)('%o in a room that is %s is, at %d, %s', (ticket, room, now, state) => {
    expect(stateOf({ ...admitted, ...ticket }, room, now)).toBe(state);
  });

  it('opens checkout for its own customer, in time, and as often as its form has to be sent', () => {
    expect(mayRedeem(admitted, 'ada', 'serving', 999)).toBe(true);
    expect(mayRedeem({ ...admitted, state: 'used' }, 'ada', 'serving', 999)).toBe(true);
    expect(mayRedeem(admitted, 'eve', 'serving', 999)).toBe(false);
    expect(mayRedeem(admitted, 'ada', 'serving', 1_000)).toBe(false);
    expect(mayRedeem({ ...admitted, state: 'waiting', admittedUntil: null }, 'ada', 'serving', 999)).toBe(false);
    expect(mayRedeem(null, 'ada', 'serving', 999)).toBe(false);
  });

  it('that lapsed may go to the end once', () => {
    expect(mayReturn(admitted, 'serving', 1_000)).toBe(true);
    expect(mayReturn(admitted, 'serving', 999)).toBe(false);
    expect(mayReturn({ ...admitted, returned: true }, 'serving', 1_000)).toBe(false);
    expect(mayReturn(admitted, 'sold-out', 1_000)).toBe(false);
    expect(mayReturn({ ...admitted, ordered: true, state: 'used' }, 'serving', 1_000)).toBe(false);
  });
});
