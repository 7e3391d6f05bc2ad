import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { build } from 'esbuild';
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare, type V4WorkerOptions } from 'miniflare';
import { unstable_getMiniflareWorkerOptions as readOptions } from 'wrangler';

/**
 * The built shop on `port` and its stand-ins on the port after it, each in a workerd
 * of its own, without the proxy that `wrangler dev` puts in front of a developer's
 * Worker and that takes a third of the time.
 */
export async function serveShop({ port, out, state, settings }: { port: number; out: string; state: string; settings: Record<string, string> }): Promise<Miniflare[]> {
  const server = join(out, 'server');
  const stage = parseEnv(readFileSync('.dev.vars.example', 'utf8').replaceAll('localhost:8787', `localhost:${port}`).replaceAll('localhost:8788', `localhost:${port + 1}`));
  const shop = serveWorker({ port, state }, { ...optionsIn(join(server, 'wrangler.json')), modules: modulesIn(server) }, { ...(stage as Record<string, string>), ...settings });
  const standIns = serveWorker({ port: port + 1, state: join(state, 'sandbox') }, { ...optionsIn('test/sandbox/wrangler.toml'), modules: [await bundle('test/sandbox/index.ts')] }, {
    WEBHOOK_URL: `http://localhost:${port}/api/stripe/webhook`, STRIPE_PAGE_ORIGIN: `http://stripe.localhost:${port + 1}`,
  });
  await Promise.all([shop.ready, standIns.ready]);
  return [shop, standIns];
}

/** The Worker in worker.ts with an empty database. */
export async function serveBench({ port, state }: { port: number; state: string }): Promise<Miniflare> {
  const bench = serveWorker({ port, state }, { modules: [await bundle('test/bench/worker.ts')], compatibilityDate: '2026-10-01', compatibilityFlags: ['nodejs_compat'], d1Databases: { DB: 'bench' } }, {});
  await bench.ready;
  return bench;
}

function serveWorker({ port, state }: { port: number; state: string }, options: V4WorkerOptions, bindings: Record<string, string>): Miniflare {
  return new Miniflare(convertV4MiniflareOptions({
    host: '127.0.0.1', port, resourcePersistencePath: join(state, 'v3'), unsafeLocalExplorer: true,
    log: new Log(LogLevel.ERROR), logRequests: false, handleStructuredLogs: () => {},
    workers: [{ ...options, bindings: { ...(options.bindings as Record<string, string> | undefined), ...bindings } }],
  }));
}

function optionsIn(config: string): V4WorkerOptions {
  return readOptions(config).workerOptions as V4WorkerOptions;
}

/** The build's modules, its entry first. */
function modulesIn(folder: string) {
  const files = readdirSync(folder, { recursive: true }).map(String).filter((file) => file.endsWith('.mjs') && file !== 'entry.mjs');
  return ['entry.mjs', ...files].map((path) => ({ type: 'ESModule' as const, path, contents: readFileSync(join(folder, path), 'utf8') }));
}

async function bundle(entry: string) {
  const { outputFiles } = await build({
    entryPoints: [entry], bundle: true, write: false, format: 'esm', target: 'esnext', conditions: ['workerd', 'worker', 'browser'], external: ['cloudflare:*', 'node:*'],
  });
  return { type: 'ESModule' as const, path: 'index.mjs', contents: outputFiles[0]!.text };
}
