import { rmSync } from 'node:fs';
import { build, refreshSettings, writeSettings } from './build.mjs';
import { findChromium } from './chromium.mjs';
import { prepareDatabases } from './database.mjs';
import { install } from './install.mjs';
import { builtShop, serve } from './serve.mjs';
import { fail, launch, run, say } from './step.mjs';

/**
 * `npm run bench`: what a reservation, a purchase, a look at the stock, a page and a build cost, on this machine.
 * `npm run bench -- till`, `-- pages` or `-- build` measures one of them.
 */
const port = Number(process.env.PORT ?? 8817);
const place = '.cache/bench';
const [state, out] = [`${place}/state`, `${place}/dist`];
const parts = { till: measureTill, pages: measurePages, build: measureBuild };
const wanted = process.argv.slice(2);
for (const name of wanted) if (!(name in parts)) fail(`There is no part “${name}”; there are: ${Object.keys(parts).join(', ')}.`);

await install();
writeSettings();
for (const old of [state, `${place}/rows`]) rmSync(old, { recursive: true, force: true });
await prepareDatabases(state);
for (const [name, part] of Object.entries(parts)) if (wanted.length === 0 || wanted.includes(name)) await part();
process.exit(0);

async function measureTill() {
  await buildShop();
  say('Measuring reservations and purchases (four minutes)');
  run('node', ['test/bench/bench.ts'], {
    env: { WRANGLER_LOG: 'error', SHOP: `http://127.0.0.1:${port}`, SANDBOX: `http://127.0.0.1:${port + 1}`, BENCH_PLACE: place }, quiet: false, advice: 'The measurement broke off; why stands above.',
  });
}

/** Beside a served shop this process must not stand still, so the measuring runs as one of its children. */
async function measurePages() {
  await buildShop();
  refreshSettings(out, port);
  const stop = await serve({ port, state, logs: `${place}/logs`, shop: builtShop({ port, state, out }) });
  say('Measuring pages with Lighthouse (five minutes)');
  const measuring = launch('node', ['test/bench/lighthouse.ts'], { env: { SHOP: `http://localhost:${port}`, CHROMIUM: findChromium() }, log: 'inherit' });
  const status = await new Promise((resolve) => measuring.once('close', resolve));
  stop();
  if (status !== 0) fail('The measurement broke off; why stands above.');
}

async function measureBuild() {
  say('Building 10,000 and 20,000 generated pages (a few minutes)');
  run('node', ['test/bench/build.ts'], { env: { STATE_DIR: state, BENCH_PLACE: place }, quiet: false, advice: 'The measurement broke off; why stands above.' });
}

function buildShop() {
  return build({ origin: `http://localhost:${port}`, paymentPage: `http://stripe.localhost:${port + 1}`, state, out });
}
