import { DurableObject } from 'cloudflare:workers';
import { databaseOfId } from '../../db/client';
import { now, type Bindings } from '../env';
import type { Id } from '../shared/id';
import { done, failed, type Result } from '../shared/result';
import { advance } from './door.flow';
import { tellQueue } from './drop-queue.store';
import { listOf } from './places';
import { checkoutSlack, estimateOf, mayRedeem, mayReturn, measuredOver, perMinuteOf, stateOf, type RoomState, type Ticket, type TicketState } from './queue';
import { newRoom, waitingIn, wordOf, type Early, type Room } from './room';
import { keepRoom, readRoom } from './room.store';
import { addTicket, admittedSince, createTickets, earlyTickets, markOrdered, markUsed, outstanding, sendToEnd, ticketById, ticketOfCustomer } from './ticket.store';

/** What everybody may know of a queue, and what the holder of a ticket may; times are ms since 1970. */
export type Glance = { state: RoomState; waiting: number; early: Early | null; serving: number; perMinute: number; isFull: boolean };
export type Seen = { ticket: string; place: number | null; state: TicketState; admittedUntil: number | null; estimate: number | null; mayReturn: boolean };
export type NoPlace = 'already-queued' | 'no-queue' | 'sold-out';

/** How soon it looks again after something failed, ms. */
const again = 2_000;

/**
 * The queue of one drop, named by the drop's id. It decides who may try to take a place, and when; who
 * gets one is decided in the drop's database. All it knows is in its storage: it may be ended at any moment.
 */
export class WaitingRoom extends DurableObject<Bindings> {
  readonly #storage = this.ctx.storage;

  constructor(ctx: DurableObjectState, env: Bindings) {
    super(ctx, env);
    createTickets(this.#storage.sql);
  }

  /**
   * Gives a customer a place in the queue, or finds the one they have.
   *
   * @param held tickets whose secrets were shown
   * @param fresh the ticket to be made where there is none
   * @returns the ticket that is theirs: one of `held`, or `fresh`
   */
  async join(drop: { id: Id<'drop'>; opensAt: number }, customer: string, held: string[], fresh: string): Promise<Result<Seen, NoPlace>> {
    const { sql } = this.#storage;
    const at = now(this.env);
    const room = readRoom(this.#storage) ?? (at < drop.opensAt ? newRoom(drop.id) : null);
    const known = ticketOfCustomer(sql, customer);
    if (room && known && held.includes(known.id)) return done(this.#seen(mayReturn(known, room.state, at) ? await this.#return(room, known) : known));
    if (!room || room.state === 'none') return failed('no-queue');
    if (room.state === 'sold-out') return failed('sold-out');
    if (known || ticketById(sql, fresh)) return failed('already-queued');
    addTicket(sql, fresh, customer, room.state === 'waiting' ? null : room.last + 1);
    keepRoom(this.#storage, { ...room, last: room.last + 1 });
    await this.#wakeAt(room.state === 'waiting' ? drop.opensAt : at);
    if (room.told === 'none') await this.#tell();
    return done(this.#seen(ticketById(sql, fresh)!));
  }

  /** What everybody may know. */
  async glance(): Promise<Glance> {
    const room = readRoom(this.#storage);
    if (!room) return { state: 'none', waiting: 0, early: null, serving: 0, perMinute: 0, isFull: false };
    const { state, early, serving, isFull } = room;
    return { state, waiting: waitingIn(room), early, serving, perMinute: this.#perMinute(room), isFull };
  }

  /** The early list, once its hash is out; null before. */
  async list(): Promise<string | null> {
    return readRoom(this.#storage)?.early ? listOf(earlyTickets(this.#storage.sql)) : null;
  }

  async see(ticket: string): Promise<Seen | null> {
    const known = ticketById(this.#storage.sql, ticket);
    return known && this.#seen(known);
  }

  /** Whether this customer was let in and may check out; whoever may, may again while the admission lasts. */
  async redeem(ticket: string, customer: string): Promise<boolean> {
    const state = readRoom(this.#storage)?.state ?? 'none';
    const may = mayRedeem(ticketById(this.#storage.sql, ticket), customer, state, now(this.env));
    if (may) markUsed(this.#storage.sql, ticket);
    return may;
  }

  /** Its checkout holds a place: from now on the database counts it, and the room does not. */
  async noteOrder(ticket: string): Promise<void> {
    markOrdered(this.#storage.sql, ticket);
    const room = readRoom(this.#storage);
    const isOver = room?.state === 'serving' && waitingIn(room) === 0 && outstanding(this.#storage.sql, now(this.env) - checkoutSlack).count === 0;
    if (isOver) await this.#wakeAt(now(this.env));
  }

  override async alarm(): Promise<void> {
    const room = readRoom(this.#storage);
    if (!room) return;
    try {
      const next = await advance({ env: this.env, db: databaseOfId(this.env, room.drop), storage: this.#storage });
      if (next !== null) await this.#wakeAt(next);
    } catch (error) {
      console.error(JSON.stringify({ alarm: 'queue', drop: room.drop, error: String(error) }));
      await this.#wakeAt(now(this.env) + again);
    }
    await this.#tell();
  }

  /** Tells checkout how things are, unless it knows. What fails is told at the next alarm. */
  async #tell(): Promise<void> {
    const room = readRoom(this.#storage);
    if (!room) return createTickets(this.#storage.sql);
    const told = wordOf(room);
    if (told === room.told) return;
    try {
      await tellQueue(databaseOfId(this.env, room.drop), room.drop, told);
      keepRoom(this.#storage, { ...readRoom(this.#storage)!, told });
    } catch (error) {
      console.error(JSON.stringify({ alarm: 'queue-untold', drop: room.drop, error: String(error) }));
      await this.#wakeAt(now(this.env) + again);
    }
  }

  async #return(room: Room, ticket: Ticket): Promise<Ticket> {
    sendToEnd(this.#storage.sql, ticket.id, room.last + 1);
    keepRoom(this.#storage, { ...room, last: room.last + 1 });
    await this.#wakeAt(now(this.env));
    return ticketById(this.#storage.sql, ticket.id)!;
  }

  #seen(ticket: Ticket): Seen {
    const at = now(this.env);
    const room = readRoom(this.#storage)!;
    const state = stateOf(ticket, room.state, at);
    const estimate = room.state === 'serving' && state === 'waiting' ? estimateOf(ticket.place, { ...room, perMinute: this.#perMinute(room) }) : null;
    return { ticket: ticket.id, place: ticket.place, state, admittedUntil: ticket.admittedUntil, estimate, mayReturn: mayReturn(ticket, room.state, at) };
  }

  #perMinute({ servingSince }: Room): number {
    const at = now(this.env);
    return servingSince === null ? 0 : perMinuteOf(admittedSince(this.#storage.sql, at - measuredOver), at - servingSince);
  }

  /** Rings at `at`, ms by the shop's clock, or earlier where it was to ring earlier anyway. */
  async #wakeAt(at: number): Promise<void> {
    const wall = at - (now(this.env) - Date.now());
    const set = await this.#storage.getAlarm();
    if (set === null || set > wall) await this.#storage.setAlarm(wall);
  }
}
