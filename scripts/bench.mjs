import { rmSync } from 'node:fs';
import { build, writeSettings } from './build.mjs';
import { prepareDatabases } from './database.mjs';
import { install } from './install.mjs';
import { run, say } from './step.mjs';

/** `npm run bench`: what a reservation, a purchase and a look at the stock cost, on this machine. */
const port = Number(process.env.PORT ?? 8817);
const place = '.cache/bench';
const [state, out] = [`${place}/state`, `${place}/dist`];

await install();
writeSettings();
for (const old of [state, `${place}/rows`]) rmSync(old, { recursive: true, force: true });
await prepareDatabases(state);
await build({ origin: `http://localhost:${port}`, paymentPage: `http://stripe.localhost:${port + 1}`, state, out });
say('Measuring (four minutes)');
run('node', ['test/bench/bench.ts'], {
  env: { WRANGLER_LOG: 'error', SHOP: `http://127.0.0.1:${port}`, SANDBOX: `http://127.0.0.1:${port + 1}`, BENCH_PLACE: place }, quiet: false, advice: 'The measurement broke off; why stands above.',
});
