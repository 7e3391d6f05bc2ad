import { isOpen, type Drop } from '../../../worker/phone/drop';

export const dropStates = ['open', 'soon', 'sold-out', 'ended'] as const;
export type DropState = (typeof dropStates)[number];

/** What there is to say about a drop at a moment (ms). */
export function stateOf(drop: Pick<Drop, 'left' | 'opensAt' | 'closesAt'>, now: number): DropState {
  if (now < drop.opensAt) return 'soon';
  if (!isOpen(drop, now)) return 'ended';
  return drop.left > 0 ? 'open' : 'sold-out';
}
