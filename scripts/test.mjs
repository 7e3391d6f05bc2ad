import { cpSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { build, refreshSettings, writeSettings } from './build.mjs';
import { findChromium } from './chromium.mjs';
import { prepareDatabases } from './database.mjs';
import { install } from './install.mjs';
import { builtShop, serve } from './serve.mjs';
import { launch, say } from './step.mjs';

/**
 * `npm test`: everything, from nothing: types, lint, rules, workerd, and a
 * browser on a shop of its own (other ports, other data than `npm start`).
 *
 * Two lanes: rules, stores and routes need no build and begin at once; meanwhile the shop is built. When both have
 * ended it is served and used in a browser, beside types and lint: what has a clock in it has the machine to itself, the storm too.
 */
const port = 8797;
const place = '.cache/e2e';
const state = `${place}/state`;
const out = `${place}/dist`;
const started = Date.now();

await install();
const chromium = findChromium();
const served = { SHOP: `http://localhost:${port}`, SANDBOX: `http://localhost:${port + 1}`, CHROMIUM: chromium };
const counts = { passed: 0, failed: 0, skipped: 0 };

writeSettings();
rmSync(state, { recursive: true, force: true });
mkdirSync(`${place}/logs`, { recursive: true });
const rules = testRules();
await prepareDatabases(state);
await build({ origin: `http://localhost:${port}`, paymentPage: `http://stripe.localhost:${port + 1}`, state, out });
await rules;
const code = checkCode();
refreshSettings(out, port);
const stop = await serve({ port, state, logs: `${place}/logs`, shop: builtShop({ port, state, out }) });
await countTests('browser', 'Testing in a browser', ['playwright', 'test', '-c', 'test/e2e/playwright.config.ts'], ({ stats }) => [stats.expected + stats.flaky, stats.unexpected, stats.skipped], { ...served, PLAYWRIGHT_JSON_OUTPUT_NAME: `${process.cwd()}/${place}/browser.json` });
await code;
await countTests('storm', 'Raising a small storm', ['node', 'test/storm/storm.ts', 'short'], ({ passed, failed, skipped }) => [passed, failed, skipped], { ...served, REPORT: `${process.cwd()}/${place}/storm.json` });
stop();

console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exit(counts.failed > 0 ? 1 : 0);

async function testRules() {
  const vitest = ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${place}/vitest.json`];
  await countTests('vitest', 'Testing rules, stores and routes', vitest, ({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) => {
    const broken = testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0).length;
    return [numPassedTests, numFailedTests + broken, numPendingTests + numTodoTests];
  });
}

/** It reads the content as a build does, so it comes after that, with databases of its own: those of a served shop may lock it out. */
async function checkCode() {
  const own = `${place}/state-of-check`;
  rmSync(own, { recursive: true, force: true });
  cpSync(state, own, { recursive: true });
  await count('types', 'Checking types', ['astro', 'check', '--minimumFailingSeverity', 'error'], { STATE_DIR: own });
  await count('lint', 'Linting', ['oxlint', '--deny-warnings']);
}

/** A command that is one test by itself. */
async function count(name, title, command, env = {}) {
  counts[(await execute(name, title, command, env)) === 0 ? 'passed' : 'failed'] += 1;
}

/** A command that runs many and leaves its counts behind; one that leaves none has failed. */
async function countTests(name, title, command, counted, env = {}) {
  const report = `${place}/${name}.json`;
  rmSync(report, { force: true });
  const status = await execute(name, title, command, env);
  const [passed, failed, skipped] = existsSync(report) ? counted(JSON.parse(readFileSync(report, 'utf8'))) : [0, 1, 0];
  counts.passed += passed;
  counts.failed += status !== 0 && failed === 0 ? 1 : failed;
  counts.skipped += skipped;
}

/** Runs a command beside others: what it prints is kept, and shown in one piece when it has ended. */
async function execute(name, title, [command, ...args], env) {
  const log = `${place}/logs/${name}.log`;
  const fd = openSync(log, 'w');
  say(`${title} …`);
  const child = launch(command, args, { env, log: fd });
  const status = await new Promise((resolve) => child.once('error', () => resolve(1)).once('close', resolve));
  console.log(readFileSync(log, 'utf8'));
  say(`${title}: ${status === 0 ? 'in order' : 'failed'}, ${((Date.now() - started) / 60_000).toFixed(1)} minutes after the beginning`);
  return status;
}
