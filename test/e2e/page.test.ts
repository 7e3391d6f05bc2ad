import { gzipSync } from 'node:zlib';
import { expect, test, type Page } from './test';
import { messagesOf } from '../../site/i18n/messages';
import { legalDocuments, paths } from '../../site/paths';
import { marketIds, marketOf } from '../../worker/shared/market';
import { isSeen, model, templates } from './templates';

for (const market of marketIds) {
  test.describe(market, () => {
    for (const [name, path] of Object.entries(templates).filter((_, index) => isSeen(index, market))) {
      test(`${name}: fits 360 px, speaks the language, asks nobody else, breaks no rule of its own policy, weighs little`, async ({ page }) => {
        await page.setViewportSize({ width: 360, height: 800 });
        const { foreign, complaints, script, weight } = watch(page);
        await page.goto(path(market), { waitUntil: 'networkidle' });
        expect(await page.locator('html').getAttribute('lang')).toBe(marketOf(market).locale);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
        expect(await page.locator('h1').count()).toBe(1);
        expect(foreign).toEqual([]);
        expect(complaints).toEqual([]);
        expect(await script()).toBeLessThanOrEqual(10 * 1024);
        const { first, next } = await weight();
        expect(first).toBeLessThanOrEqual(150 * 1024);
        expect(next).toBeLessThanOrEqual(40 * 1024);
      });
    }
  });
}

test('a page that does not exist says so in the country’s language', async ({ page }) => {
  for (const market of marketIds) {
    const response = await page.goto(`/${market}/nothing-here`);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(messagesOf(market).law.notFound.title);
  }
});

test('the first page offers eight countries and suggests the visitor’s', async ({ browser }) => {
  const page = await (await browser.newContext({ locale: 'fr-FR', timezoneId: 'Europe/Paris' })).newPage();
  await page.goto(paths.countries());
  for (const market of marketIds) await expect(page.locator(`main a[href="${paths.home(market)}"]`).first()).toBeVisible();
  await expect(page.locator(`main a[href="${paths.home('fr')}"]`).first()).toBeVisible();
});

test('every legal page of every country has its text and says that it is a demonstration', async ({ request }) => {
  for (const market of marketIds) {
    for (const document of legalDocuments) {
      const html = await (await request.get(paths.legal(market, document))).text();
      expect(html).toContain(messagesOf(market).shell.demoText);
    }
  }
});

test('static files and the Worker’s answers carry the same guards', async ({ request }) => {
  for (const path of [paths.home('de'), paths.cart('de'), '/api/health', '/favicon.svg']) {
    const headers = (await request.get(path)).headers();
    expect([path, headers['x-content-type-options']]).toEqual([path, 'nosniff']);
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['referrer-policy']).toBeTruthy();
    expect(headers['permissions-policy']).toContain('camera=()');
  }
});

test('no page’s policy allows inline code', async ({ request }) => {
  for (const path of Object.values(templates)) {
    const response = await request.get(path('de'));
    const policy = `${response.headers()['content-security-policy']} ${(await response.text()).match(/http-equiv="content-security-policy" content="([^"]*)"/)?.[1] ?? ''}`;
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain('script-src');
    expect(policy).not.toContain('unsafe-inline');
  }
});

test('nothing jumps when live prices arrive', async ({ page }) => {
  for (const path of [paths.home('de'), paths.phones('de'), paths.model('de', model), paths.campaign('de', 'do-you-need-the-newest'), paths.phone('de')]) {
    await page.goto(path, { waitUntil: 'networkidle' });
    const shift = await page.evaluate(() => new Promise<number>((resolve) => {
      let total = 0;
      new PerformanceObserver((list) => { for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[]) if (!entry.hadRecentInput) total += entry.value; }).observe({ type: 'layout-shift', buffered: true });
      setTimeout(() => resolve(total), 300);
    }));
    expect([path, shift]).toEqual([path, 0]);
  }
});

/** Looks over a page's shoulder: whom it asks, what it complains of, how much script it is sent. */
function watch(page: Page) {
  const foreign: string[] = [];
  const complaints: string[] = [];
  const scripts: Promise<number>[] = [];
  const all: Promise<{ size: number; isShared: boolean }>[] = [];
  page.on('request', (request) => { if (!request.url().startsWith(test.info().project.use.baseURL!) && !request.url().startsWith('data:')) foreign.push(request.url()); });
  page.on('console', (message) => { if (message.type() === 'error' && !message.text().includes('404')) complaints.push(message.text()); });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    // What comes by itself ahead of the next page is no part of this one; pictures and fonts are packed as they are.
    if (response.request().headers()['sec-purpose']) return;
    const isPacked = /\.(woff2|png)$/.test(pathname);
    const isShared = pathname.startsWith('/_astro/');
    all.push(response.body().then((body) => ({ size: isPacked ? body.byteLength : gzipSync(body).byteLength, isShared }), () => ({ size: 0, isShared })));
    if (response.request().resourceType() === 'script') scripts.push(response.body().then((body) => gzipSync(body).byteLength));
  });
  const script = async () => {
    const inline = await page.locator('script:not([src]):not([type="application/ld+json"])').allTextContents();
    const sizes = await Promise.all(scripts);
    return sizes.reduce((total, size) => total + size, 0) + gzipSync(inline.join('')).byteLength;
  };
  /** Bytes of a first view, and of a page that is opened after another one of its market: fonts, styles and scripts are there then. */
  const weight = async () => {
    const parts = await Promise.all(all);
    const sum = (some: typeof parts) => some.reduce((total, { size }) => total + size, 0);
    return { first: sum(parts), next: sum(parts.filter(({ isShared }) => !isShared)) };
  };
  return { foreign, complaints, script, weight };
}
