import type { RegionDatabase } from '../../db/client';
import { firstRoundAfter, roundTime } from '../beacon/chain';
import { beaconOf, chainNamed } from '../beacon/beacon.flow';
import { rateOf } from '../checkout/pace';
import { now, type Bindings } from '../env';
import { placesOfDrop, type DropPlaces } from './drop-queue.store';
import { sha256 } from '../shared/hash';
import { byPlace, listOf } from './places';
import { admissionMinutes, checkoutSlack, keptFor, replaceAfter, sealMargin } from './queue';
import { atTheDoor, waitingIn, type Early } from './room';
import { keepRoom, readRoom } from './room.store';
import { admit, closeList, earlyTickets, givePlaces, outstanding } from './ticket.store';

/** How soon a round that should be out is asked for again, ms. */
const again = 2_000;
/** How often people are let in, ms. */
const tick = 1_000;

/** What a step is taken with. People come while it waits for an answer: whatever it wrote down before is read again after. */
type Step = { readonly env: Bindings; readonly db: RegionDatabase; readonly storage: DurableObjectStorage };

/**
 * Takes a waiting room one step on: from the lobby to the sealed list, from there to places, and through the door.
 *
 * @returns when to take the next, ms since 1970; null where nothing is left to do
 */
export async function advance(step: Step): Promise<number | null> {
  const { env, db, storage } = step;
  const { state, drop } = readRoom(storage)!;
  // Counted before the places are: whoever takes one in between counts twice then, and never not at all.
  const inside = outstanding(storage.sql, now(env) - checkoutSlack).count;
  const places = await placesOfDrop(db, drop, now(env));
  if (state === 'none' || state === 'sold-out') return forget(step, places);
  if (!places || places.closesAt <= now(env)) return end(step, 'none');
  if (state === 'waiting') return places.opensAt > now(env) ? places.opensAt : seal(step, places);
  if (state === 'sealed') return readRoom(storage)!.early ? shuffle(step, places) : seal(step, places);
  return letPeopleIn(step, places, inside);
}

/** Closes the early list; only then its hash is computed, and only then the round is named that will shuffle it. */
async function seal({ env, storage }: Step, { chain: name }: DropPlaces): Promise<number> {
  const room = readRoom(storage)!;
  if (room.state === 'waiting') {
    closeList(storage.sql);
    keepRoom(storage, { ...room, state: 'sealed' });
  }
  const tickets = earlyTickets(storage.sql);
  const hash = await sha256(listOf(tickets));
  const chain = chainNamed(env, name);
  const round = firstRoundAfter(chain, now(env) + sealMargin * 1000);
  const roundAt = roundTime(chain, round);
  keepRoom(storage, { ...readRoom(storage)!, early: { size: tickets.length, hash, round, roundAt, randomness: null } });
  return roundAt;
}

/** Gives the early their places, once the round is out. Nobody else's places depend on it: they come after. */
async function shuffle({ env, db, storage }: Step, { chain: name }: DropPlaces): Promise<number> {
  const early = readRoom(storage)!.early!;
  if (early.roundAt > now(env)) return early.roundAt;
  const beacon = await beaconOf(env, db, chainNamed(env, name), early.round);
  if (!beacon) return replaceRound(env, storage, early, name) ?? now(env) + again;
  const { randomness } = beacon;
  const ordered = await byPlace(early.hash, randomness, earlyTickets(storage.sql));
  storage.transactionSync(() => {
    givePlaces(storage.sql, ordered);
    keepRoom(storage, { ...readRoom(storage)!, state: 'serving', early: { ...early, randomness }, servingSince: now(env), tickedAt: now(env) - tick });
  });
  return now(env);
}

/** A round that does not come is replaced by the one that the rule names: nobody chooses. @returns when that one is out; null while the first is still waited for */
function replaceRound(env: Bindings, storage: DurableObjectStorage, early: Early, chainName: string): number | null {
  const until = early.roundAt + replaceAfter * 1000;
  if (now(env) < until) return null;
  const chain = chainNamed(env, chainName);
  const round = firstRoundAfter(chain, until + sealMargin * 1000);
  const roundAt = roundTime(chain, round);
  keepRoom(storage, { ...readRoom(storage)!, early: { ...early, round, roundAt } });
  return roundAt;
}

function letPeopleIn({ env, storage }: Step, places: DropPlaces, inside: number): number | null {
  if (places.free === 0 && !places.isHeld) return end({ env, storage }, 'sold-out');
  const before = readRoom(storage)!;
  const at = now(env);
  const room = keepRoom(storage, atTheDoor(before, places.free, inside, rateOf(env.SESSIONS_PER_SECOND), at));
  admit(storage.sql, before.serving, room.serving, at, at + admissionMinutes * 60_000);
  if (waitingIn(room) > 0) return at + tick;
  const { count, until } = outstanding(storage.sql, at - checkoutSlack);
  return count > 0 ? until! + checkoutSlack : end({ env, storage }, 'none');
}

function end({ env, storage }: Pick<Step, 'env' | 'storage'>, state: 'none' | 'sold-out'): number {
  keepRoom(storage, { ...readRoom(storage)!, state });
  return now(env);
}

/** When nobody queues any more, what is known of those who did is kept for a while after the sale, and then for good forgotten. */
async function forget({ env, storage }: Step, places: DropPlaces | null): Promise<number | null> {
  const until = (places?.closesAt ?? 0) + keptFor;
  if (now(env) < until) return until;
  await storage.deleteAll();
  return null;
}
