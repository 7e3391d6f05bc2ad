import { spawnSync } from 'node:child_process';
import { fail, run, say } from './step.mjs';

/**
 * The path of a Chromium, installed from Debian's packages where there is none. The headless shell
 * comes first: the whole browser draws its own windows and menus for every page that is opened, seen or not.
 */
export function findChromium() {
  const known = process.env.CHROMIUM ?? which('chromium-headless-shell') ?? which('chromium') ?? which('chromium-browser') ?? which('google-chrome');
  if (known) return known;
  if (!which('apt-get') || process.getuid?.() !== 0) fail('The browser tests need a Chromium: install one (Debian: `apt-get install chromium`) or name yours in CHROMIUM.');
  say('Installing Chromium (a minute, once)');
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium-headless-shell', 'fonts-noto-cjk'], { advice: 'apt-get could not install Chromium; what it said is above.', env: { DEBIAN_FRONTEND: 'noninteractive' } });
  return which('chromium-headless-shell') ?? fail('Chromium was installed but is not on the path.');
}

function which(name) {
  const { status, stdout } = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}
