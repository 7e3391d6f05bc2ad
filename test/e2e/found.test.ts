import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './test';
import { marketIds, marketOf, type MarketId } from '../../worker/shared/market';
import { formatMoney, fromMajor, type Currency } from '../../worker/shared/money';
import { paths } from '../../site/paths';
import { studioPaths } from '../../site/studio-paths';
import { builtFile, builtPages, client, urlOf } from './built';
import { googleRules, lengths, metaRules, typeRules } from './found.rules';

type Node = Record<string, unknown>;

const read = (path: string) => readFileSync(join(client, path), 'utf8');
const text = (html: string) => html.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
const alternatesOf = (html: string) => [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)].map(([, language, href]) => ({ language: language!, href: href! }));
const canonicalOf = (html: string) => html.match(/<link rel="canonical" href="([^"]+)"/)?.[1];
const dataOf = (html: string): Node[] => [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].flatMap(([, json]) => JSON.parse(json!)['@graph'] as Node[]);
/** Everything in the data that has a type. */
const typed = (value: unknown): Node[] =>
  typeof value !== 'object' || value === null ? [] : [...('@type' in value ? [value as Node] : []), ...Object.values(value).flatMap(typed)];

test('every page names itself, and every sibling it names answers it', () => {
  const known = new Map(builtPages().filter(({ isListed }) => isListed).map((page) => [page.url, page]));
  const faults: string[] = [];
  for (const { url, html } of known.values()) {
    const alternates = alternatesOf(html);
    if (canonicalOf(html) !== url) faults.push(`${url} calls itself ${canonicalOf(html)}`);
    if (alternates.filter(({ language }) => language === 'x-default').length !== 1) faults.push(`${url} has not one x-default`);
    for (const { language, href } of alternates) {
      const other = known.get(href);
      if (!other) faults.push(`${url} names ${href}, which is nowhere`);
      else if (language !== 'x-default' && !alternatesOf(other.html).some((back) => back.href === url)) faults.push(`${href} does not answer ${url}`);
    }
  }
  expect(faults).toEqual([]);
});

test('every page has a title and a description of its own in its market, as long as a result shows them', () => {
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const { path, html, market, isListed } of builtPages().filter((built) => built.isListed || built.market)) {
    const found = { title: html.match(/<title>([^<]+)<\/title>/)?.[1], description: html.match(/<meta name="description" content="([^"]+)"/)?.[1] };
    for (const [name, raw = ''] of Object.entries(found)) {
      const value = text(raw);
      const part = name as 'title' | 'description';
      const isTooLong = market === 'jp' ? widthOf(value) > lengths.fullWidth[part] : value.length > lengths[part];
      if (value.length < (part === 'title' ? 6 : 20) || isTooLong) faults.push(`${path}: ${part} of ${value.length}: ${value}`);
      if (isListed && seen.has(`${market} ${value}`)) faults.push(`${path}: not the only one with "${value}"`);
      if (isListed) seen.add(`${market} ${value}`);
    }
  }
  expect(faults).toEqual([]);
});

test('every page is in its market’s sitemap once, with the siblings it names itself, or says that it is not to be listed', async ({ request }) => {
  const maps = await Promise.all([...read(paths.sitemaps()).matchAll(/<loc>([^<]+)/g)].map(async ([, loc]) => (await request.get(loc!)).text()));
  const entries = maps.flatMap((xml) => [...xml.matchAll(/<url><loc>([^<]+)<\/loc>.*?<\/url>/g)].map(([entry, loc]) => ({ loc: text(loc!), alternates: [...entry.matchAll(/href="([^"]+)"/g)].map(([, href]) => text(href!)).sort() })));
  const listed = builtPages().filter(({ isListed, market }) => isListed && market);
  // Campaigns of other tests were published after the build.
  const ofBuild = entries.filter(({ loc }) => !loc.includes('/c/test-'));
  expect(ofBuild.map(({ loc }) => loc).sort()).toEqual(listed.map(({ url }) => url).sort());
  const byUrl = new Map(listed.map(({ url, html }) => [url, alternatesOf(html).map(({ href }) => text(href)).sort()]));
  for (const { loc, alternates } of ofBuild) expect([loc, alternates]).toEqual([loc, byUrl.get(loc)]);
});

test('robots.txt leads to the sitemaps and keeps what is one visitor’s out', () => {
  const robots = read('/robots.txt');
  expect(robots).toContain(`Sitemap: ${urlOf(paths.sitemaps())}`);
  for (const closed of ['/api/', '/*/cart', '/*/checkout', '/*/orders/', studioPaths.home()]) expect(robots).toContain(`Disallow: ${closed}\n`);
});

test('the structured data of every page keep the published rules and name nothing that is not there', () => {
  const faults: string[] = [];
  for (const { path, html } of builtPages()) {
    const graph = dataOf(html);
    const named = new Set(typed(graph).map((node) => node['@id']));
    for (const node of typed(graph)) {
      const rules = typeRules[node['@type'] as string];
      if (!rules) { faults.push(`${path}: no rules for ${String(node['@type'])}`); continue; }
      for (const property of [...rules.required, ...rules.recommended]) if (node[property] === undefined || node[property] === '') faults.push(`${path}: ${String(node['@type'])} without ${property}`);
      for (const value of Object.values(node)) if (isReference(value) && !named.has(value['@id'])) faults.push(`${path}: refers to ${value['@id']}, which is not there`);
      for (const property of ['url', 'item', 'image', 'logo']) {
        const url = node[property];
        if (typeof url === 'string' && !builtFile(url)) faults.push(`${path}: ${url} is nowhere`);
      }
    }
  }
  expect(faults).toEqual([]);
});

test('a model’s page says the prices that its structured data say, in the market’s currency and condition', () => {
  const models = builtPages().filter(({ path, market }) => market && /^\/\w+\/phones\/[^/]+$/.test(path));
  expect(models.length).toBeGreaterThan(200);
  const faults: string[] = [];
  for (const { path, html, market } of models) {
    const { currency, locale } = marketOf(market as MarketId);
    const offers = typed(dataOf(html)).filter((node) => node['@type'] === 'Offer');
    if (offers.length === 0) faults.push(`${path} has no offer`);
    for (const { price, priceCurrency, itemCondition } of offers) {
      const shown = formatMoney(fromMajor(Number(price), priceCurrency as Currency), locale);
      if (priceCurrency !== currency || itemCondition !== 'https://schema.org/RefurbishedCondition' || !html.includes(shown)) faults.push(`${path} does not show ${shown}`);
    }
  }
  expect(faults).toEqual([]);
});

test('each template has the data that belong to it', () => {
  const typesAt = (path: string) => typed(dataOf(builtPages().find((page) => page.path === path)!.html)).map((node) => node['@type']);
  for (const market of marketIds) {
    expect(typesAt(paths.home(market))).toEqual(expect.arrayContaining(['OnlineStore', 'WebSite', 'SearchAction']));
    expect(typesAt(paths.phones(market))).toContain('BreadcrumbList');
    expect(typesAt(paths.model(market, 'apple-iphone-13'))).toEqual(expect.arrayContaining(['ProductGroup', 'Product', 'Offer', 'BreadcrumbList', 'FAQPage']));
    expect(typesAt(paths.campaign(market, 'do-you-need-the-newest'))).toEqual(expect.arrayContaining(['FAQPage', 'BreadcrumbList']));
  }
});

test('every item of every feed keeps the published rules, and both feeds of a market say the same', async ({ page }) => {
  for (const market of marketIds) {
    // A browser's parser is the judge of what is XML.
    const google = await page.evaluate((xml) => {
      const parsed = new DOMParser().parseFromString(xml, 'application/xml');
      if (parsed.querySelector('parsererror')) throw new Error(parsed.documentElement.textContent ?? '');
      return [...parsed.querySelectorAll('item')].map((item) => Object.fromEntries([...item.getElementsByTagName('*')].map((field) => [field.localName, field.textContent ?? ''])));
    }, read(paths.feed(market, 'google')));
    const meta = fromCsv(read(paths.feed(market, 'meta')));
    expect(google.length).toBeGreaterThan(100);
    expect(brokenRules(google, googleRules)).toEqual([]);
    expect(brokenRules(meta, metaRules)).toEqual([]);
    expect(new Set(google.map(({ id }) => id)).size).toBe(google.length);
    expect(meta.map(({ id, link }) => [id, link])).toEqual(google.map(({ id, link }) => [id, link]));
    expect(meta.filter(({ link, image_link, price }) => !builtFile(link!) || !builtFile(image_link!) || !price!.endsWith(marketOf(market).currency))).toEqual([]);
  }
});

test('sitemaps are XML', async ({ page, request }) => {
  const texts = [...[paths.sitemaps(), ...marketIds.map((market) => paths.sitemap(market))].map(read), await (await request.get(paths.campaignSitemap())).text()];
  const broken = await page.evaluate((all) => all.filter((xml) => new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror')).length, texts);
  expect(broken).toBe(0);
});

test('pictures of products are squares of at least 500 pixels', () => {
  for (const [model, colour] of [['apple-iphone-13', 'blue'], ['google-pixel-7', 'obsidian']] as const) {
    const png = readFileSync(join(client, paths.productPicture(model, colour)));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([640, 640]);
  }
});

test('llms.txt names every country and leads only to what is there', () => {
  const llms = read('/llms.txt');
  for (const market of marketIds) expect(llms).toContain(`(${urlOf(paths.home(market))})`);
  const dead = [...llms.matchAll(/\]\(([^)]+)\)/g)].map(([, url]) => url!).filter((url) => !url.endsWith(paths.apiDocument()) && !builtFile(url));
  expect(dead).toEqual([]);
});

test('every market has a manifest whose icons and pages are there', () => {
  for (const market of marketIds) {
    const manifest = JSON.parse(read(paths.manifestFile(market)));
    expect([manifest.lang, manifest.start_url, manifest.scope, manifest.display]).toEqual([marketOf(market).locale, paths.home(market), '/', 'standalone']);
    expect(manifest.icons.map(({ purpose = 'any' }: { purpose?: string }) => purpose)).toEqual(['any', 'any', 'maskable', 'monochrome']);
    for (const { src } of manifest.icons) expect([src, builtFile(urlOf(src))]).not.toEqual([src, null]);
    expect(manifest.shortcuts.map(({ url }: { url: string }) => url)).toEqual([paths.phones(market), paths.phone(market), paths.cart(market)]);
  }
});

function brokenRules(items: readonly Record<string, string>[], rules: readonly { name: string; pattern: RegExp }[]): string[] {
  return items.flatMap((item) => rules.filter(({ name, pattern }) => !pattern.test(item[name] ?? '')).map(({ name }) => `${item.id}: ${name} is "${item[name]}"`));
}

/** RFC 4180, every field in quotes. */
function fromCsv(csv: string): Record<string, string>[] {
  const [names, ...rows] = csv.trimEnd().split('\r\n').map((line) => [...line.matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)].map(([, field]) => field!.replaceAll('""', '"')));
  return rows.map((row) => Object.fromEntries(names!.map((name, index) => [name, row[index] ?? ''])));
}

/** In letters of full width: a Latin one takes half of it. */
const widthOf = (value: string) => [...value].reduce((width, letter) => width + (/[ -~｡-ﾟ]/.test(letter) ? 0.5 : 1), 0);

const isReference = (value: unknown): value is { '@id': string } => typeof value === 'object' && value !== null && '@id' in value && Object.keys(value).length === 1;
