import { existsSync } from 'node:fs';
import { forget, run, say, unlessDone } from './step.mjs';

/** Installs the packages of the lock file, unless they are there. */
export async function install() {
  if (!existsSync('node_modules/.bin/astro')) forget('install');
  await unlessDone('install', ['package-lock.json'], fetchPackages);
}

/**
 * `npm install --no-save` and not `npm ci`: a registry that lacks another platform's
 * optional binaries leaves them out of the lock file, and `npm ci` takes that for a fault.
 */
function fetchPackages() {
  say('Installing packages (a minute or two, once)');
  run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], { advice: 'npm could not install the packages: check that the npm registry can be reached, then try again.' });
}
