import { join } from 'node:path';
import { run, say, unlessDone } from './step.mjs';

const databases = ['reprise-house', 'reprise-eu1', 'reprise-gb1', 'reprise-us1', 'reprise-jp1'];

/** Migrates the local databases under `state` and fills them with the demo shop, where that is still to do. */
export async function prepareDatabases(state) {
  const stamps = join(state, 'stamps');
  await unlessDone('migrate', ['db/migrations'], () => migrate(state), stamps);
  await unlessDone('seed', ['db/seed', 'site/content/models', 'site/content/makers', 'site/law', 'worker/shared'], () => seed(state), stamps);
}

/** One after the other: the local databases share a file that only one process may hold. */
function migrate(state) {
  say('Migrating five local databases');
  for (const name of databases) {
    run('wrangler', ['d1', 'migrations', 'apply', name, '--local', '--persist-to', state], { env: { CI: '1' }, advice: `The migrations of ${name} failed; why stands above. \`npm run db:reset\` starts over with an empty shop.` });
  }
}

function seed(state) {
  process.stdout.write(`𝄇 ${run('node', ['db/seed/run.mjs', '--persist-to', state], { advice: 'The demo data could not be written; why stands above.' })}`);
}
