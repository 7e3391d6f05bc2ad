import { expect, test } from './test';
import { messagesOf } from '../../site/i18n/messages';
import { day, price } from '../../site/i18n/format';
import { paths } from '../../site/paths';
import { money } from '../../worker/shared/money';
import { inEurope } from './database';
import { addBest, fillCheckout, lettersTo, offersOf, pay, pressOrder, reachPayment, seePaid, toCheckout } from './shopper';

const model = 'apple-iphone-13';

test('a shopper comes by the campaign, opens the older iPhone, and buys it in Germany', async ({ page }) => {
  const t = messagesOf('de');
  await page.goto(paths.campaign('de', 'do-you-need-the-newest'));
  // The link may tell which campaign led on.
  await page.locator(`main a[href^="${paths.model('de', model)}"]`).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('iPhone 13');
  await page.locator('main form[method="post"] button[type="submit"], main form[method="post"] button:not([type])').first().click();
  await page.waitForURL(paths.cart('de'));
  await toCheckout(page, 'de');
  const email = await fillCheckout(page, 'de');
  await reachPayment(page, 'de');
  await pay(page);
  await seePaid(page, 'de');
  await expect(page.locator('main')).toContainText('iPhone 13');
  await page.goto(paths.cart('de'));
  await expect(page.getByRole('heading', { level: 1 })).toContainText(t.purchase.cart.empty.heading);
  await expect.poll(async () => (await lettersTo(page, email)).length, { timeout: 15_000 }).toBe(1);
});

test('the same works without JavaScript', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })).newPage();
  // A phone that no other of these tests buys: the page stays as it was built, whatever they took.
  await page.goto(paths.model('de', 'google-pixel-8a'));
  await page.locator('main form[method="post"] button').first().click();
  await expect(page).toHaveURL(paths.cart('de'));
  await toCheckout(page, 'de');
  await fillCheckout(page, 'de');
  await reachPayment(page, 'de');
  await pay(page);
  await seePaid(page, 'de');
});

test('a declined card is no disaster: the second try pays', async ({ page }) => {
  await addBest(page, 'at', model);
  await toCheckout(page, 'at');
  await fillCheckout(page, 'at');
  await reachPayment(page, 'at');
  await pay(page, '4000 0000 0000 0002');
  await expect(page.getByText(/declined/i).first()).toBeVisible();
  await pay(page);
  await seePaid(page, 'at');
});

test('who walks away can come back to the payment, and when its time is up the units come back', async ({ page }) => {
  const t = messagesOf('es').purchase.order;
  // A phone that no other of these tests buys: the EU's markets share their stock.
  const rare = 'google-pixel-7';
  const before = await addBest(page, 'es', rare);
  await toCheckout(page, 'es');
  await fillCheckout(page, 'es');
  await reachPayment(page, 'es');
  const held = (await offersOf(page, 'es', rare)).find(({ id }) => id === before.id)!;
  expect(held.available).toBe(before.available - 1);
  const payment = page.url();
  await page.getByRole('link', { name: /back to the shop/i }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(t.states.left.heading);
  await expect(page.getByRole('link', { name: t.pay })).toBeVisible();
  const order = page.url();
  await page.goto(payment);
  await page.getByRole('button', { name: /let this session expire/i }).click();
  await expect(async () => {
    await page.goto(order);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(t.states.expired.heading, { timeout: 1000 });
  }).toPass({ timeout: 20_000 });
  expect((await offersOf(page, 'es', rare)).find(({ id }) => id === before.id)!.available).toBe(before.available);
});

test('who gives up an order frees it at once and finds the cart as it was', async ({ page }) => {
  const t = messagesOf('it').purchase;
  await addBest(page, 'it', model, 'good');
  await toCheckout(page, 'it');
  await fillCheckout(page, 'it');
  await reachPayment(page, 'it');
  await page.getByRole('link', { name: /back to the shop/i }).click();
  await page.getByRole('button', { name: t.order.cancel }).click();
  await page.goto(paths.cart('it'));
  await expect(page.locator('main')).toContainText('iPhone 13');
});

test('a price that changes under a shopper is told, and nothing is ordered until they agree', async ({ page }) => {
  const t = messagesOf('fr').purchase;
  const offer = await addBest(page, 'fr', 'google-pixel-8');
  await toCheckout(page, 'fr');
  await fillCheckout(page, 'fr');
  await inEurope('UPDATE offer SET amount = amount + 1000, changed_at = ? WHERE id = ?', Date.now(), offer.id);
  await pressOrder(page, 'fr');
  await expect(page.getByRole('alert').or(page.locator('.notice')).first()).toBeVisible();
  await expect(page).toHaveURL(paths.checkout('fr'));
  await page.goto(paths.cart('fr'));
  await expect(page.locator('main')).toContainText(t.cart.priceChanged('X', 'Y').split('X')[0]!.trim().slice(0, 12));
  await page.goto(paths.model('fr', 'google-pixel-8'));
  await expect.poll(async () => (await offersOf(page, 'fr', 'google-pixel-8')).find(({ id }) => id === offer.id)!.price.amount).toBe(offer.price.amount + 1000);
});

test('the next load of a page shows what changed in D1, without a build', async ({ page }) => {
  const id = 'google-pixel-9';
  await page.goto(paths.model('at', id));
  const [best] = await offersOf(page, 'at', id);
  const written = (amount: number) => price('at', money(amount, 'EUR'));
  await expect(page.locator('main')).toContainText(written(best!.price.amount));
  await inEurope('UPDATE offer SET amount = amount - 1234, changed_at = ? WHERE id = ?', Date.now(), best!.id);
  await page.reload();
  await expect(page.locator('main')).toContainText(written(best!.price.amount - 1234));
  for (const offer of await offersOf(page, 'at', id)) {
    await inEurope("DELETE FROM unit WHERE drop_id IS NULL AND sku = ? AND grade = ? AND state = 'in-stock'", offer.sku, offer.grade);
  }
  await page.reload();
  await expect(page.locator('main')).toContainText(messagesOf('at').shell.soldOut);
});

test('an order in Japan is addressed the Japanese way', async ({ page }) => {
  await addBest(page, 'jp', model);
  await toCheckout(page, 'jp');
  await fillCheckout(page, 'jp');
  await expect(page.locator('main')).toContainText('円');
  await reachPayment(page, 'jp');
  await pay(page);
  await seePaid(page, 'jp');
  await expect(page.locator('main')).toContainText('渋谷区');
});

test('an order in the US has its state’s tax on top, and says so before', async ({ page }) => {
  const t = messagesOf('us').purchase;
  await addBest(page, 'us', model);
  await toCheckout(page, 'us');
  await expect(page.locator('main')).toContainText(t.sums.taxNotes['sales-tax']);
  await fillCheckout(page, 'us');
  await reachPayment(page, 'us');
  await pay(page);
  await seePaid(page, 'us');
  await expect(page.locator('main')).toContainText(t.sums.tax);
});

test('a bank that takes its time is given its day, and everything is held until then', async ({ page }) => {
  const t = messagesOf('de').purchase.order;
  // A phone that no other of these tests buys.
  await addBest(page, 'de', 'apple-iphone-15');
  await toCheckout(page, 'de');
  await fillCheckout(page, 'de');
  await reachPayment(page, 'de');
  await page.getByLabel('SEPA Direct Debit').check();
  await page.getByRole('button', { name: /^Pay/ }).click();
  await page.getByRole('link', { name: /back to the shop/i }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(t.states.pending.heading, { timeout: 30_000 });
  const { settlesBy } = await (await page.request.get(`/api${new URL(page.url()).pathname}`)).json();
  await expect(page.locator('main')).toContainText(t.states.pending.text(day('de', Date.parse(settlesBy))));
});

test('an area that is not served is refused with a sentence, and what was typed stays', async ({ page }) => {
  const t = messagesOf('de').purchase;
  await addBest(page, 'de', model, 'good');
  await toCheckout(page, 'de');
  await fillCheckout(page, 'de', { change: { postalCode: '27498', city: 'Helgoland' } });
  await pressOrder(page, 'de');
  await expect(page.locator('main')).toContainText(t.errors.notServed.customs('Helgoland'));
  await expect(page.locator('[name="city"]')).toHaveValue('Helgoland');
});
