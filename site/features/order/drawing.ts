import { isFresh, type DrawWait } from '../reveal/draw-wait';
import type { Order } from './order.server';

type Told = Pick<Order, 'phone'>;

/** How the page of a paid order waits for its draw. */
export function drawingOf({ phone }: Told, facts: string, now: number): DrawWait {
  return { now: new Date(now).toISOString(), draw: phone?.draw ?? null, isLate: phone?.isLate ?? false, facts };
}

export function wasJustDrawn({ phone }: Told, now: number): boolean {
  return phone?.drawn ? isFresh(phone.drawn.at, now) : false;
}
