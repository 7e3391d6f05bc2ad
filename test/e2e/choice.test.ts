import { expect, test } from './test';
import { messagesOf } from '../../site/i18n/messages';
import { price } from '../../site/i18n/format';
import { paths } from '../../site/paths';
import { marketOf } from '../../worker/shared/market';
import { money } from '../../worker/shared/money';
import { offersOf } from './shopper';

const model = 'apple-iphone-13';

for (const market of ['de', 'us', 'jp'] as const) {
  test(`grade, storage and colour lead to a phone that can be had, at its price, in ${market}`, async ({ page }) => {
    const { shell } = messagesOf(market);
    const offers = await offersOf(page, market, model);
    await page.goto(paths.model(market, model), { waitUntil: 'load' });
    const option = (part: string) => page.locator(`input[name="${part}"]:enabled:not(:checked)`).last();
    for (const part of ['grade', 'storage', 'colour']) {
      await expect(page.locator(`fieldset.${part}`)).toBeEnabled();
      if ((await option(part).count()) === 0) continue;
      const value = (await option(part).getAttribute('value'))!;
      await page.locator(`input[name="${part}"][value="${value}"]`).check();
      await expect(page.locator(`input[name="${part}"][value="${value}"]`)).toBeChecked();
      const id = await page.locator('[data-deal-offer]').inputValue();
      const chosen = offers.find((offer) => offer.id === id)!;
      expect(chosen.available).toBeGreaterThan(0);
      await expect(page.locator('[data-deal-price]')).toHaveText(price(market, money(chosen.price.amount, marketOf(market).currency)));
      await expect(page.locator('[data-deal-variant]')).toContainText(shell.grades[chosen.grade as 'good'].name);
      await expect(page.locator('[data-drawn]')).toHaveAttribute('data-choice', new RegExp(` ${chosen.grade}$`));
    }
    await page.locator('[data-deal-button]').click();
    await expect(page).toHaveURL(paths.cart(market));
    await expect(page.locator('main')).toContainText('iPhone 13');
  });
}

test('without a script the grades are explained and any offer can be bought, in fr', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const { shell } = messagesOf('fr');
  const offer = (await offersOf(page, 'fr', model)).find(({ grade, available }) => grade === 'good' && available > 0)!;
  await page.goto(paths.model('fr', model));
  for (const { short } of Object.values(shell.grades)) await expect(page.locator('fieldset.grade').getByText(short)).toBeVisible();
  await page.locator(`button[name="offer"][value="${offer.id}"]`).click();
  await expect(page).toHaveURL(paths.cart('fr'));
  await expect(page.locator('main')).toContainText(shell.grades.good.name);
});

test('the page about premium leads to a premium phone', async ({ page }) => {
  await page.goto(paths.premium('de'));
  await page.locator('[data-live-only*="premium"] a').first().click();
  await expect(page).toHaveURL(/#premium$/);
  await expect(page.locator('input[name="grade"][value="premium"]')).toBeChecked();
  await expect(page.locator('[data-deal-variant]')).toContainText(messagesOf('de').shell.grades.premium.name);
  await page.locator('fieldset.grade').getByRole('link').click();
  await expect(page).toHaveURL(paths.premium('de'));
});

test('a reduced price stands beside the lowest of the thirty days before, and none is struck through', async ({ page }) => {
  for (const market of ['de', 'jp'] as const) {
    await page.goto(paths.model(market, model));
    const reduced = (await offersOf(page, market, model)).filter(({ reduction, available }) => reduction && available > 0);
    await expect(page.locator('[data-row-lowest]:not(:empty)')).toHaveCount(reduced.length);
    for (const { id, reduction } of reduced) {
      await expect(page.locator(`[data-offer="${id}"] [data-row-lowest]`)).toContainText(price(market, money(reduction!.lowest.amount, marketOf(market).currency)));
    }
    expect(await page.locator('s, del, strike').count()).toBe(0);
  }
});
