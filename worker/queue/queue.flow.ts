import type { Bindings } from '../env';
import { customerHash, normaliseEmail } from '../phone/customer';
import { lobbyOpensAt, type Drop } from '../phone/drop';
import { objectOf } from '../phone/drop-object';
import { newSecret, secretPattern } from '../shared/id';
import { done, failed, type Result } from '../shared/result';
import { ticketOf } from './places';
import { isHuman } from './turnstile';
import type { NoPlace, Seen, WaitingRoom } from './waiting-room';

/**
 * `token` is the secret that the browser proposes for a new ticket, so that a repetition of a lost request
 * finds its own; `cookie` the one it holds. `address` is where the request comes from.
 */
export type Joining = { readonly email: string; readonly token?: string | undefined; readonly cookie: string | undefined; readonly turnstile?: string | undefined; readonly address: string | undefined };
export type Joined = { readonly token: string; readonly seen: Seen };

/** Takes a place in a drop's queue: one a customer, from the lobby on, while there is a queue. */
export async function joinQueue(env: Bindings, drop: Drop, joining: Joining, now: number): Promise<Result<Joined, NoPlace | 'not-open' | 'too-many' | 'not-human'>> {
  const { email, token, cookie, turnstile, address } = joining;
  if (now < lobbyOpensAt(drop) || now >= drop.closesAt) return failed('not-open');
  if (env.JOIN_LIMIT && address && !(await env.JOIN_LIMIT.limit({ key: address })).success) return failed('too-many');
  if (!(await isHuman(env, turnstile, address))) return failed('not-human');
  const fresh = token ?? newSecret();
  const secrets = [fresh, ...(cookie ? [cookie] : [])];
  const tickets = await Promise.all(secrets.map(ticketOf));
  const joined = await roomOf(env, drop).join({ id: drop.id, opensAt: drop.opensAt }, await customerOf(env, email), tickets, tickets[0]!);
  if (!joined.ok) return failed(joined.code);
  return done({ token: secrets[tickets.indexOf(joined.value.ticket)]!, seen: joined.value });
}

/**
 * Whether the holder of a ticket may check out a Phone of a drop that people queue for: let in, in time, and the
 * same customer. While the admission lasts it may be asked again, for a form that has to be sent twice.
 */
export async function redeem(env: Bindings, drop: Pick<Drop, 'id'>, token: string | undefined, email: string): Promise<Result<null, 'queue-first'>> {
  if (!token || !secretPattern.test(token)) return failed('queue-first');
  const may = await roomOf(env, drop).redeem(await ticketOf(token), await customerOf(env, email));
  return may ? done(null) : failed('queue-first');
}

/**
 * Tells the queue that a ticket's checkout now holds its place, so that it is not counted twice. Where that is
 * never told it counts until its admission ends: others are let in later then, and never too early.
 */
export async function noteOrder(env: Bindings, drop: Pick<Drop, 'id'>, token: string): Promise<void> {
  try {
    await roomOf(env, drop).noteOrder(await ticketOf(token));
  } catch (error) {
    console.error(JSON.stringify({ alarm: 'queue-order-unnoted', drop: drop.id, error: String(error) }));
  }
}

export function roomOf(env: Pick<Bindings, 'WAITING_ROOM' | 'STAGE'>, { id }: Pick<Drop, 'id'>): DurableObjectStub<WaitingRoom> {
  return objectOf(env, env.WAITING_ROOM, id);
}

async function customerOf(env: Bindings, email: string): Promise<string> {
  return customerHash(env, 'email', normaliseEmail(email));
}
