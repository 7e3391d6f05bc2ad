import { getPlatformProxy } from 'wrangler';
import { houseDatabase, type Databases } from '../../db/client';

/**
 * Opens the local databases, or with `SHOP_DATA=production` those of the
 * account, which a production build must read: it fails where it finds the seed's mark.
 */
export function withDatabases(read: (databases: Databases) => Promise<void>): Promise<void> {
  const turn = lastRead.then(() => openAndRead(read));
  lastRead = turn.catch(() => undefined);
  return turn;
}

/** Astro runs loaders at once, but two openings of one local database lock each other out: they take turns. */
let lastRead: Promise<void> = Promise.resolve();

async function openAndRead(read: (databases: Databases) => Promise<void>): Promise<void> {
  const isProduction = process.env.SHOP_DATA === 'production';
  const proxy = await getPlatformProxy<Databases & Record<string, unknown>>(
    isProduction
      ? { configPath: 'wrangler.toml', environment: 'build', remoteBindings: true, persist: false }
      : { configPath: 'wrangler.toml', persist: { path: `${process.env.STATE_DIR ?? '.wrangler/state'}/v3` } },
  );
  try {
    if (isProduction) refuseSeed(await houseDatabase(proxy.env).prepare("SELECT value FROM mark WHERE name = 'seed'").first('value'));
    await read(proxy.env);
  } finally {
    await proxy.dispose();
  }
}

/** @throws where the data is a demonstration: its prices must never be published as ours */
export function refuseSeed(mark: unknown): void {
  if (mark) throw new Error(`The databases hold the demo seed (${String(mark)}). A production build bakes real offers only: empty them first.`);
}
