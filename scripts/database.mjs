import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fail, run, say, settings, unlessDone } from './step.mjs';

const databases = ['reprise-house', 'reprise-eu1', 'reprise-gb1', 'reprise-us1', 'reprise-jp1'];

/** Migrates the local databases under `state` and fills them with the demo shop, where that is still to do. */
export async function prepareDatabases(state) {
  const stamps = join(state, 'stamps');
  await unlessDone('migrate', ['db/migrations'], () => migrate(state), stamps);
  await unlessDone('seed', ['db/seed', 'site/content/models', 'worker/shared'], () => seed(state), stamps);
}

async function migrate(state) {
  say('Migrating five local databases');
  await Promise.all(databases.map((name) => apply(name, state)));
}

function apply(name, state) {
  return new Promise((resolve) => {
    const child = spawn('wrangler', ['d1', 'migrations', 'apply', name, '--local', '--persist-to', state], { env: { ...settings, CI: '1' }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
    child.on('close', (code) => (code === 0 ? resolve() : fail(`${output}\nThe migrations of ${name} failed. \`npm run db:reset\` starts over with an empty shop.`)));
  });
}

function seed(state) {
  process.stdout.write(`𝄇 ${run('node', ['db/seed/run.mjs', '--persist-to', state], { advice: 'The demo data could not be written; why stands above.' })}`);
}
