import { request } from '@playwright/test';

type Statement = (sql: string, ...params: (string | number)[]) => Promise<void>;

/** Runs one statement in the database of the EU, as a desk would while shoppers look on. */
export const inEurope: Statement = (sql, ...params) => run('00000000-0000-4000-8000-000000000001', sql, params);

/** The same in the database of what is nobody's region. */
export const inHouse: Statement = (sql, ...params) => run('00000000-0000-4000-8000-000000000000', sql, params);

/**
 * By the local server's own D1 API, because a second process at the same SQLite file would lock the shop out.
 * @param database its `database_id` in wrangler.toml
 */
async function run(database: string, sql: string, params: readonly (string | number)[]): Promise<void> {
  const client = await request.newContext();
  const response = await client.post(`${process.env.SHOP ?? 'http://localhost:8787'}/cdn-cgi/local/explorer/api/d1/database/${database}/raw`, {
    data: { sql, params: params.map(String) },
  });
  if (!response.ok()) throw new Error(`${response.status()}: ${await response.text()}`);
  await client.dispose();
}
