import { defineConfig } from '@playwright/test';

/** `scripts/test.mjs` builds and serves the shop, and says where; here a real browser goes shopping. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../.cache/e2e/results',
  fullyParallel: true,
  workers: 4,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  // A busy machine may make a browser late once; twice is a fault.
  retries: process.env.CI ? 1 : 0,
  reporter: [['list'], ['json']],
  use: {
    baseURL: process.env.SHOP ?? 'http://localhost:8787',
    viewport: { width: 390, height: 844 },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell',
      args: [
        '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
        '--disable-component-update', '--disable-sync',
      ],
    },
  },
});
