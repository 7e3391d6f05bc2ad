import { rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** The tag under which Access knows the shop's studio. */
export const studioAudience = '2ed9ee2b5204d056437a12218b3c2617676222c4c53952693c8c6a58247525ba';

type Workers = Awaited<ReturnType<typeof buildSandbox>>;
let sandbox: Promise<Workers> | undefined;

/** The sandbox as a worker beside the one under test: it answers whatever the shop fetches. Bundled once for all tests. */
export function bundleSandbox(): Promise<Workers> {
  return (sandbox ??= buildSandbox());
}

async function buildSandbox() {
  const { outputFiles } = await build({
    entryPoints: ['test/sandbox/index.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'esnext',
    conditions: ['workerd', 'worker', 'browser'],
    external: ['cloudflare:*', 'node:*'],
  });
  const sandbox = {
    name: 'sandbox',
    modules: [{ type: 'ESModule' as const, path: 'sandbox.mjs', contents: outputFiles[0]!.text }],
    compatibilityDate: '2026-10-01',
    // The tests carry events to the shop themselves, when and as often as they like.
    outboundService: 'nobody',
    bindings: { WEBHOOK_URL: 'http://unreachable.invalid/', WEBHOOK_SECRET: 'whsec_reprise_local', STRIPE_PAGE_ORIGIN: 'http://stripe.localhost:8788', ACCESS_AUDIENCE: studioAudience },
    durableObjects: {
      STRIPE: { className: 'StripeStandIn', useSQLite: true },
      MAILBOX: { className: 'MailboxStandIn', useSQLite: true },
      DRAND: { className: 'DrandStandIn', useSQLite: true },
      ACCESS: { className: 'AccessStandIn', useSQLite: true },
      TURNSTILE: { className: 'TurnstileStandIn', useSQLite: true },
    },
  };
  const nobody = { name: 'nobody', modules: true as const, script: 'export default { fetch: () => new Response() };', compatibilityDate: '2026-10-01' };
  return [sandbox, nobody];
}

type Files = (request: { readonly url: string }) => Response;
let catalogue: Promise<Files> | undefined;

/** What answers for the asset layer: the catalogue's files, read once for all tests by the site's own code, which is written for a bundler. */
export function bundleCatalogue(): Promise<Files> {
  return (catalogue ??= readCatalogue());
}

async function readCatalogue(): Promise<Files> {
  const outfile = `node_modules/.cache/reprise/catalogue-${process.pid}.mjs`;
  await build({ entryPoints: ['test/worker/assets.ts'], outfile, bundle: true, platform: 'node', format: 'esm', packages: 'external' });
  const { catalogueFiles } = (await import(pathToFileURL(outfile).href)) as { catalogueFiles: Files };
  rmSync(outfile);
  return catalogueFiles;
}
