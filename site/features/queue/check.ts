import { byPlace, ticketsIn } from '../../../worker/queue/places';
import { sha256 } from '../../../worker/shared/hash';

/** What a browser finds out about its own place; `place` is null for a ticket that is not on the list. */
export type Finding = { readonly isList: boolean; readonly place: number | null };

/** Computes a ticket's place from the published list and the beacon's number, as the shop did. */
export async function findPlace(list: string, early: { readonly hash: string; readonly randomness: string }, ticket: string): Promise<Finding> {
  if ((await sha256(list)) !== early.hash) return { isList: false, place: null };
  const order = await byPlace(early.hash, early.randomness, ticketsIn(list));
  const index = order.indexOf(ticket);
  return { isList: true, place: index < 0 ? null : index + 1 };
}
