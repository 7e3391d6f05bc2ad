import { rmSync } from 'node:fs';
import { prepareDatabases } from './database.mjs';
import { install } from './install.mjs';
import { say } from './step.mjs';

/** `npm run db:reset`: an empty place, migrated and seeded anew. */
const state = '.wrangler/state';
await install();
rmSync(state, { recursive: true, force: true });
await prepareDatabases(state);
say('The local databases are as on the first day.');
