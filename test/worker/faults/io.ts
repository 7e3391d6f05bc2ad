import { env } from 'cloudflare:workers';
import { databaseOfMarket } from '../../../db/client';
import type { Bindings } from '../../../worker/env';
import type { MarketId } from '../../../worker/shared/market';

/**
 * What happens to the `n`-th call that a use case makes to a database, to Stripe
 * or to the mailbox. `refused`: it fails before anything was done. `unheard`: it
 * does its work, and the answer is lost. `crash`: it does its work, and then
 * nothing works any more for this request (a crash before a call is a crash
 * after the one before it).
 */
export type Trouble = { readonly kind: (typeof kinds)[number]; readonly n: number };

export const kinds = ['refused', 'unheard', 'crash'] as const;

/**
 * Runs a use case while its `n`-th call goes wrong. What it throws is nobody's
 * concern here: whoever asked hears nothing, and asks again.
 *
 * @param market whose database can go wrong, as the house's can
 * @param use is given the databases to work with
 * @returns how many calls it made
 */
export async function inTrouble(market: MarketId, { kind, n }: Trouble, use: (settings: Partial<Bindings>) => Promise<unknown>): Promise<number> {
  let calls = 0;
  const meet: Meet = async (call, { refused, unheard }) => {
    calls += 1;
    if (calls < n || (calls > n && kind !== 'crash')) return call();
    if (calls > n) return unheard();
    if (kind === 'refused') return refused();
    await call().catch(() => undefined);
    return unheard();
  };
  const restore = troubleFetch(meet);
  try {
    const [own, house] = [bindingOf(market), 'DB_HOUSE'] as const;
    await use({ [own]: troubled(env[own], meet), [house]: troubled(env[house], meet) });
  } catch {
    // Nobody heard anything.
  } finally {
    restore();
  }
  return calls;
}

/** A market's database that has too much to do for calls like these; it counts how often it had to say so. */
export function overloaded(market: MarketId, calls = /./): { settings: Partial<Bindings>; times: () => number } {
  let times = 0;
  const meet: Meet = (call, { refused }, sql) => {
    if (!calls.test(sql)) return call();
    times += 1;
    return refused();
  };
  return { settings: { [bindingOf(market)]: troubled(env[bindingOf(market)], meet) }, times: () => times };
}

/** Lets something happen once, just before the shop makes a call like these to a market's database. */
export function justBefore(market: MarketId, calls: RegExp, act: () => Promise<unknown>): Partial<Bindings> {
  let happened = false;
  const meet: Meet = async (call, _, sql) => {
    if (!happened && calls.test(sql)) {
      happened = true;
      await act();
    }
    return call();
  };
  return { [bindingOf(market)]: troubled(env[bindingOf(market)], meet) };
}

/** Makes everything that the shop waits for come twenty times sooner, so that a time-out takes no seconds. @returns what puts it back */
export function hurry(): () => void {
  return waiting((ms) => ms / sooner);
}

/** Makes pauses between attempts twenty times shorter, and nothing else. @param note is told how long each would have been, ms */
export function hurryPauses(note: (ms: number) => void = () => undefined): () => void {
  return waiting((ms) => {
    if (ms >= patience) return ms;
    note(ms);
    return ms / sooner;
  });
}

const sooner = 20;
/** As long as one attempt at a call to Stripe may take, ms; shorter times are pauses between attempts. */
const patience = 6_000;

function waiting(howLong: (ms: number) => number): () => void {
  const { setTimeout } = globalThis;
  globalThis.setTimeout = ((act: () => void, ms = 0, ...rest: []) => setTimeout(act, howLong(ms), ...rest)) as never;
  return () => void (globalThis.setTimeout = setTimeout);
}

type Errors<T> = { readonly refused: () => Promise<T>; readonly unheard: () => Promise<never> };
/** What becomes of a call; a database's is known by its SQL. */
type Meet = <T>(call: () => Promise<T>, errors: Errors<T>, sql: string) => Promise<T>;

const errorsOfD1 = {
  refused: () => Promise.reject(new Error('D1_ERROR: D1 DB is overloaded. Requests queued for too long.')),
  unheard: () => Promise.reject(new Error('D1_ERROR: Network connection lost.')),
};
const errorsOfFetch = {
  refused: () => Promise.resolve(Response.json({ error: { type: 'api_error', message: 'An unknown error occurred' } }, { status: 500 })),
  unheard: () => Promise.reject(new TypeError('fetch failed')),
};

const bindingOf = (market: MarketId) => (['DB_EU', 'DB_GB', 'DB_US', 'DB_JP'] as const).find((name) => env[name] === databaseOfMarket(env, market).sql)!;

/** A database whose calls can go wrong. Its statements stand for real ones, which is what `batch` takes. */
function troubled(database: D1Database, meet: Meet): D1Database {
  const reals = new WeakMap<D1PreparedStatement, { real: D1PreparedStatement; sql: string }>();
  const wrap = (real: D1PreparedStatement, sql: string): D1PreparedStatement => {
    const wrapped = {
      bind: (...values: unknown[]) => wrap(real.bind(...values), sql),
      first: (...column: [string]) => meet(() => real.first(...column), errorsOfD1, sql),
      run: () => meet(() => real.run(), errorsOfD1, sql),
      all: () => meet(() => real.all(), errorsOfD1, sql),
    } as unknown as D1PreparedStatement;
    reals.set(wrapped, { real, sql });
    return wrapped;
  };
  const batch = (wrapped: D1PreparedStatement[]) => {
    const statements = wrapped.map((statement) => reals.get(statement)!);
    return meet(() => database.batch(statements.map(({ real }) => real)), errorsOfD1, statements.map(({ sql }) => sql).join(';\n'));
  };
  return { prepare: (sql: string) => wrap(database.prepare(sql), sql), batch } as unknown as D1Database;
}

/** Fetch that can go wrong, and short pauses between attempts. @returns what puts both back */
function troubleFetch(meet: Meet): () => void {
  const { fetch } = globalThis;
  globalThis.fetch = ((...request: Parameters<typeof fetch>) => meet(() => fetch(...request), errorsOfFetch, '')) as never;
  const unhurry = hurryPauses();
  return () => {
    globalThis.fetch = fetch;
    unhurry();
  };
}
