import { expect, test } from './test';
import { messagesOf } from '../../site/i18n/messages';
import { paths } from '../../site/paths';
import { fillCheckout, pay, reachPayment } from './shopper';

test('a Phone is bought in France and shows, once its round is out, which one it is', async ({ page }) => {
  test.setTimeout(120_000);
  const t = messagesOf('fr').purchase.order;
  await page.goto(paths.phone('fr'));
  await page.locator(`main a[href="${paths.phoneCheckout('fr')}"]`).first().click();
  await expect(page).toHaveURL(paths.phoneCheckout('fr'));
  await fillCheckout(page, 'fr');
  const { left } = await (await page.request.get('/api/fr/phone')).json();
  await reachPayment(page, 'fr');
  await pay(page);
  await page.waitForURL(/\/fr\/orders\//);
  await expect(page.locator('main')).toContainText(t.unit.code, { timeout: 60_000 });
  await expect(page.locator('main')).toContainText(t.reveal.label);
  const after = await (await page.request.get('/api/fr/phone')).json();
  expect(after.left).toBeLessThan(left);
});
