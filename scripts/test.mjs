import { existsSync, readFileSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { build, refreshSettings, writeSettings } from './build.mjs';
import { findChromium } from './chromium.mjs';
import { prepareDatabases } from './database.mjs';
import { install } from './install.mjs';
import { builtShop, serve } from './serve.mjs';
import { say, settings } from './step.mjs';

/**
 * `npm test`: everything, from nothing: types, lint, rules, workerd, and a
 * browser on a shop of its own (other ports, other data than `npm start`).
 */
const port = 8797;
const place = '.cache/e2e';
const state = `${place}/state`;
const out = `${place}/dist`;
const production = `${place}/production`;

await install();
const chromium = findChromium();
const counts = { passed: 0, failed: 0, skipped: 0 };

writeSettings();
rmSync(state, { recursive: true, force: true });
await prepareDatabases(state);
await build({ origin: `http://localhost:${port}`, paymentPage: `http://stripe.localhost:${port + 1}`, state, out });
await build({ origin: 'https://reprise.example', paymentPage: 'https://checkout.stripe.com', state, out: production });

say('Checking types');
count('types', ['astro', 'check', '--minimumFailingSeverity', 'error'], { STATE_DIR: state });
say('Linting');
count('lint', ['oxlint', '--deny-warnings']);
say('Testing rules, stores and routes');
countTests('vitest', ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${place}/vitest.json`], ({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) => {
  const broken = testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0).length;
  return [numPassedTests, numFailedTests + broken, numPendingTests + numTodoTests];
});
say('Testing in a browser');
refreshSettings(out, port);
const stop = await serve({ port, state, logs: `${place}/logs`, shop: builtShop({ port, state, out }) });
countTests('browser', ['playwright', 'test', '-c', 'test/e2e/playwright.config.ts'], ({ stats }) => [stats.expected + stats.flaky, stats.unexpected, stats.skipped], { SHOP: `http://localhost:${port}`, SANDBOX: `http://localhost:${port + 1}`, CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: `${process.cwd()}/${place}/browser.json` });
say('Raising a small storm');
countTests('storm', ['node', 'test/storm/storm.ts', 'short'], ({ passed, failed, skipped }) => [passed, failed, skipped], { SHOP: `http://localhost:${port}`, SANDBOX: `http://localhost:${port + 1}`, REPORT: `${process.cwd()}/${place}/storm.json` });
stop();

console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exit(counts.failed > 0 ? 1 : 0);

/** A command that is one test by itself. */
function count(name, [command, ...args], env = {}) {
  const ok = execute(command, args, env) === 0;
  counts[ok ? 'passed' : 'failed'] += 1;
  if (!ok) say(`${name} failed`);
}

/** A command that runs many and leaves its counts behind; one that leaves none has failed. */
function countTests(name, [command, ...args], counted, env = {}) {
  const report = `${place}/${name}.json`;
  rmSync(report, { force: true });
  const status = execute(command, args, env);
  const [passed, failed, skipped] = existsSync(report) ? counted(read(report)) : [0, 1, 0];
  counts.passed += passed;
  counts.failed += status !== 0 && failed === 0 ? 1 : failed;
  counts.skipped += skipped;
}

function execute(command, args, env = {}) {
  return spawnSync(command, args, { env: { ...settings, ...env }, stdio: 'inherit' }).status;
}

function read(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
