import { writeSettings } from './build.mjs';
import { prepareDatabases } from './database.mjs';
import { install } from './install.mjs';

/** What a build or a check needs first: packages, and data to bake, unless it is the account's own. */
await install();
writeSettings();
if (process.env.SHOP_DATA !== 'production') await prepareDatabases('.wrangler/state');
