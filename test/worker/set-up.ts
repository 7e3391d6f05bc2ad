import { applyD1Migrations } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { beforeAll, beforeEach } from 'vitest';
import { forgetSchedule } from '../../worker/campaign/live';
import { clear } from './clear';
import { sandbox } from './shop';

const regions = [env.DB_EU, env.DB_GB, env.DB_US, env.DB_JP];

beforeAll(async () => {
  await applyD1Migrations(env.DB_HOUSE, env.HOUSE_MIGRATIONS);
  await Promise.all(regions.map((database) => applyD1Migrations(database, env.REGION_MIGRATIONS)));
});

/** Every test opens an empty shop, beside a sandbox that knows of nothing. Many files share one Worker. */
beforeEach(async () => {
  forgetSchedule();
  await Promise.all([sandbox('/sandbox/reset', {}), ...[env.DB_HOUSE, ...regions].map(clear)]);
});
