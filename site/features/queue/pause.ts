import { estimateOf } from '../../../worker/queue/queue';
import type { Queue } from './queue.server';

/** How long a waiting page waits between two looks, ms; shorter when its turn is near. */
const usual = 15_000;
const close = 5_000;
/** A turn is near when it comes within so many seconds, or so few people. */
const nearSeconds = 60;
const nearPeople = 20;

/**
 * When a waiting page looks again, ms from `now`. Never all at the same moment: a round figure is stretched
 * by up to 40 %, and a moment that is the same for all by up to five seconds.
 *
 * @param chance from 0 to 1
 */
export function pauseOf(queue: Queue, place: number | null, now: number, chance: number): number {
  const stretched = (ms: number) => ms * (1 + 0.4 * chance);
  const spread = (moment: string) => Math.max(1_000, Date.parse(moment) - now) + 5_000 * chance;
  if (queue.state === 'waiting') return Math.min(stretched(2 * usual), spread(queue.opens));
  if (queue.state === 'sealed') return queue.early && Date.parse(queue.early.roundAt) > now ? spread(queue.early.roundAt) : stretched(close);
  return stretched(isNear(queue, place) ? close : usual);
}

/** Whether a turn is close at hand. */
export function isNear(queue: Queue, place: number | null): boolean {
  if (place === null || queue.state !== 'serving') return false;
  const seconds = estimateOf(place, queue);
  return place - queue.serving <= nearPeople || (seconds !== null && seconds <= nearSeconds);
}
