import type { Id } from '../shared/id';
import type { Money } from '../shared/money';
import type { System } from './manifest';

/** One sale of Phones: a price, a window, and as many places as it has units. */
export type Drop = {
  readonly id: Id<'drop'>;
  readonly market: string;
  readonly system: System;
  readonly price: Money;
  readonly opensAt: number;
  readonly closesAt: number;
  readonly size: number;
  /** Places nobody holds at this moment. */
  readonly left: number;
  /** The hash of the beacon's chain. */
  readonly chain: string;
  /** How long after a payment the round that draws for it is out at the earliest, s. */
  readonly margin: number;
  /** After how long a round that never came is replaced, s. */
  readonly replaceAfter: number;
  readonly manifestHash: string;
  readonly queue: 'none' | 'waiting' | 'serving';
};

/** How long before the opening people may begin to queue, minutes. */
export const lobbyMinutes = 30;

export function isOpen(drop: Pick<Drop, 'opensAt' | 'closesAt'>, now: number): boolean {
  return drop.opensAt <= now && now < drop.closesAt;
}

export function lobbyOpensAt({ opensAt }: Pick<Drop, 'opensAt'>): number {
  return opensAt - lobbyMinutes * 60_000;
}
