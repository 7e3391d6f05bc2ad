import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';
import { demoBeacon } from './db/seed/beacon.ts';
import { bundleCatalogue, bundleSandbox, studioAudience } from './test/worker/sandbox.ts';

/**
 * Three kinds of tests: rules and texts in Node; stores and routes in workerd with real
 * D1 databases, where whatever the shop fetches is answered by the sandbox; the sandbox itself.
 */
export default defineConfig({
  test: {
    silent: 'passed-only',
    maxWorkers: 2,
    projects: [
      {
        // What they share is read once: nothing of it can be changed.
        test: { name: 'rules', isolate: false, include: ['test/{db,site,shared,rules}/**/*.test.ts'], environment: 'node', testTimeout: 20_000 },
      },
      {
        plugins: [
          cloudflareTest(async () => ({
            main: './test/worker/entry.ts',
            miniflare: {
              compatibilityDate: '2026-10-01',
              compatibilityFlags: ['nodejs_compat'],
              d1Databases: ['DB_HOUSE', 'DB_EU', 'DB_GB', 'DB_US', 'DB_JP'],
              serviceBindings: { ASSETS: await bundleCatalogue() },
              r2Buckets: ['PICTURES'],
              images: { binding: 'IMAGES' },
              durableObjects: { DRAW_CLOCK: { className: 'DrawClock', useSQLite: true }, WAITING_ROOM: { className: 'WaitingRoom', useSQLite: true } },
              bindings: {
                STAGE: 'local',
                SHOP_ORIGIN: 'http://localhost:8787',
                STRIPE_SECRET_KEY: 'sk_test_reprise_local',
                STRIPE_WEBHOOK_SECRET: 'whsec_reprise_local',
                STRIPE_API_ORIGIN: 'http://localhost:8788',
                OPERATIONS_KEY: 'operations_reprise_local',
                MAIL_API_KEY: 're_reprise_local',
                MAIL_API_ORIGIN: 'http://localhost:8788',
                DRAND_API_ORIGIN: 'http://localhost:8788/drand',
                DRAND_CHAIN: JSON.stringify(demoBeacon),
                ACCESS_TEAM_ORIGIN: 'http://localhost:8788',
                ACCESS_AUDIENCE: studioAudience,
                CUSTOMER_KEY: 'customers_reprise_local',
                ALL_TROUBLE: process.env.FULL ?? '',
                MODEL_RUNS: process.env.RUNS ?? '40',
                MODEL_STEPS: process.env.STEPS ?? '40',
                MODEL_SECONDS: process.env.RUN_SECONDS ?? '25',
                MODEL_SEED: process.env.SEED ?? '20261122',
                MODEL_PATH: process.env.RUN_PATH ?? '',
                HOUSE_MIGRATIONS: await readD1Migrations('db/migrations/house'),
                REGION_MIGRATIONS: await readD1Migrations('db/migrations/region'),
              },
              outboundService: 'sandbox',
              workers: await bundleSandbox(),
            },
          })),
        ],
        // One workerd for many files, which a new one for each would cost four seconds more: the set-up empties what they share.
        test: { name: 'worker', isolate: false, include: ['test/worker/**/*.test.ts'], setupFiles: ['test/worker/set-up.ts'], testTimeout: 60_000 },
      },
      './test/sandbox/vitest.config.ts',
    ],
  },
});
