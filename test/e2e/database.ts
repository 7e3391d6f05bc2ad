import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** The shop's own D1 files, for what a desk would do while shoppers look on. */
const folder = join(process.cwd(), process.env.STATE_DIR ?? '.wrangler/state', 'v3/d1/miniflare-D1DatabaseObject');

/** Runs one statement in the database of the EU. */
export function inEurope(sql: string, ...values: (string | number)[]): void {
  const database = europe();
  database.prepare(sql).run(...values);
  database.close();
}

function europe(): DatabaseSync {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.sqlite') && name !== 'metadata.sqlite')) {
    const database = new DatabaseSync(join(folder, file), { timeout: 5000 });
    const isRegion = database.prepare("SELECT count(*) AS tables FROM sqlite_master WHERE name = 'offer'").get() as { tables: number };
    if (isRegion.tables && database.prepare("SELECT 1 FROM offer WHERE market = 'de' LIMIT 1").get()) return database;
    database.close();
  }
  throw new Error(`no database of the EU in ${folder}`);
}
