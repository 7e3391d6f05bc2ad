/** A round that is not out so long after its time gives way to the first that is out `sealMargin` later still; s. */
export const replaceAfter = 60;
/** How long after a sale its tickets are kept, for whoever asks what happened; ms. */
export const keptFor = 7 * 86_400_000;
/** For how long somebody who was let in may check out. */
export const admissionMinutes = 10;
/** From the moment the early list is sealed to the round that shuffles it, s, at least: its hash is out before anybody can know the round. */
export const sealMargin = 6;
/** How long a checkout that began in an admission's last moment may take until it holds its place, ms. */
export const checkoutSlack = 30_000;
/** What "the last minutes" are when it is measured how fast people are let in, ms. */
export const measuredOver = 180_000;
/** Less than this says nothing about how fast, ms. */
const measuredAtLeast = 10_000;

/**
 * `none`: nobody queues. `waiting`: the lobby is filling. `sealed`: the early list is closed and
 * waits for its round. `serving`: people are let in. `sold-out`: nothing is left to queue for.
 */
export type RoomState = 'none' | 'waiting' | 'sealed' | 'serving' | 'sold-out';
export type TicketState = 'waiting' | 'admitted' | 'used' | 'lapsed' | 'sold-out';

/** What a place in the queue goes by, as it was written down. */
export type Ticket = {
  readonly id: string;
  readonly customer: string;
  readonly place: number | null;
  readonly state: 'waiting' | 'admitted' | 'used';
  readonly admittedUntil: number | null;
  /** Whether its checkout led to an order. */
  readonly ordered: boolean;
  /** Whether it lapsed once and went to the end. */
  readonly returned: boolean;
};

/** What a ticket is worth now. */
export function stateOf(ticket: Ticket, room: RoomState, now: number): TicketState {
  if (ticket.state === 'used' && ticket.ordered) return 'used';
  if (room === 'sold-out') return 'sold-out';
  if (ticket.state === 'waiting') return room === 'none' ? 'lapsed' : 'waiting';
  return ticket.admittedUntil! > now ? ticket.state : 'lapsed';
}

/** Whether a ticket that was let in may be shown at checkout now, by this customer. */
export function mayRedeem(ticket: Ticket | null, customer: string, room: RoomState, now: number): boolean {
  if (!ticket || ticket.customer !== customer || room === 'sold-out') return false;
  return ticket.state !== 'waiting' && ticket.admittedUntil! > now;
}

/** A ticket that lapsed goes to the end of the queue once, while there is a queue. */
export function mayReturn(ticket: Ticket, room: RoomState, now: number): boolean {
  return !ticket.returned && (room === 'sealed' || room === 'serving') && stateOf(ticket, room, now) === 'lapsed';
}

/** How many may be let in by `rate` a second after so many ms, with what was left of the time before; never more than a second's worth. */
export function allowanceAfter(left: number, elapsed: number, rate: number): number {
  return Math.min(left + (Math.max(0, elapsed) / 1000) * rate, Math.max(rate, 1));
}

/**
 * How many are let in now: those who wait, as fast as checkout can take them, and never more people than
 * there are free places. @param outstanding who was let in and may still take a place
 */
export function letIn({ waiting, free, outstanding, allowance }: { waiting: number; free: number; outstanding: number; allowance: number }): number {
  return Math.max(0, Math.min(waiting, free - outstanding, Math.floor(allowance)));
}

/** How many were let in a minute, lately; 0 while that is not known. @param admitted in the last minutes @param servingFor ms since the first was let in */
export function perMinuteOf(admitted: number, servingFor: number): number {
  if (servingFor < measuredAtLeast) return 0;
  return Math.round((admitted / (Math.min(servingFor, measuredOver) / 60_000)) * 10) / 10;
}

/**
 * About how long somebody still waits, s. Null where nobody can know: nobody was let in lately, or as many are
 * in as there are places, and the next one depends on somebody else leaving.
 */
export function estimateOf(place: number | null, { serving, perMinute, isFull }: { serving: number; perMinute: number; isFull: boolean }): number | null {
  if (place === null || perMinute <= 0 || isFull) return null;
  return Math.ceil((Math.max(0, place - serving) / perMinute) * 60);
}
