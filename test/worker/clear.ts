type Thing = { readonly type: 'table' | 'trigger'; readonly name: string; readonly sql: string };

/** Empties the tables but for those that the migrations fill; what lets nothing be deleted is lifted for the moment. An empty database is left alone. */
export async function clear(database: D1Database): Promise<void> {
  const { results } = await database
    .prepare(
      `SELECT type, name, sql FROM sqlite_master WHERE (type = 'trigger' AND name LIKE '%\\_stays' ESCAPE '\\') OR (type = 'table'
         AND name NOT IN ('order_transition', 'd1_migrations') AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_cf%' ESCAPE '\\')`,
    )
    .all<Thing>();
  const [tables, triggers] = [results.filter(({ type }) => type === 'table'), results.filter(({ type }) => type === 'trigger')];
  if (tables.length === 0) return;
  const full = await database.prepare(`SELECT ${tables.map(({ name }) => `EXISTS (SELECT 1 FROM "${name}")`).join(' OR ')} AS holds`).first<number>('holds');
  if (!full) return;
  await database.batch([
    database.prepare('PRAGMA defer_foreign_keys = on'),
    ...triggers.map(({ name }) => database.prepare(`DROP TRIGGER ${name}`)),
    ...tables.map(({ name }) => database.prepare(`DELETE FROM "${name}"`)),
    ...triggers.map(({ sql }) => database.prepare(sql)),
  ]);
}
