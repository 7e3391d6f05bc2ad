import type { RegionDatabase } from './client';

/** D1's words for what may pass, by its list of errors: https://developers.cloudflare.com/d1/observability/debug-d1/ */
const passing = ['Network connection lost', 'storage caused object to be reset', 'reset because its code was updated', 'transient issue on remote node'];
const overloaded = ['D1 DB is overloaded', 'exceeded timeout which caused object to be reset'];
const attempts = 3;

/**
 * Runs a batch, all of it or nothing. D1 repeats reads by itself, never writes:
 * what may pass is tried three times, with longer and jittered pauses.
 *
 * An answer can be lost after the work was done, so a batch must be one that a
 * repetition cannot do twice: its own constraints refuse it then, and the
 * caller takes that refusal for what it is.
 *
 * @throws what the last attempt threw; `isBusy` tells a database that has too much to do
 */
export async function transact<Row = unknown>(db: RegionDatabase, statements: D1PreparedStatement[]): Promise<D1Result<Row>[]> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.sql.batch<Row>(statements);
    } catch (error) {
      if (attempt === attempts || !(mayPass(error) || isBusy(error))) throw error;
      await new Promise((done) => setTimeout(done, (0.5 + Math.random()) * 50 * 3 ** (attempt - 1)));
    }
  }
}

/** Whether a database had no time for a request: nothing is wrong with it, and it is worth repeating later. */
export function isBusy(error: unknown): boolean {
  return overloaded.some((words) => String(error).includes(words));
}

export function mayPass(error: unknown): boolean {
  return passing.some((words) => String(error).includes(words));
}
