import type { LiveDrop } from './live-drop';

/**
 * What there is to say about a drop: not yet open; not open, but its queue is; open; open, and
 * people queue for it; no place free at the moment; sold; over.
 */
export const dropStates = ['soon', 'lobby', 'open', 'queue', 'taken', 'sold-out', 'ended'] as const;
export type DropState = (typeof dropStates)[number];

type Told = Pick<LiveDrop, 'size' | 'left' | 'drawn' | 'pending' | 'window' | 'queue' | 'lobbyOpens'>;

/** @param now by the shop's clock, ms */
export function stateOf(drop: Told, now: number): DropState {
  if (now < Date.parse(drop.lobbyOpens)) return 'soon';
  if (now < Date.parse(drop.window.opens)) return 'lobby';
  if (now >= Date.parse(drop.window.closes)) return 'ended';
  if (drop.drawn + drop.pending >= drop.size) return 'sold-out';
  if (drop.queue !== 'none') return 'queue';
  return drop.left > 0 ? 'open' : 'taken';
}

/** The next moment at which a clock alone changes the state, ms; null where none is left. */
export function nextTurn({ lobbyOpens, window }: Pick<Told, 'lobbyOpens' | 'window'>, now: number): number | null {
  const turns = [lobbyOpens, window.opens, window.closes].map((time) => Date.parse(time));
  return turns.find((turn) => turn > now) ?? null;
}
