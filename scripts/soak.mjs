import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { build, refreshSettings, writeSettings } from './build.mjs';
import { prepareDatabases } from './database.mjs';
import { install } from './install.mjs';
import { builtShop, serve } from './serve.mjs';
import { fail, run, say, settings } from './step.mjs';

/**
 * `npm run soak`: what takes too long for `npm test`.
 *
 * The model: `RUNS` seeded runs (1,000) of `STEPS` steps (40). A failing one is replayed by what it
 * prints: `SEED=… RUN_PATH=… npm run soak`. The faults: every call of every use case, in all three ways. The draws: 10,000 drops told by the shop's code, by the verifier's and by
 * a third, and every single byte changed. The storm: thousands of shoppers over HTTP.
 */
await install();
await soakModel();
if (!process.env.RUN_PATH) {
  await soakFaults();
  await soakDraws();
  await raiseStorm();
}

/** Every core has its share of the runs, each with a seed of its own. */
async function soakModel() {
  const { RUNS = '1000', STEPS = '40', SEED = String(Date.now() % 1_000_000), RUN_PATH } = process.env;
  const shares = RUN_PATH ? 1 : Math.min(availableParallelism(), 4, Number(RUNS));
  const each = Math.ceil(Number(RUNS) / shares);
  say(RUN_PATH ? `Replaying run ${RUN_PATH} of seed ${SEED}` : `Living through ${shares * each} runs of ${STEPS} steps, from seed ${SEED} on`);
  const started = Date.now();
  const outcomes = await Promise.all(Array.from({ length: shares }, (_, share) =>
    vitest('worker', 'test/worker/model', { RUNS: String(each), STEPS, SEED: String(Number(SEED) + share), RUN_SECONDS: '86400' })));
  for (const { status, output } of outcomes) if (status !== 0) console.error(output.replaceAll(/^Sourcemap for .*\n/gm, ''));
  if (outcomes.some(({ status }) => status !== 0)) fail('The model found something that must not be; the story stands above, and how to replay it.');
  say(`${RUN_PATH ? 'The run' : `${shares * each} runs`} in ${((Date.now() - started) / 60_000).toFixed(1)} minutes: units, orders and money add up`);
}

async function soakFaults() {
  say('Letting every call of every use case go wrong, in every way');
  const { status, output } = await vitest('worker', 'test/worker/faults', { FULL: '1' });
  if (status === 0) return;
  console.error(output);
  fail('A call that went wrong left something behind; which one stands above.');
}

async function soakDraws() {
  const drops = process.env.RUNS ?? '10000';
  say(`Drawing and verifying ${drops} drops, and changing every byte of one`);
  const { status, output } = await vitest('rules', 'test/rules', { RUNS: drops, FULL: '1' });
  if (status === 0) return;
  console.error(output);
  fail('The shop and its verifier do not agree; where stands above.');
}

/** 5,000 shoppers for 300 phones, and 5,000 in a queue for 300 Phones, over HTTP, at a shop of its own. */
async function raiseStorm() {
  const port = 8807;
  const place = '.cache/soak';
  const [state, out] = [`${place}/state`, `${place}/dist`];
  writeSettings();
  rmSync(state, { recursive: true, force: true });
  await prepareDatabases(state);
  await build({ origin: `http://localhost:${port}`, paymentPage: `http://stripe.localhost:${port + 1}`, state, out });
  refreshSettings(out, port);
  const stop = await serve({ port, state, logs: `${place}/logs`, shop: builtShop({ port, state, out }) });
  run('node', ['test/storm/storm.ts', 'full'], { env: { SHOP: `http://localhost:${port}`, SANDBOX: `http://localhost:${port + 1}` }, quiet: false, advice: 'The storm broke something; what it was stands above.' });
  stop();
}

function vitest(project, tests, env) {
  return new Promise((resolve) => {
    const child = spawn('vitest', ['run', '--project', project, tests], { env: { ...settings, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ status: 1, output: String(error) }));
    child.on('close', (status) => resolve({ status, output }));
  });
}
