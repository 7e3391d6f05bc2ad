import { existsSync } from 'node:fs';
import { run, say, unlessDone } from './step.mjs';

/** Installs the packages of the lock file, unless they are there. */
export async function install() {
  const inputs = ['package-lock.json', String(existsSync('node_modules/.bin/astro'))];
  if (existsSync('node_modules/.bin/astro')) return unlessDone('install', inputs, npmCi);
  await npmCi();
  return unlessDone('install', ['package-lock.json', 'true'], () => {});
}

function npmCi() {
  say('Installing packages (a minute or two, once)');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { advice: 'npm could not install the packages: check that the npm registry can be reached, then try again.' });
}
