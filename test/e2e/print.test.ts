import { expect, test, type Page } from './test';
import { messagesOf } from '../../site/i18n/messages';
import { paths } from '../../site/paths';
import { leaveOrder, offersOf } from './shopper';
import { model, pagesOf } from './templates';

/** On paper nothing can be pressed, filled in or followed around the shop. */
const useless = 'nav, button, .button, input:not([type="hidden"]), select, [role="search"], .skip';

test.beforeEach(({ page }) => page.emulateMedia({ media: 'print' }));

test('a phone’s page on paper has its price, its facts and where they are from', async ({ page }) => {
  const { shop } = messagesOf('de');
  await page.goto(paths.model('de', model));
  await expect(page.locator('[data-deal-price]')).toBeVisible();
  await expect(page.locator('[data-deal-variant]')).toBeVisible();
  await expect(page.getByRole('heading', { name: shop.facts.screen })).toBeVisible();
  const sources = page.locator('[data-figure] a[rel="external"]');
  expect(await sources.count()).toBeGreaterThan(5);
  for (const source of await sources.all()) await expect(source).toBeVisible();
  // Without its address a source on paper leads nowhere.
  expect(await sources.first().evaluate((link) => getComputedStyle(link, '::after').content)).toContain('https://');
});

test('an order and the passport of a phone are printed whole', async ({ page }) => {
  const { purchase, unit: t } = messagesOf('gb');
  await page.goto(paths.order('gb', await leaveOrder(page, 'gb', model, `${crypto.randomUUID()}@example.org`)));
  for (const text of [/GB-\w{4}-\w{4}/, 'iPhone 13', purchase.sums.total, purchase.order.goesTo, 'Manchester']) await expect(page.locator('main').getByText(text).first()).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);

  const offer = (await offersOf(page, 'gb', model)).find(({ available }) => available > 0)!;
  await page.goto(paths.unitsOfOffer('gb', offer.id));
  await page.goto(paths.unit('gb', (await page.locator('button[name="unit"]').first().getAttribute('value'))!));
  for (const test of Object.values(t.test)) await expect(page.getByRole('rowheader', { name: test, exact: true })).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
});

test('no page prints what only a screen can do, and what is folded is printed open', async ({ page }) => {
  const found: string[] = [];
  for (const [name, path] of pagesOf('de')) {
    await page.goto(path, { waitUntil: 'load' });
    found.push(...(await faultsOf(page)).map((fault) => `${name}: ${fault}`));
  }
  expect(found).toEqual([]);
});

function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate((vain) => {
    const isPrinted = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    const named = (element: Element) => element.outerHTML.replaceAll(/\s+/g, ' ').slice(0, 90);
    const folded = [...document.querySelectorAll('details')].filter((details) => isPrinted(details) && ![...details.children].some((part) => part.localName !== 'summary' && isPrinted(part)));
    return [...[...document.querySelectorAll(vain)].filter(isPrinted), ...folded].map(named);
  }, useless);
}
