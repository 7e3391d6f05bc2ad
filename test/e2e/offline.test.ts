import { expect, test, type Page } from './test';
import { messagesOf } from '../../site/i18n/messages';
import { paths } from '../../site/paths';
import type { MarketId } from '../../worker/shared/market';

const phone = 'apple-iphone-13';

/** Opens a page and waits until the worker has kept it, and the one it shows without network. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(path, { waitUntil: 'load' });
  const offline = paths.offline(path.split('/')[1] as MarketId);
  await expect.poll(() => page.evaluate(async (wanted) => navigator.serviceWorker.controller !== null && (await Promise.all(wanted.map((one) => caches.match(one)))).every(Boolean), [path, offline])).toBe(true);
}

const bar = (page: Page) => page.locator('[data-offline-bar]');
const before = (market: MarketId) => messagesOf(market).offline.bar.off('\n').split('\n')[0]!;

for (const market of ['de', 'jp'] as const) {
  test(`${market}: a page that was opened can be read without network and says what it cannot know; one that was not leads to those that were`, async ({ page, context }) => {
    const { offline } = messagesOf(market);
    await open(page, paths.model(market, phone));
    await open(page, paths.home(market));
    await expect(bar(page)).toBeHidden();

    await context.setOffline(true);
    await page.goto(paths.model(market, phone));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('iPhone 13');
    await expect(bar(page)).toContainText(before(market));
    await expect(bar(page)).toContainText(/\d:\d\d/);

    await page.goto(paths.legal(market, 'terms'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(offline.page.title);
    await expect(bar(page)).toBeHidden();
    // By keyboard: a browser that is only told to be offline still fetches ahead what a pointer comes near. It also tells a page now and then that it is back, which loads it anew.
    await expect(async () => {
      await page.locator(`main a[href="${paths.model(market, phone)}"]`).press('Enter', { timeout: 2_000 });
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('iPhone 13', { timeout: 4_000 });
    }).toPass();

    await context.setOffline(false);
    await expect(bar(page)).toContainText(offline.bar.back);
    await bar(page).getByRole('link', { name: offline.bar.again }).click();
    await expect(bar(page)).toBeHidden();
  });
}

test('a page that is open when the network goes says so without moving, keeps what would be sent, and is itself again afterwards', async ({ page, context }) => {
  const { bar: t } = messagesOf('de').offline;
  await open(page, paths.model('de', phone));
  await page.evaluate(() => {
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) document.body.dataset.moved = String((entry as unknown as { value: number }).value); }).observe({ type: 'layout-shift' });
  });
  await context.setOffline(true);
  await expect(bar(page)).toContainText(before('de'));
  await page.locator('[data-deal-button]').click();
  await expect(bar(page)).toContainText(t.blocked);
  await expect(page).toHaveURL(paths.model('de', phone));
  expect(await page.evaluate(() => document.body.dataset.moved)).toBe(undefined);

  await context.setOffline(false);
  await expect(bar(page)).toBeHidden();
  await page.locator('[data-deal-button]').click();
  await expect(page).toHaveURL(paths.cart('de'));
});

test('a cart is never kept, and without network it is said in the country’s language', async ({ page, context }) => {
  await open(page, paths.home('fr'));
  await page.goto(paths.cart('fr'));
  await page.waitForTimeout(300);
  expect(await page.evaluate(async () => (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)))).flat().filter((url) => url.includes('/cart')))).toEqual([]);
  await context.setOffline(true);
  await page.goto(paths.cart('fr'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(messagesOf('fr').offline.page.title);
});
