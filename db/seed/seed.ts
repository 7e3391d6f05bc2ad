import { join } from 'node:path';
import { getPlatformProxy, unstable_readConfig } from 'wrangler';
import { done, failed, type Result } from '../../worker/shared/result';
import { databaseOfShard, houseDatabase, type Databases } from '../client';
import { shards } from '../../worker/shared/shard';
import { readCampaigns } from '../campaign-folder';
import { demoData } from './demo';
import { readModels } from './models';
import type { DemoData } from './rows';
import { houseStatements, regionStatements, type Statement } from './statements';

type Refusal = 'remote-database' | 'no-tables';

/** Fills the databases below `persistTo`, and answers in a sentence what it did. Only ever local ones. */
export async function seed(root: string, persistTo: string): Promise<Result<string, Refusal>> {
  const configPath = join(root, 'wrangler.toml');
  const { d1_databases: databases } = unstable_readConfig({ config: configPath }) as { d1_databases: { database_name?: string; remote?: boolean }[] };
  const remote = databases.find((database) => database.remote);
  if (remote) return failed('remote-database', `wrangler.toml marks ${remote.database_name} as remote: the seed is for local databases only.`);

  // Before the databases are opened: a connection that idles while this is computed may be closed on us.
  const data = demoData(readModels(root), readCampaigns(join(root, 'db/seed/campaigns')));
  // `wrangler dev --persist-to X` keeps its state in X/v3.
  const proxy = await getPlatformProxy<Databases>({ configPath, persist: { path: join(persistTo, 'v3') }, remoteBindings: false });
  try {
    return await fill(proxy.env, data, persistTo);
  } finally {
    await proxy.dispose();
  }
}

async function fill(env: Databases, data: DemoData, persistTo: string): Promise<Result<string, Refusal>> {
  const house = houseDatabase(env);
  const regions = shards.map((shard) => ({ name: `reprise-${shard}`, shard, database: databaseOfShard(env, shard).sql }));

  for (const { name, database, table } of [{ name: 'reprise-house', database: house, table: 'mark' }, ...regions.map((region) => ({ ...region, table: 'offer' }))])
    if (!(await hasTable(database, table)))
      return failed('no-tables', `${name} has no tables yet. Make them, then seed again: npx wrangler d1 migrations apply ${name} --local --persist-to ${persistTo}`);

  const version = data.house.mark[0]!.value;
  const found = await house.prepare(`SELECT value FROM mark WHERE name = 'seed'`).first<string>('value');
  if (found === version) return done(`Seed ${version} is there already.`);
  if (found !== null) return done(`Left as it is: the databases hold the older seed ${found}. For seed ${version}, delete ${persistTo} and start again.`);

  for (const { shard, database } of regions) await write(database, regionStatements(data[shard]));
  // Last, so that the mark means that all of it is there. A seed that was cut off before can simply run again.
  await write(house, houseStatements(data.house));

  const count = (noun: 'unit' | 'offer' | 'drop') => shards.reduce((total, shard) => total + data[shard][noun].length, 0).toLocaleString('en');
  return done(`Seed ${version}: ${count('unit')} units, ${count('offer')} offers and ${count('drop')} drops in ${shards.join(', ')}.`);
}

async function hasTable(database: D1Database, table: string): Promise<boolean> {
  return (await database.prepare(`SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?1`).bind(table).first()) !== null;
}

/** All or nothing: a batch is one transaction. Written once more where the connection broke, which changes nothing that is there. */
async function write(database: D1Database, statements: readonly Statement[]): Promise<void> {
  const batch = () => database.batch(statements.map(({ sql, params }) => database.prepare(sql).bind(...params)));
  await batch().catch((error: unknown) => {
    if (!String(error).includes('fetch failed')) throw error;
    return batch();
  });
}
