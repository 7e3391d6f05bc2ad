import { expect, test, type Page } from './test';
import { messagesOf } from '../../site/i18n/messages';
import { paths } from '../../site/paths';

const cards = (page: Page) => page.locator('[data-live-model]');
const status = (page: Page) => page.locator('[data-find-count]');

test('phones are found while one looks: filters, counts, the way back, and what to do where nothing is found', async ({ page }) => {
  const { find: t, shell } = messagesOf('de');
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(paths.phones('de'));
  const all = await cards(page).count();

  // The number beside an option is what one gets.
  const apple = page.getByRole('checkbox', { name: /^Apple/ });
  const promised = Number((await apple.locator('xpath=..').locator('[data-find-number]').textContent())!);
  await apple.check();
  await expect(page).toHaveURL(paths.find('de', 'maker=apple'));
  await expect(cards(page)).toHaveCount(promised);
  await expect(status(page)).toHaveText(t.count(promised));
  await expect(page).toHaveTitle(/Apple/);
  await expect(apple).toBeFocused();

  await page.getByLabel(t.field).fill('13 mini');
  await expect(cards(page)).toHaveCount(1);
  await expect(cards(page)).toContainText('iPhone 13 mini');
  await expect(page.getByLabel(t.field)).toBeFocused();

  await page.goBack();
  await expect(cards(page)).toHaveCount(promised);
  await expect(page.getByLabel(t.field)).toHaveValue('');
  await page.goBack();
  await expect(page).toHaveURL(paths.phones('de'));
  await expect(cards(page)).toHaveCount(all);
  await expect(apple).not.toBeChecked();

  // No phone is called so: the nearest are there, and so is the way to all.
  await page.getByLabel(t.field).fill('iphone 99');
  await expect(page.getByText(t.empty.unknown)).toBeVisible();
  await expect(page.getByText(t.empty.near)).toBeVisible();
  await expect(cards(page).first()).toContainText('iPhone');
  await page.getByRole('link', { name: t.empty.all(all) }).click();
  await expect(cards(page)).toHaveCount(all);

  // Both at once is too much; one of them may go.
  await page.goto(paths.find('de', 'maker=fairphone&storage=1024'));
  await page.getByRole('link', { name: t.empty.way(shell.storage(1024), '') }).click();
  await expect(page).toHaveURL(paths.find('de', 'maker=fairphone'));
  await expect(cards(page).first()).toContainText('Fairphone');
});

for (const market of ['fr', 'jp'] as const) {
  test(`phones are found without JavaScript in ${market}, by a form and by links`, async ({ browser }) => {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    const { find: t, shell } = messagesOf(market);
    const of128 = page.locator('input[name="storage"][value="128"]');
    await page.goto(paths.phones(market));
    await page.getByLabel(t.field).fill(market === 'jp' ? 'アイフォン１３' : 'ifone 13 bleu');
    await page.getByText(t.filters, { exact: true }).click();
    await of128.check();
    await page.getByRole('button', { name: t.apply }).click();
    await expect(page).toHaveURL(new RegExp(`${market}/find\\?q=[^&]+&storage=128$`));
    await expect(cards(page).first()).toContainText('iPhone 13');
    await expect(cards(page).first()).toContainText('128');

    const found = await cards(page).allTextContents();
    await page.reload();
    expect(await cards(page).allTextContents()).toEqual(found);
    await page.getByText(t.filters, { exact: true }).click();
    await expect(of128).toBeChecked();

    await page.locator(`a[aria-label="${t.remove(shell.storage(128))}"]`).click();
    await expect(page).toHaveURL(/find\?q=[^&]+$/);
    await page.getByRole('link', { name: t.clear }).click();
    await expect(page).toHaveURL(paths.phones(market));
  });
}
