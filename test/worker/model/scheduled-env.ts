import { AsyncLocalStorage } from 'node:async_hooks';
import { env } from 'cloudflare:workers';
import type { Bindings } from '../../../worker/env';
import { DropClock } from './drop-clock';
import type { Turns } from './turns';

/** What goes wrong in an actor's step: so many of its calls, from one of them on, are lost before or after they did their work. */
export type Trouble = { readonly from: number; readonly calls: number; readonly when: 'before' | 'after' };

type Going = { readonly who: string; readonly trouble: Trouble | null; calls: number };

/** Whose step is going on. What has none, such as a check between the steps, goes its way at once. */
const going = new AsyncLocalStorage<Going>();
const wall = { fetch: globalThis.fetch.bind(globalThis), setTimeout: globalThis.setTimeout.bind(globalThis) };
/** The time outside, which Stripe's own clock goes by. */
const wallTime = Date.now;

/** A pause as long as this is patience (a timeout); a shorter one waits for its turn like any call. */
const patience = 5_000;
const bindings = ['DB_HOUSE', 'DB_EU', 'DB_GB', 'DB_US', 'DB_JP'] as const;

/** Lets an actor act; from here on the scheduler decides whose call to a database or to another server comes next. */
export function act<T>(who: string, trouble: Trouble | null, action: () => Promise<T>): Promise<T> {
  return going.run({ who, trouble, calls: 0 }, action);
}

/** Lets an actor do several things at once, each with a name of its own; only the first meets with the trouble. */
export function atOnce<T>(actions: readonly (() => Promise<T>)[]): Promise<T[]> {
  const step = going.getStore();
  return Promise.all(actions.map((action, index) => (step ? act(`${step.who} ${index + 1}`, index === 0 ? step.trouble : null, action) : action())));
}

/** The shop's, Stripe's and the beacon's: it stands still but for a second with each request, so that no two things happen at one moment. */
export type Clock = { now: number; isBeaconSilent: boolean };

/**
 * The shop's environment with its databases behind the scheduler and with a clock of
 * its own; and the global `fetch` and `setTimeout` behind the scheduler, too, until `restore`.
 */
export function scheduledEnv(turns: Turns, clock: Clock, settings: Partial<Bindings>): { settings: Partial<Bindings>; dropClock: DropClock; restore: () => void } {
  const turn: Turn = async (label, work, lost) => {
    const step = going.getStore();
    if (!step) return work();
    const trouble = step.trouble && isHit(step.trouble, step.calls) ? step.trouble.when : null;
    step.calls += 1;
    return new Promise((resolve, reject) => {
      turns.ask(step.who, `${label}${trouble ? `, lost ${trouble}` : ''}`, async () => {
        if (trouble === 'before') return reject(lost());
        await work().then((result) => (trouble === 'after' ? reject(lost()) : resolve(result)), reject);
      });
    });
  };
  globalThis.fetch = (input, init) => {
    const path = new URL(input instanceof Request ? input.url : String(input)).pathname;
    return turn(`${init?.method ?? 'GET'} ${path}`, async () => {
      await (path.startsWith('/drand/') ? setBeaconsClock(clock) : setStripesClock(clock.now));
      return whole(input, init);
    }, () => new TypeError('fetch failed'));
  };
  globalThis.setTimeout = ((work: (...rest: unknown[]) => void, ms = 0, ...rest: unknown[]) => {
    const step = going.getStore();
    if (!step || ms >= patience) return wall.setTimeout(work, ms, ...rest);
    turns.ask(step.who, 'a pause', async () => work(...rest));
    return 0;
  }) as typeof setTimeout;
  // It stands still, or a millisecond more or less would make another run of this one.
  const start = wallTime();
  Date.now = () => start;
  const databases = Object.fromEntries(bindings.map((name) => [name, scheduledDatabase(env[name], turn)]));
  const dropClock = new DropClock(turn, clock, () => ({ ...env, ...all }));
  // A getter: the clock is read as each request begins.
  const all: Partial<Bindings> = Object.defineProperty({ ...databases, DRAW_CLOCK: dropClock.namespace, isInProcess: true, ...settings }, 'CLOCK_OFFSET_MS', { enumerable: true, get: () => String((clock.now += 1_000) - Date.now()) });
  return {
    settings: all,
    dropClock,
    restore: () => {
      Object.assign(globalThis, wall);
      Date.now = wallTime;
    },
  };
}

/** Stripe's clock stands still, too: it is set before each call. */
export async function setStripesClock(now: number): Promise<void> {
  const response = await wall.fetch('http://localhost:8788/sandbox/clock', { method: 'POST', body: JSON.stringify({ offset: now - wallTime() }) });
  await response.arrayBuffer();
}

/** Does a call when its turn has come, or loses it. */
export type Turn = <T>(label: string, work: () => Promise<T>, lost: () => Error) => Promise<T>;

/** The beacon's, too, which answers or does not. */
async function setBeaconsClock({ now, isBeaconSilent }: Clock): Promise<void> {
  const behaviour = { offset: now - wallTime(), answer: isBeaconSilent ? 500 : 'ok' };
  const response = await wall.fetch('http://localhost:8788/sandbox/drand', { method: 'PUT', body: JSON.stringify(behaviour) });
  await response.arrayBuffer();
}

function isHit({ from, calls }: Trouble, call: number): boolean {
  return call >= from && call < from + calls;
}

/** The answer with all of its body: nothing of it comes outside its turn. */
async function whole(...request: Parameters<typeof fetch>): Promise<Response> {
  const response = await wall.fetch(...request);
  const body = await response.arrayBuffer();
  return new Response([204, 303, 304].includes(response.status) ? null : body, response);
}

function scheduledDatabase(database: D1Database, turn: Turn): D1Database {
  const originals = new WeakMap<object, D1PreparedStatement>();
  const lost = () => new Error('D1_ERROR: Network connection lost.');
  const wrap = (sql: string, original: D1PreparedStatement): D1PreparedStatement => {
    const inTurn = <A extends unknown[], R>(call: (...args: A) => Promise<R>) => (...args: A) => turn(sql, () => call.apply(original, args), lost);
    const wrapped = {
      bind: (...values: unknown[]) => wrap(sql, original.bind(...values)),
      first: inTurn(original.first as never), all: inTurn(original.all as never), run: inTurn(original.run as never), raw: inTurn(original.raw as never),
    } as unknown as D1PreparedStatement;
    originals.set(wrapped, original);
    return wrapped;
  };
  return {
    prepare: (sql: string) => wrap(sql.replaceAll(/\s+/g, ' ').trim().slice(0, 60), database.prepare(sql)),
    batch: (statements: D1PreparedStatement[]) => turn(`batch of ${statements.length}`, () => database.batch(statements.map((statement) => originals.get(statement)!)), lost),
  } as unknown as D1Database;
}
