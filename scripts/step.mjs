import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * What the scripts share: running a command and saying so, and skipping a step
 * whose inputs are as they were. Plain Node 20, because nothing is installed yet when they begin.
 */
export const settings = {
  ...process.env,
  // The project's own Node first: Astro, Wrangler and Vitest want a newer one than the machine may have.
  PATH: `${join(process.cwd(), 'node_modules/.bin')}:${process.env.PATH}`,
  WRANGLER_SEND_METRICS: 'false',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  ASTRO_TELEMETRY_DISABLED: '1',
};

export function say(text) {
  console.log(`𝄇 ${text}`);
}

/** Ends the script with a sentence that a person can act on. */
export function fail(text) {
  console.error(`\n✗ ${text}`);
  process.exit(1);
}

/** Runs a command to its end; where it fails, shows what it printed and ends with `advice`. */
export function run(command, args, { advice, env = {}, quiet = true } = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { env: { ...settings, ...env }, encoding: 'utf8', stdio: quiet ? 'pipe' : 'inherit', maxBuffer: 1 << 28 });
  if (status === 0) return stdout ?? '';
  if (quiet) console.error(`${stdout ?? ''}${stderr ?? ''}${error ?? ''}`);
  fail(advice ?? `\`${command} ${args.join(' ')}\` failed; what it said is above.`);
}

/** Runs a command in the background, in a group of its own, so that it can be ended with its children. */
export function launch(command, args, { env = {}, log }) {
  const child = spawn(command, args, { env: { ...settings, ...env }, stdio: ['ignore', log, log], detached: true });
  process.once('exit', () => end(child));
  return child;
}

// Ctrl-C ends what was launched, too.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130));

export function end(child) {
  try {
    process.kill(-child.pid, 'SIGTERM');
  } catch {
    // It has ended by itself.
  }
}

/** Does `work` unless it was done with the very same inputs (files, folders, words). */
export async function unlessDone(name, inputs, work, stamps = '.cache/stamps') {
  const stamp = join(stamps, name);
  const now = fingerprint(inputs);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return false;
  await work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
  return true;
}

/** Makes a step be done anew, because what it made is gone. */
export function forget(name, stamps = '.cache/stamps') {
  rmSync(join(stamps, name), { force: true });
}

function fingerprint(inputs) {
  const hash = createHash('sha256');
  for (const input of inputs) for (const file of existsSync(input) ? filesIn(input) : []) hash.update(file).update(readFileSync(file));
  return hash.update(inputs.join('\n')).digest('hex');
}

function filesIn(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).sort().filter((name) => name !== 'node_modules').flatMap((name) => filesIn(join(path, name)));
}
