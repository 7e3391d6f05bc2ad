import { applyD1Migrations, type D1Migration } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { beforeEach } from 'vitest';

/** Every test opens an empty shop. */
beforeEach(async () => {
  await rebuild(env.DB_HOUSE, env.HOUSE_MIGRATIONS);
  for (const database of [env.DB_EU, env.DB_GB, env.DB_US, env.DB_JP]) await rebuild(database, env.REGION_MIGRATIONS);
});

async function rebuild(database: D1Database, migrations: D1Migration[]): Promise<void> {
  const { results } = await database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_cf%' ESCAPE '\\'")
    .all<{ name: string }>();
  await database.batch([
    database.prepare('PRAGMA defer_foreign_keys = on'),
    ...results.map(({ name }) => database.prepare(`DROP TABLE "${name}"`)),
  ]);
  await applyD1Migrations(database, migrations);
}
