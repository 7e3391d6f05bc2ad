import { existsSync } from 'node:fs';
import { run, say, unlessDone } from './step.mjs';

/** Installs the packages of the lock file, unless they are there. */
export async function install() {
  const inputs = ['package-lock.json', String(existsSync('node_modules/.bin/astro'))];
  if (existsSync('node_modules/.bin/astro')) return unlessDone('install', inputs, fetchPackages);
  await fetchPackages();
  return unlessDone('install', ['package-lock.json', 'true'], () => {});
}

/**
 * `npm install --no-save` and not `npm ci`: a registry that lacks another platform's
 * optional binaries leaves them out of the lock file, and `npm ci` takes that for a fault.
 */
function fetchPackages() {
  say('Installing packages (a minute or two, once)');
  run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], { advice: 'npm could not install the packages: check that the npm registry can be reached, then try again.' });
}
