import type { Queue, Ticket } from './queue.server';

/** What the queue's page has to tell. */
export type Scene = 'none' | 'before' | 'lobby' | 'late' | 'free' | 'over' | 'waiting' | 'admitted' | 'used' | 'ordered' | 'lapsed' | 'gone' | 'soldOut';

/** @param ticket the visitor's, null where there is none */
export function sceneOf(queue: Queue | null, ticket: Ticket | null): Scene {
  if (!queue) return 'none';
  const now = Date.parse(queue.now);
  if (ticket?.state === 'used') return now < Date.parse(ticket.admittedUntil ?? queue.now) ? 'used' : 'ordered';
  if (now >= Date.parse(queue.closes)) return 'over';
  if (ticket?.state === 'sold-out' || queue.state === 'sold-out') return 'soldOut';
  if (ticket?.state === 'waiting' || ticket?.state === 'admitted') return ticket.state;
  if (queue.state === 'serving' || queue.state === 'sealed') return ticket ? (ticket.mayReturn ? 'lapsed' : 'gone') : 'late';
  if (now < Date.parse(queue.lobbyOpens)) return 'before';
  return now < Date.parse(queue.opens) || queue.state === 'waiting' ? 'lobby' : 'free';
}

/** After how many seconds a page without a script looks again; null where it need not. */
export function lookAgainIn(scene: Scene, queue: Queue | null): number | null {
  if (!queue) return null;
  const until = (moment: string) => Math.ceil((Date.parse(moment) - Date.parse(queue.now)) / 1000);
  if (scene === 'before') return Math.min(600, until(queue.lobbyOpens) + 1);
  if (scene !== 'waiting') return null;
  return queue.state === 'waiting' ? Math.max(5, Math.min(60, until(queue.opens) + 2)) : 15;
}
