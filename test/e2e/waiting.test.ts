import AxeBuilder from '@axe-core/playwright';
import { request } from '@playwright/test';
import { expect, test, type Page } from './test';
import { messagesOf } from '../../site/i18n/messages';
import { paths } from '../../site/paths';
import { addBest, fillCheckout, leaveOrder, pay, pressOrder, sandbox, seePaid, toCheckout } from './shopper';

// They share what goes wrong at Stripe, so they come one after the other.
test.describe.configure({ mode: 'default' });
test.afterEach(() => stripeIsWell());

const t = messagesOf('us').purchase.order;
const orderPage = /\/us\/orders\//;
const payment = /stripe\.localhost:\d+\/c\/pay\//;

test('while Stripe answers with errors a shopper reads what is held, and goes on to the payment by itself', async ({ page }) => {
  await orderWhileStripeFails(page);
  await expect(page.locator('main')).toContainText(t.waiting.goods(1));
  await expect(page.getByRole('button', { name: t.cancel })).toBeVisible();
  const news = page.getByRole('status');
  await expect(news).toHaveText(t.waiting.byItself);
  await expect(news).toHaveText(t.waiting.later, { timeout: 20_000 });
  expect(await page.locator('[data-countdown]').evaluate((element) => element.closest('[role="status"], [aria-live]'))).toBeNull();
  expect(await shiftOf(page)).toBe(0);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  const order = page.url();

  await stripeIsWell();
  await page.waitForURL(payment, { timeout: 40_000 });
  // The waiting page is not behind it, and once the payment page is open, the order's page waits for a press of the button.
  await page.goBack();
  await expect(page).toHaveURL(paths.checkout('us'));
  await page.goto(order);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.states.placed.heading);
  await page.getByRole('link', { name: t.pay }).click();
  await pay(page);
  await seePaid(page, 'us');
});

test('the same goes on without JavaScript', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })).newPage();
  await orderWhileStripeFails(page);
  await page.waitForURL(/[?]look=1$/, { timeout: 20_000 });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.states.waiting.heading);
  await stripeIsWell();
  await page.waitForURL(payment, { timeout: 40_000 });
  await pay(page);
  await seePaid(page, 'us');
});

test('an order that ends while it waits says so by itself', async ({ page }) => {
  await orderWhileStripeFails(page);
  await page.request.post(`/api${new URL(page.url()).pathname}/cancellation`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.states.cancelled.heading, { timeout: 20_000 });
});

test('who leaves three orders unpaid is asked to see to one of them first', async ({ page }) => {
  const email = `${crypto.randomUUID()}@example.org`;
  const left: string[] = [];
  while (left.length < 3) left.push(await leaveOrder(page, 'gb', 'apple-iphone-12', email));
  await page.goto(paths.phoneCheckout('gb'));
  await fillCheckout(page, 'gb', { email });
  await pressOrder(page, 'gb');
  await expect(page.getByRole('alert')).toContainText(messagesOf('gb').purchase.problems['limit-reached']);
  await expect(page.locator('[name="email"]')).toHaveValue(email);
  for (const token of left) await page.request.post(`/api/gb/orders/${token}/cancellation`);
  await pressOrder(page, 'gb');
  await page.waitForURL(payment);
});

async function orderWhileStripeFails(page: Page): Promise<void> {
  await addBest(page, 'us', 'apple-iphone-14');
  await toCheckout(page, 'us');
  await fillCheckout(page, 'us');
  await stripeFails();
  await pressOrder(page, 'us');
  await page.waitForURL(orderPage);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.states.waiting.heading);
}

/** From now on no payment page opens in the US, whose orders alone need a customer first: shoppers elsewhere notice nothing. */
async function stripeFails(): Promise<void> {
  await changeFaults((client) => client.put(`${sandbox}/sandbox/faults`, { data: [{ on: 'api', method: 'POST', path: '/v1/customers', does: 'error-500' }] }));
}

async function stripeIsWell(): Promise<void> {
  await changeFaults((client) => client.delete(`${sandbox}/sandbox/faults`));
}

async function changeFaults(change: (client: Awaited<ReturnType<typeof request.newContext>>) => Promise<{ ok(): boolean }>): Promise<void> {
  const client = await request.newContext();
  expect((await change(client)).ok()).toBe(true);
  await client.dispose();
}

/** What has jumped on a page so far, without anybody's doing. */
async function shiftOf(page: Page): Promise<number> {
  return page.evaluate(() => new Promise<number>((resolve) => {
    let total = 0;
    new PerformanceObserver((list) => { for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[]) if (!entry.hadRecentInput) total += entry.value; }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve(total), 300);
  }));
}
