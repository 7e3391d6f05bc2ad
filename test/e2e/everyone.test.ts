import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { paths } from '../../site/paths';
import { marketIds, type MarketId } from '../../worker/shared/market';
import { templates } from './templates';

/** Every market in the light, one in the dark, too. Contrast, which takes longest and is the same in all, is looked at in one. */
const views = [...marketIds.map((market) => ({ market, colorScheme: 'light' as const })), { market: 'de', colorScheme: 'dark' as const }] as const;
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const { market, colorScheme } of views) {
  test(`every template of ${market} is clean for axe in ${colorScheme}`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const [name, path] of pagesOf(market)) {
      await page.goto(path, { waitUntil: 'load' });
      const axe = new AxeBuilder({ page }).withTags(rules).setLegacyMode();
      const { violations } = await (market === 'de' ? axe : axe.disableRules('color-contrast')).analyze();
      expect(violations.map(({ id, nodes }) => `${name}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
    }
  });
}

for (const market of ['de', 'jp'] as const) {
  test(`every template of ${market} has targets a thumb can hit, and reads at 400 % without scrolling sideways`, async ({ page }) => {
    test.setTimeout(120_000);
    for (const [name, path] of pagesOf(market)) {
      await page.setViewportSize({ width: 360, height: 800 });
      await page.goto(path, { waitUntil: 'load' });
      expect([name, await smallTargets(page)]).toEqual([name, []]);
      // 1280 px wide at 400 %.
      await page.setViewportSize({ width: 320, height: 640 });
      expect([name, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([name, 320]);
    }
  });
}

test('with forced colours a choice is still seen to be made, and a button to be one', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(paths.model('gb', 'apple-iphone-13'), { waitUntil: 'networkidle' });
  const border = (selector: string) => page.locator(selector).first().evaluate((element) => {
    const { borderTopColor, borderTopWidth, borderTopStyle, outlineStyle } = getComputedStyle(element);
    return { borderTopColor, borderTopWidth, borderTopStyle, outlineStyle };
  });
  expect(await border('.option:has(:checked)')).not.toEqual(await border('.option:not(:has(:checked)):not([data-standing="gone"])'));
  expect((await border('.deal .button')).borderTopStyle).toBe('solid');
});

test('on paper a model’s page has its price and its facts, and nothing to press', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(paths.model('gb', 'apple-iphone-13'), { waitUntil: 'networkidle' });
  await expect(page.locator('[data-deal-price]')).toBeVisible();
  for (const pressed of ['body > header nav', '.deal .button', 'body > footer']) await expect(page.locator(pressed).first()).toBeHidden();
});

function pagesOf(market: MarketId): [name: string, path: string][] {
  return [...Object.entries(templates).map(([name, path]): [string, string] => [name, path(market)]), ['withdrawal', `/${market}/withdrawal`], ['countries', paths.countries()]];
}

/** What can be pressed and is under 44 px high or wide, but for links within a sentence and what lies under a larger label (WCAG 2.5.5, inline exception of 2.5.8). */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isInSentence = (element: Element) => {
      const text = (element.parentElement?.textContent ?? '').trim();
      return getComputedStyle(element).display === 'inline' && text.length > (element.textContent ?? '').trim().length;
    };
    const boxOf = (element: Element) => {
      const label = element.closest('label') ?? (element.id ? document.querySelector(`label[for="${element.id}"]`) : null);
      const boxes = [element, ...(label && element.matches('[type="radio"], [type="checkbox"]') ? [label] : [])].map((one) => one.getBoundingClientRect());
      // A link may reach further by what it lays over its card.
      const after = getComputedStyle(element, '::after');
      const card = after.position === 'absolute' && after.content !== 'none' ? (element as HTMLElement).offsetParent?.getBoundingClientRect() : undefined;
      return [...boxes, ...(card ? [card] : [])].reduce((best, box) => (Math.min(box.width, box.height) > Math.min(best.width, best.height) ? box : best));
    };
    return [...document.querySelectorAll('a[href], button, input:not([type="hidden"]), select, textarea, summary')]
      .filter((element) => element.checkVisibility({ checkOpacity: false, checkVisibilityCSS: true }) && !element.matches('.skip, .visually-hidden, .visually-hidden *') && !isInSentence(element))
      .map((element) => ({ element, box: boxOf(element) }))
      // A pixel's fraction is rounding.
      .filter(({ box }) => box.width > 0 && (box.height < 43.5 || box.width < 43.5))
      .map(({ element, box }) => `${element.tagName.toLowerCase()} “${(element.textContent || element.getAttribute('name') || element.getAttribute('aria-label') || '').trim().slice(0, 30)}” ${Math.round(box.width)}×${Math.round(box.height)}`);
  });
}
