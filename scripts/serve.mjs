import { mkdirSync, openSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { end, fail, launch } from './step.mjs';

/**
 * Serves a built shop on `port` and its stand-ins on the port after it, and
 * ticks the cron, which fires by itself only at Cloudflare.
 *
 * @returns a function that ends it all
 */
export async function serve({ port, state, logs, shop }) {
  for (const wanted of [port, port + 1]) await assertFree(wanted);
  mkdirSync(logs, { recursive: true });
  const origin = `http://localhost:${port}`;
  const standIns = [
    'dev', '-c', 'test/sandbox/wrangler.toml', '--port', port + 1, '--inspector-port', port + 1001, '--persist-to', join(state, 'sandbox'),
    '--var', `WEBHOOK_URL:${origin}/api/stripe/webhook`, '--var', `STRIPE_PAGE_ORIGIN:http://stripe.localhost:${port + 1}`,
  ];
  const children = [
    launch('wrangler', standIns.map(String), { log: openSync(join(logs, 'sandbox.log'), 'w') }),
    launch(shop[0], shop.slice(1).map(String), { log: openSync(join(logs, 'shop.log'), 'w'), env: { SHOP_ORIGIN: origin, PAYMENT_PAGE_ORIGIN: `http://stripe.localhost:${port + 1}`, STATE_DIR: state } }),
  ];
  const stop = () => children.forEach(end);
  for (const [url, log] of [[`${origin}/api/health`, 'shop.log'], [`http://localhost:${port + 1}/`, 'sandbox.log']]) {
    if (await answers(url)) continue;
    stop();
    fail(`${url} does not answer after a minute. ${join(logs, log)} says why.`);
  }
  const tick = setInterval(() => fetch(`${origin}/cdn-cgi/local/scheduled`).catch(() => {}), 60_000);
  return () => {
    clearInterval(tick);
    stop();
  };
}

/** The command that serves the build in `out`. */
export function builtShop({ port, state, out }) {
  return ['wrangler', 'dev', '-c', join(out, 'server/wrangler.json'), '--port', port, '--inspector-port', port + 1000, '--persist-to', state];
}

async function answers(url) {
  for (const started = Date.now(); Date.now() - started < 60_000; await new Promise((resolve) => setTimeout(resolve, 250))) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return true;
  }
  return false;
}

function assertFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => fail(`Port ${port} is taken. End what listens there (\`lsof -i :${port}\` names it), then try again.`));
    probe.listen(port, () => probe.close(resolve));
  });
}
