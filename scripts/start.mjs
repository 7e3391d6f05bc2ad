import { build, refreshSettings, writeSettings } from './build.mjs';
import { prepareDatabases } from './database.mjs';
import { install } from './install.mjs';
import { builtShop, serve } from './serve.mjs';
import { say } from './step.mjs';

/** `npm start`: the whole shop at http://localhost:8787 (or at the `PORT` you name); `npm run dev`: the same, rebuilding as files change. */
const port = Number(process.env.PORT ?? 8787);
const state = '.wrangler/state';
const out = 'dist';
const isDev = process.argv.includes('--dev');

await install();
writeSettings();
await prepareDatabases(state);
if (!isDev) {
  await build({ origin: `http://localhost:${port}`, paymentPage: `http://stripe.localhost:${port + 1}`, state, out });
  refreshSettings(out, port);
}
await serve({ port, state, logs: '.cache/logs', shop: isDev ? ['astro', 'dev', '--port', port] : builtShop({ port, state, out }) });
say(`Reprise is open: go to http://localhost:${port}/de/c/do-you-need-the-newest (payments and letters: http://localhost:${port + 1}; Ctrl-C closes)`);
