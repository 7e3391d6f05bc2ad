/**
 * Fills the local databases with the demo shop:
 *
 *     node db/seed/run.mjs [--persist-to .wrangler/state]
 *
 * The Worker's files import each other as a bundler reads them, which Node
 * alone does not, so the seed is bundled before it runs.
 */
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

process.env.WRANGLER_SEND_METRICS ??= 'false';
process.env.CLOUDFLARE_CF_FETCH_ENABLED ??= 'false';
process.env.WRANGLER_LOG ??= 'warn';

const root = resolve(import.meta.dirname, '../..');
// Inside node_modules, so that the packages it imports are found from there.
const bundle = join(root, `node_modules/.cache/reprise/seed-${process.pid}.mjs`);

const { values } = parseArgs({
  options: { 'persist-to': { type: 'string', default: join(root, '.wrangler/state') }, remote: { type: 'boolean' } },
});

if (values.remote) {
  console.error('The seed is for local databases only: it is demo data, and no production build takes it.');
  process.exit(1);
}

try {
  await build({ entryPoints: [join(root, 'db/seed/seed.ts')], outfile: bundle, bundle: true, platform: 'node', format: 'esm', packages: 'external' });
  const { seed } = await import(pathToFileURL(bundle).href);
  const outcome = await seed(root, resolve(values['persist-to']));
  if (outcome.ok) console.log(outcome.value);
  else {
    console.error(outcome.detail);
    process.exitCode = 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await rm(bundle, { force: true });
}
