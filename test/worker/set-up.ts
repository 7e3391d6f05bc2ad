import { applyD1Migrations } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { beforeAll, beforeEach } from 'vitest';
import { clear } from './clear';

const regions = [env.DB_EU, env.DB_GB, env.DB_US, env.DB_JP];

beforeAll(async () => {
  await applyD1Migrations(env.DB_HOUSE, env.HOUSE_MIGRATIONS);
  await Promise.all(regions.map((database) => applyD1Migrations(database, env.REGION_MIGRATIONS)));
});

/** Every test opens an empty shop. */
beforeEach(async () => {
  await Promise.all([env.DB_HOUSE, ...regions].map(clear));
});
