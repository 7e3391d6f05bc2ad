import { expect, test } from './test';
import { messagesOf } from '../../site/i18n/messages';
import { paths } from '../../site/paths';
import { lettersTo } from './shopper';

for (const market of ['de', 'at', 'fr', 'es', 'it'] as const) {
  test(`a contract is withdrawn from in ${market} in two steps, from any page, without a login`, async ({ page }) => {
    const t = messagesOf(market).purchase.withdrawal;
    const email = `${crypto.randomUUID()}@example.org`;
    await page.goto(paths.home(market));
    await page.locator(`footer a[href="${paths.withdrawal(market)}"]`).click();
    await page.getByLabel(t.orderNumber, { exact: false }).fill(`${market.toUpperCase()}-7K3F-9Q2M`);
    await page.getByLabel(t.email, { exact: false }).fill(email);
    await page.getByRole('button', { name: t.next }).click();
    await expect(page.locator('main')).toContainText(t.declaration(`${market.toUpperCase()}-7K3F-9Q2M`));
    await page.getByRole('button', { name: t.confirm }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(t.done);
    await expect.poll(async () => (await lettersTo(page, email)).length, { timeout: 15_000 }).toBe(1);
  });
}

test('there is no withdrawal function where the law knows none', async ({ page }) => {
  expect((await page.goto(paths.withdrawal('us')))?.status()).toBe(404);
});
