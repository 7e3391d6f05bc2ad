import type { Id } from '../shared/id';
import { allowanceAfter, letIn, type RoomState } from './queue';

/** What a waiting room knows of itself; times are ms since 1970. */
export type Room = {
  readonly drop: Id<'drop'>;
  readonly state: RoomState;
  /** What checkout was told last. */
  readonly told: 'none' | 'waiting' | 'serving';
  /** The early list, once it is sealed: how many are on it, its hash, and the round that shuffles it. */
  readonly early: Early | null;
  /** The highest place that was let in. */
  readonly serving: number;
  /** How many have come, and with that the last place there is. */
  readonly last: number;
  /** Since when people are let in. */
  readonly servingSince: number | null;
  readonly tickedAt: number;
  /** What the pace allows and was not used. */
  readonly allowance: number;
  /** As many are in as there are places. */
  readonly isFull: boolean;
};

export type Early = { readonly size: number; readonly hash: string; readonly round: number; readonly roundAt: number; readonly randomness: string | null };

export function newRoom(drop: Id<'drop'>): Room {
  return { drop, state: 'waiting', told: 'none', early: null, serving: 0, last: 0, servingSince: null, tickedAt: 0, allowance: 0, isFull: false };
}

/** How many wait: in the lobby everybody does. */
export function waitingIn(room: Room): number {
  return room.state === 'none' || room.state === 'sold-out' ? 0 : room.last - room.serving;
}

/** What checkout should be told. */
export function wordOf({ state }: Room): Room['told'] {
  if (state === 'sealed') return 'waiting';
  return state === 'sold-out' ? 'none' : state;
}

/** A second's turn at the door. @param places that nobody holds @param outstanding who is in and may still take one @returns how the room goes on; those between both `serving` are let in */
export function atTheDoor(room: Room, places: number, outstanding: number, rate: number, now: number): Room {
  const allowance = allowanceAfter(room.allowance, now - room.tickedAt, rate);
  const count = letIn({ waiting: waitingIn(room), free: places, outstanding, allowance });
  return { ...room, serving: room.serving + count, allowance: allowance - count, tickedAt: now, isFull: places - outstanding - count <= 0 };
}
