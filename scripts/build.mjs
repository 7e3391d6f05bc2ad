import { appendFileSync, copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { forget, run, say, unlessDone } from './step.mjs';

const sources = ['site', 'worker', 'db/client.ts', 'db/seed', 'public', 'astro.config.mjs', 'wrangler.toml', 'package-lock.json', '.dev.vars'];

/** Settings that came later, each by one that a file from before does not have: Phones to draw, the studio. */
const later = { CUSTOMER_KEY: /^(CUSTOMER_KEY|DRAND_|TURNSTILE_)/, ACCESS_AUDIENCE: /^ACCESS_/ };

/** Gives a developer the settings that lead to the stand-ins, unless there are others already; an older file gets what it lacks. */
export function writeSettings() {
  if (!existsSync('.dev.vars')) return copyFileSync('.dev.vars.example', '.dev.vars');
  const own = readFileSync('.dev.vars', 'utf8');
  const lacking = Object.entries(later).flatMap(([name, settings]) => (new RegExp(`^${name}=`, 'm').test(own) ? [] : [settings]));
  if (lacking.length === 0) return;
  const missing = readFileSync('.dev.vars.example', 'utf8').split('\n').filter((line) => lacking.some((settings) => settings.test(line)));
  say(`.dev.vars gets the settings that are new: ${missing.map((line) => line.split('=')[0]).join(', ')}`);
  appendFileSync('.dev.vars', `${own.endsWith('\n') ? '' : '\n'}${missing.join('\n')}\n`);
}

/** Rendering makes much that is soon forgotten: with more room for it, half as much time goes into collecting it. */
export const settingsOfBuild = { NODE_OPTIONS: '--max-semi-space-size=64' };

/** Builds pages and Worker for the shop at `origin` into `out`, unless they are built. */
export async function build({ origin, paymentPage, state, out }) {
  const stamp = `build-${out.replaceAll('/', '-')}`;
  if (!existsSync(join(out, 'server/wrangler.json'))) forget(stamp);
  await unlessDone(stamp, [...sources, origin, paymentPage], () => {
    say('Building pages and Worker');
    run('astro', ['build'], { env: { ...settingsOfBuild, SHOP_ORIGIN: origin, PAYMENT_PAGE_ORIGIN: paymentPage, STATE_DIR: state, OUT_DIR: out }, advice: 'The build failed; the fault is named above.' });
  });
}

/** The build copied its settings; what it serves with are today's, for a shop on `port` and its stand-ins on the port after it. */
export function refreshSettings(out, port) {
  const settings = readFileSync('.dev.vars', 'utf8').replaceAll('localhost:8787', `localhost:${port}`).replaceAll('localhost:8788', `localhost:${port + 1}`);
  writeFileSync(join(out, 'server/.dev.vars'), settings);
}
