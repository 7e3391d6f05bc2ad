import { runDurableObjectAlarm } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { vi } from 'vitest';
import { roomOf } from '../../../worker/queue/queue.flow';
import type { Id } from '../../../worker/shared/id';
import type { Bindings } from '../../../worker/env';
import { openDrop, sandbox, visitor } from '../shop';

/** A drop that people queue for, a day from now, so that no alarm rings by itself: the tests move all clocks. */
export const minute = 60_000;
type Visitor = ReturnType<typeof visitor>;
export type Person = Visitor & { told: Told };
export type Told = { ticket: string; token: string; place: number | null; state: string; admittedUntil: string | null; estimate: number | null; mayReturn: boolean };

/** Sets the shop's clock and drand's. */
export async function go(at: number): Promise<void> {
  vi.useFakeTimers({ toFake: ['Date'], now: at });
  await drand({ offset: at - vi.getRealSystemTime() });
}

/** Sets both back to the present. */
export async function backToNow(): Promise<void> {
  vi.useRealTimers();
  await drand({});
}

export async function drand(behaviour: object): Promise<void> {
  const response = await sandbox('/sandbox/drand', behaviour, 'PUT');
  if (!response.ok) throw new Error(await response.text());
}

/** A drop whose opening is at `opens`; the clocks stand a minute before it. */
export async function plannedDrop(size: number): Promise<{ drop: Id<'drop'>; opens: number }> {
  const opens = vi.getRealSystemTime() + 86_400_000;
  await go(opens - minute);
  return { drop: await openDrop('de', { size, opensAt: opens, closesAt: opens + 86_400_000 }), opens };
}

export const roomOfDrop = (drop: Id<'drop'>) => roomOf(env, { id: drop });

/** Rings the room's alarm now. */
export const ring = (drop: Id<'drop'>) => runDurableObjectAlarm(roomOfDrop(drop));

/** Rings at `at` and then every second, so many times. */
export async function serve(drop: Id<'drop'>, at: number, seconds = 1): Promise<void> {
  for (let second = 0; second < seconds; second += 1) {
    await go(at + second * 1_000);
    await ring(drop);
  }
}

export function join(person: Visitor, { email = person.contact.email, token = undefined as string | undefined, turnstile = undefined as string | undefined, headers = {} as Record<string, string> } = {}) {
  return person.send('http://localhost:8787/api/de/phone/queue/tickets', {
    method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ email, token, turnstile }),
  });
}

/** People who stand in the lobby, each with what they were told. */
export async function crowd(size: number, settings: Partial<Bindings> = {}): Promise<Person[]> {
  return Promise.all(Array.from({ length: size }, async () => {
    const person = visitor(settings);
    const response = await join(person);
    if (response.status !== 201) throw new Error(await response.text());
    return { ...person, told: (await response.json()) as Told };
  }));
}

export async function queue(): Promise<Record<string, any>> {
  return (await visitor().send('http://localhost:8787/api/de/phone/queue')).json();
}

export async function look({ told: { token } }: { told: Told }): Promise<Told> {
  return (await visitor().send(`http://localhost:8787/api/de/phone/queue/tickets/${token}`)).json();
}

/** Those whose tickets are in a state now. */
export async function those<P extends { told: Told }>(people: readonly P[], state: string): Promise<P[]> {
  const states = await Promise.all(people.map(look));
  return people.filter((_, index) => states[index]!.state === state);
}

/** Opens the drop: the list is sealed, its round comes, places are given, and the first are let in. @returns when that was */
export async function opening(drop: Id<'drop'>, opens: number): Promise<number> {
  await go(opens);
  await ring(drop);
  const at = Date.parse(((await queue()).early as { roundAt: string }).roundAt);
  await serve(drop, at, 1);
  await ring(drop);
  return at;
}
