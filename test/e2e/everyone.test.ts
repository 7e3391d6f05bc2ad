import AxeBuilder from '@axe-core/playwright';
import { expect, laidOut, test } from './test';
import { paths } from '../../site/paths';
import { marketIds } from '../../worker/shared/market';
import { isSeen, pagesOf } from './templates';

/** Every market in the light, one in the dark, too, and all templates in that one. Contrast, which takes longest and is the same in all, is looked at in one. */
const views = [...marketIds.map((market) => ({ market, colorScheme: 'light' as const })), { market: 'de', colorScheme: 'dark' as const }] as const;
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const { market, colorScheme } of views) {
  test(`every template of ${market} is clean for axe in ${colorScheme}`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const [name, path] of pagesOf(market).filter((_, template) => market === 'de' || isSeen(template, market))) {
      await page.goto(path, { waitUntil: 'load' });
      await laidOut(page);
      const axe = new AxeBuilder({ page }).withTags(rules).setLegacyMode();
      const { violations } = await (market === 'de' ? axe : axe.disableRules('color-contrast')).analyze();
      expect(violations.map(({ id, nodes }) => `${name}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
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
