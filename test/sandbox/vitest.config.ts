import { cloudflareTest } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';

/** Runs the sandbox's own tests inside workerd: `vitest run -c test/sandbox/vitest.config.ts`. */
export default defineConfig({
  root: import.meta.dirname,
  cacheDir: '../../node_modules/.vite/sandbox',
  plugins: [cloudflareTest({ wrangler: { configPath: './wrangler.toml' } })],
  test: { isolate: false, maxWorkers: 2, include: ['**/*.test.ts'] },
});
