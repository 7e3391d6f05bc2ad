import { request } from '@playwright/test';

/** `database_id` of DB_EU in wrangler.toml. */
const europe = '00000000-0000-4000-8000-000000000001';

/**
 * Runs one statement in the database of the EU, as a desk would while shoppers
 * look on: by the local server's own D1 API, because a second process at the
 * same SQLite file would lock the shop out.
 */
export async function inEurope(sql: string, ...params: (string | number)[]): Promise<void> {
  const client = await request.newContext();
  const response = await client.post(`${process.env.SHOP ?? 'http://localhost:8787'}/cdn-cgi/local/explorer/api/d1/database/${europe}/raw`, {
    data: { sql, params: params.map(String) },
  });
  if (!response.ok()) throw new Error(`${response.status()}: ${await response.text()}`);
  await client.dispose();
}
