import { expect, test, type Page } from './test';
import { messagesOf } from '../../site/i18n/messages';
import { paths } from '../../site/paths';
import type { MarketId } from '../../worker/shared/market';
import { luhn } from '../storm/card';
import { endOtherDrops, openDrop } from '../storm/drop';
import { fillCheckout, pay, reachPayment, sandbox } from './shopper';

/** Buys a Phone from its checkout page on. */
async function buy(page: Page, market: MarketId, email?: string): Promise<void> {
  await page.goto(paths.phoneCheckout(market));
  await fillCheckout(page, market, { email, change: { line2: crypto.randomUUID().slice(0, 8) } });
  await reachPayment(page, market);
  await pay(page, luhn(Math.floor(Math.random() * 1e9)));
  await page.waitForURL(new RegExp(`/${market}/orders/`));
}

/** Waits for what the verifier says in the end: every step in order, or one that is named as wrong. */
async function seeResult(page: Page, { isRight }: { isRight: boolean }): Promise<void> {
  await expect(page.locator('[data-result].warn')).toHaveCount(isRight ? 0 : 1, { timeout: 60_000 });
  await expect(page.locator('[data-steps] li')).not.toHaveCount(0, { timeout: 60_000 });
  await expect(page.locator('[data-progress]')).toBeEmpty({ timeout: 60_000 });
  await expect(page.locator('[data-steps] li[data-ok="false"]')).toHaveCount(isRight ? 0 : 1);
}

const situation = (page: Page) => page.locator('[data-situation]');
const orderIn = async (page: Page, market: MarketId) => (await page.request.get(`/api/${market}/orders/${new URL(page.url()).pathname.split('/').at(-1)}`)).json();

test('from the queue to the phone, and to the proof that it was fair', async ({ page }) => {
  test.setTimeout(180_000);
  const t = messagesOf('it');
  await endOtherDrops();
  await openDrop(2, Date.now() + 20_000);

  // The page was built before this sale was published.
  await page.goto(paths.phone('it'));
  const { manifest } = await (await page.request.get('/api/it/phone')).json();
  await expect(page.locator('[data-sale="hash"]')).toHaveText(manifest.hash);
  await expect(page.getByRole('heading', { name: t.phone.odds.heading })).toBeHidden();

  await page.getByRole('link', { name: t.phone.page.toQueue }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.queue.scenes.lobby.heading);
  const email = `${crypto.randomUUID()}@example.org`;
  await page.getByLabel(t.queue.form.email).fill(email);
  await page.getByLabel(/stands in for Turnstile/).check();
  await page.getByRole('button', { name: t.queue.form.join }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.queue.scenes.waiting.heading);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.queue.scenes.waiting.heading);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.queue.scenes.admitted.heading, { timeout: 60_000 });

  await page.getByRole('link', { name: t.queue.toCheckout }).click();
  await buy(page, 'it', email);
  await expect(situation(page)).toHaveAttribute('data-situation', 'drawing', { timeout: 30_000 });
  await expect(situation(page)).toHaveAttribute('data-situation', 'paid', { timeout: 60_000 });
  const { phone, units } = await orderIn(page, 'it');
  await expect(page.locator('main')).toContainText(units[0].code);

  await page.locator(`a[href="${paths.verify('it', { drop: phone.drop, draw: phone.draw.id })}"]`).first().click();
  await page.getByRole('button', { name: t.verify.checkDraw }).click();
  await seeResult(page, { isRight: true });
  await expect(page.locator('[data-result]')).toContainText(units[0].code);
});

test('a round that is late is waited for: the page says so, and goes on by itself when it is there', async ({ page }) => {
  test.setTimeout(180_000);
  const t = messagesOf('gb').phone.order.drawing;
  await buy(page, 'gb');
  await expect(situation(page)).toHaveAttribute('data-situation', 'drawing', { timeout: 30_000 });
  const { phone } = await orderIn(page, 'gb');
  await page.request.put(`${sandbox}/sandbox/drand`, { data: { missing: [phone.draw.round] } });
  await expect(page.locator('main')).toContainText(t.late, { timeout: 90_000 });
  await page.request.delete(`${sandbox}/sandbox/drand`);
  await expect(situation(page)).toHaveAttribute('data-situation', 'paid', { timeout: 90_000 });
});

test('the wall turns over each draw as its round comes', async ({ page }) => {
  test.setTimeout(120_000);
  await buy(page, 'us');
  await expect(situation(page)).toHaveAttribute('data-situation', 'drawing', { timeout: 30_000 });
  const { phone } = await orderIn(page, 'us');
  const order = new URL(page.url()).pathname.split('/').at(-1);
  await page.goto(paths.wall('us'));
  const card = page.locator('[data-wall] li', { has: page.locator(`a[href*="${phone.draw.id}"]`) });
  await expect(card).toHaveCount(1, { timeout: 30_000 });
  await expect.poll(async () => (await (await page.request.get(`/api/us/orders/${order}`)).json()).units.length, { timeout: 60_000 }).toBe(1);
  const { units } = await (await page.request.get(`/api/us/orders/${order}`)).json();
  await expect(card).toContainText(units[0].name, { timeout: 40_000 });
});

test('a changed byte in a file is found and named', async ({ page }) => {
  const drop = (await (await page.request.get('/api/de/phone')).json()).id as string;
  const manifest = await (await page.request.get(`/api/de/phone/manifest?drop=${drop}`)).body();
  const ledger = await (await page.request.get(`/api/de/phone/draws?drop=${drop}`)).body();
  const files = (changed: Buffer) => [{ name: 'manifest.json', mimeType: 'application/json', buffer: changed }, { name: 'ledger.ndjson', mimeType: 'application/x-ndjson', buffer: ledger }];
  await page.goto(paths.verify('de'));
  await page.locator('input[type=file]').setInputFiles(files(manifest));
  await seeResult(page, { isRight: true });
  const changed = Buffer.from(manifest.toString().replace('"battery":9', '"battery":8'));
  await page.locator('input[type=file]').setInputFiles(files(changed));
  await seeResult(page, { isRight: false });
});
