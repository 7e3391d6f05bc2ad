import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { paths } from '../../site/paths';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Opens a page of the studio, is sent to sign in, and comes back as somebody. */
export async function signIn(page: Page, email: string, path: string = paths.studio()): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in to Reprise');
  const known = page.locator(`input[value="${email}"]`);
  if (await known.count()) await known.check();
  else {
    await page.getByLabel('Somebody else').check();
    await page.getByLabel('E-mail address').fill(email);
  }
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Nothing for axe to complain about, and nothing wider than the screen. What is in a frame is a page of its own, and looked at as one. */
export async function isClean(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).exclude('iframe').setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${name}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
  expect([name, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([name, page.viewportSize()!.width]);
}
