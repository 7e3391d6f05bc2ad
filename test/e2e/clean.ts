import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Nothing for axe to complain about, and nothing wider than the screen. What is in a frame is a page of its own, and looked at as one. */
export async function isClean(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).exclude('iframe').setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${name}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
  expect([name, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([name, page.viewportSize()!.width]);
}
