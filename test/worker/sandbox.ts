import { build } from 'esbuild';

/** The sandbox as a worker beside the one under test: it answers whatever the shop fetches. */
export async function bundleSandbox() {
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
    bindings: { WEBHOOK_URL: 'http://unreachable.invalid/', WEBHOOK_SECRET: 'whsec_reprise_local', STRIPE_PAGE_ORIGIN: 'http://stripe.localhost:8788' },
    durableObjects: {
      STRIPE: { className: 'StripeStandIn', useSQLite: true },
      MAILBOX: { className: 'MailboxStandIn', useSQLite: true },
      DRAND: { className: 'DrandStandIn', useSQLite: true },
      TURNSTILE: { className: 'TurnstileStandIn', useSQLite: true },
    },
  };
  const nobody = { name: 'nobody', modules: true as const, script: 'export default { fetch: () => new Response() };', compatibilityDate: '2026-10-01' };
  return [sandbox, nobody];
}
