import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from './test';
import { marketIds } from '../../worker/shared/market';
import { builtFile, builtPages, client, urlOf } from './built';

const read = (file: string) => readFileSync(file, 'utf8');

test('every page that is for sharing names a picture of the build, of the size it says, and small', () => {
  const seen = new Map<string, string>();
  for (const { file, html } of builtPages().filter(({ isListed }) => isListed)) {
    const [, url] = html.match(/<meta property="og:image" content="([^"]+)"/) ?? [];
    expect([file, url?.startsWith(process.env.SHOP!)]).toEqual([file, true]);
    for (const name of ['og:title', 'og:description', 'og:locale', 'og:image:alt']) expect([file, name, new RegExp(`<meta property="${name}" content="[^"]+"`).test(html)]).toEqual([file, name, true]);
    seen.set(new URL(url!).pathname, file);
  }
  expect(seen.size).toBeGreaterThan(marketIds.length);
  for (const path of seen.keys()) {
    const png = readFileSync(join(client, path));
    expect([path, png.readUInt32BE(16), png.readUInt32BE(20), png.length < 60 * 1024]).toEqual([path, 1200, 630, true]);
  }
});

test('every link inside the pages leads somewhere', () => {
  const onDemand = /^\/(de|at|fr|es|it|gb|us|jp)\/(cart|checkout|compare|find|quiz|withdrawal|phone\/(checkout|queue|drop\.ics|reminder)|offers\/ofr_\w+)$|^\/api\/(de|at|fr|es|it|gb|us|jp)\/phone\/(manifest|draws)$/;
  const dead = new Set<string>();
  for (const { file, html } of builtPages()) {
    for (const [, href] of html.matchAll(/<a [^>]*href="(\/[^"#?]*)/g)) {
      const path = href!.replace(/\/$/, '');
      if (onDemand.test(path) || builtFile(urlOf(path || '/')) || existsSync(join(client, path))) continue;
      dead.add(`${href} (from ${file})`);
    }
  }
  expect([...dead]).toEqual([]);
});

test('every EU page leads to the withdrawal function', () => {
  for (const market of ['de', 'at', 'fr', 'es', 'it']) {
    for (const { file, html } of builtPages().filter((page) => page.market === market)) expect([file, html.includes(`href="/${market}/withdrawal"`)]).toEqual([file, true]);
  }
});

/** A build knows of this machine its two origins, which it was given; whatever else is local here would be local on Cloudflare, too. */
test('the bundle that would be deployed holds nothing of the sandbox and stays small', () => {
  const out = '.cache/e2e/dry-run';
  rmSync(out, { recursive: true, force: true });
  const printed = execFileSync('wrangler', ['deploy', '--dry-run', '-c', '.cache/e2e/dist/server/wrangler.json', '--outdir', out], { encoding: 'utf8', env: process.env });
  for (const word of ['8788', 'sandbox', 'SESSION', 'CLOCK_OFFSET', 'STRIPE_API_ORIGIN', 'MAIL_API_ORIGIN', 'DRAND', 'TURNSTILE', 'ACCESS_']) expect(printed).not.toContain(word);
  expect(printed).toContain('"production"');
  const given = `http://stripe.localhost:${new URL(process.env.SANDBOX!).port}`;
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) => /\.m?js$/.test(file)).map((file) => read(join(out, file)).replaceAll(given, ''));
  for (const word of ['stripe.localhost', 'whsec_reprise_local', 'StripeStandIn', 'DrandStandIn', 'AccessStandIn', '2ed9ee2b5204d056', 'mara@reprise.example', '05fe7598b2353ee9', '3dffd7c91f161b69']) expect(files.some((text) => text.includes(word))).toBe(false);
  const bytes = gzipSync(files.join('')).byteLength;
  // The texts of six languages are a third of it, the beacon's curve 40 KB, counting, results and reminders 28, the proof of who somebody is 7, the studio with its checks, previews and pictures some 100.
  expect(bytes).toBeLessThan(1_060 * 1024);
});
