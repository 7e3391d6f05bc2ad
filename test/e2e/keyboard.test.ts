import { expect, test, type Page } from './test';
import { messagesOf } from '../../site/i18n/messages';
import { paths } from '../../site/paths';
import { fillCheckout, pay, seePaid } from './shopper';

/** Goes on with Tab until the focus is on what has this name, as a keyboard user would, and sees where it is. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      return element ? (element.getAttribute('aria-label') ?? element.textContent ?? '').trim() : '';
    });
    if (typeof name === 'string' ? focused.includes(name) : name.test(focused)) return;
  }
  throw new Error(`the keyboard does not get to ${name}`);
}

test('the whole purchase goes by keyboard', async ({ page }) => {
  const t = messagesOf('gb').purchase;
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(paths.phones('gb'));
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(messagesOf('gb').shell.skip);
  await tabTo(page, /^iPhone 13\b(?!.*(mini|Pro))/);
  await page.keyboard.press('Enter');
  await page.waitForURL(paths.model('gb', 'apple-iphone-13'));
  const button = (await page.locator('main form[method="post"] button').first().textContent())!.trim();
  await tabTo(page, button);
  await page.keyboard.press('Enter');
  await page.waitForURL(paths.cart('gb'));
  await tabTo(page, t.cart.checkout);
  await page.keyboard.press('Enter');
  await page.waitForURL(paths.checkout('gb'));
  await fillCheckout(page, 'gb');
  await tabTo(page, t.checkout.order);
  await page.keyboard.press('Enter');
  await page.waitForURL(/stripe\.localhost/);
  await pay(page);
  await seePaid(page, 'gb');
});

test('a form with mistakes leads the keyboard to each of them', async ({ page }) => {
  const t = messagesOf('gb').purchase;
  await page.goto(paths.phoneCheckout('gb'));
  await page.getByRole('button', { name: t.checkout.order }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  const first = page.getByRole('alert').getByRole('link').first();
  await first.click();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('email');
  await expect(page.locator('[name="email"]')).toHaveAttribute('aria-invalid', 'true');
});
