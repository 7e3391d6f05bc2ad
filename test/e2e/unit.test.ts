import { expect, test, type Page } from './test';
import { messagesOf } from '../../site/i18n/messages';
import { paths } from '../../site/paths';
import type { MarketId } from '../../worker/shared/market';
import { fillCheckout, lettersTo, offersOf, pay, reachPayment, seePaid, toCheckout } from './shopper';

const model = 'apple-iphone-13';

/** From the cart, with this very phone in it, to its passport on the page of the paid order. */
async function buyChosen(page: Page, market: MarketId, code: string): Promise<string> {
  await expect(page).toHaveURL(paths.cart(market));
  await expect(page.locator('main')).toContainText(code);
  await toCheckout(page, market);
  await expect(page.locator('main')).toContainText(code);
  const email = await fillCheckout(page, market);
  await reachPayment(page, market);
  await pay(page);
  await seePaid(page, market);
  await page.getByRole('link', { name: messagesOf(market).unit.passportOf(code) }).click();
  await expect(page).toHaveURL(paths.unit(market, code));
  await expect(page.locator('main')).toContainText(messagesOf(market).unit.state.sold);
  return email;
}

test('a shopper opens the list below the deal, takes this very phone, and its passport hangs on the paid order', async ({ page }) => {
  const t = messagesOf('gb').unit;
  await page.goto(paths.model('gb', model));
  await page.locator('[data-very-link]').click();
  await expect(page.getByRole('heading', { name: t.behind.heading })).toBeFocused();
  const take = page.locator('[data-very-units] button[name="unit"]').last();
  const code = (await take.getAttribute('value'))!;
  await take.click();
  const email = await buyChosen(page, 'gb', code);
  await expect.poll(async () => (await lettersTo(page, email))[0]?.text ?? '', { timeout: 15_000 }).toContain(code);
  await page.goto(paths.unitShort(code.toLowerCase().replace('-', '')));
  await expect(page).toHaveURL(paths.unit('gb', code));
});

test('the list follows the offer that is chosen', async ({ page }) => {
  await page.goto(paths.model('fr', model));
  const link = page.locator('[data-very-link]');
  await link.click();
  await expect(page.locator('[data-very-units] [data-units]')).toBeVisible();
  const before = await link.getAttribute('href');
  await page.locator('.grade .option[data-standing]:not(:has(:checked)):not([data-standing="gone"])').first().click();
  await expect(link).not.toHaveAttribute('href', before!);
  const offer = (await link.getAttribute('href'))!.split('/').at(-1)!;
  await expect(page.locator('[data-very-units] input[name="offer"]')).toHaveValue(offer);
});

test('without JavaScript the passport has the button, and what somebody else took first is told with a way on', async ({ browser, request }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })).newPage();
  const t = messagesOf('jp').unit;
  const offer = (await offersOf(page, 'jp', model)).find(({ available }) => available > 2)!;
  await page.goto(paths.unitsOfOffer('jp', offer.id));
  const [gone, code] = await page.locator('button[name="unit"]').evaluateAll((buttons) => buttons.map((button) => (button as HTMLButtonElement).value));
  await page.goto(paths.unit('jp', gone!));
  await page.getByRole('button', { name: t.take }).click();
  // Somebody else, in another browser, is quicker.
  const { total } = await (await request.post('/api/jp/cart/lines', { data: { offer: offer.id, unit: gone } })).json();
  const address = { familyName: '山田', givenName: '花子', familyNameKana: 'ヤマダ', givenNameKana: 'ハナコ', postalCode: '150-0001', division: '13', city: '渋谷区', line1: '神宮前1-2-3' };
  const placed = await request.post('/api/jp/checkout', { headers: { 'idempotency-key': crypto.randomUUID() }, data: { total, contact: { email: `${crypto.randomUUID()}@example.org`, phone: '090-0000-0000' }, address } });
  expect(placed.status()).toBe(201);
  await page.goto(paths.cart('jp'));
  await expect(page.locator('main')).toContainText(t.gone);
  await page.getByRole('link', { name: t.another }).click();
  await page.goto(paths.cart('jp'));
  await page.getByRole('button', { name: messagesOf('jp').purchase.cart.removeNamed('iPhone 13') }).click();
  await page.goto(paths.unit('jp', code!));
  await page.getByRole('button', { name: t.take }).click();
  await buyChosen(page, 'jp', code!);
});
