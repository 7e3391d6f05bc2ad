import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from './test';
import { messagesOf } from '../../site/i18n/messages';
import { paths } from '../../site/paths';
import { openDrop } from '../storm/drop';
import { operations } from '../storm/place';
import { lettersTo } from './shopper';

/** Where no other test opens a sale. */
const market = 'es';
const t = messagesOf(market).reminder;
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const linkIn = (text: string) => new URL(/https?:\/\/\S+\/phone\/reminder\/[0-9a-z]{32}/.exec(text)![0]).pathname;
const sweep = async (page: Page) => expect((await page.request.post('/api/sweeps', { headers: operations })).status()).toBe(201);
const isAccessible = async (page: Page) => expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);

test.describe.configure({ mode: 'serial' });

test('the next sale goes into a calendar, and a letter before it is asked for, confirmed, sent and forgotten', async ({ page }) => {
  const opens = Date.now() + 50 * 60_000;
  const drop = await openDrop(1, opens, market);
  const email = `${crypto.randomUUID()}@example.org`;

  // The page was built before this sale was announced.
  await page.goto(paths.phone(market));
  await expect(page.getByRole('heading', { name: t.heading })).toBeVisible();
  const calendar = page.getByRole('link', { name: t.calendar });
  const file = await page.request.get((await calendar.getAttribute('href'))!);
  expect([file.status(), file.headers()['content-type']]).toEqual([200, 'text/calendar; charset=utf-8; method=PUBLISH']);
  const text = (await file.text()).replaceAll('\r\n ', '');
  expect(text).toContain(`UID:${drop}@`);
  expect(text).toContain(`DTSTART:${new Date(opens).toISOString().replaceAll(/[-:]|\.\d{3}/g, '')}`);
  expect(text).toContain(`SUMMARY;LANGUAGE=es-ES:${t.event.summary}`);

  await page.getByLabel(t.email, { exact: false }).fill(email);
  await page.getByRole('button', { name: t.remind }).click();
  await expect(heading(page)).toHaveText(t.asked.heading);
  await isAccessible(page);
  await expect.poll(async () => (await lettersTo(page, email)).length, { timeout: 15_000 }).toBe(1);
  const link = linkIn((await lettersTo(page, email))[0]!.text);

  await page.goto(link);
  await expect(heading(page)).toHaveText(t.confirm.heading);
  await isAccessible(page);
  await page.getByRole('button', { name: t.confirm.action }).click();
  await expect(heading(page)).toHaveText(t.confirmed.heading);

  // It opens in less than the hours before which the letter goes out.
  await sweep(page);
  await expect.poll(async () => (await lettersTo(page, email)).length, { timeout: 15_000 }).toBe(2);
  expect((await lettersTo(page, email))[0]!.text).toContain(paths.phone(market));
  await sweep(page);
  expect((await page.goto(link))?.status()).toBe(410);
  await expect(heading(page)).toHaveText(t.gone.heading);
});

test('the form works without JavaScript, tells what is wrong, and a reminder ends by one press, or by the mail program itself', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })).newPage();
  await openDrop(1, Date.now() + 26 * 3_600_000, market);
  await page.goto(paths.reminder(market));
  await page.getByRole('button', { name: t.remind }).click();
  await expect(page.getByText(messagesOf(market).purchase.errors.missing(t.email))).toBeVisible();
  for (const way of ['page', 'mail program'] as const) {
    const email = `${crypto.randomUUID()}@example.org`;
    await page.goto(paths.reminder(market));
    await page.getByLabel(t.email, { exact: false }).fill(email);
    await page.getByRole('button', { name: t.remind }).click();
    await expect(heading(page)).toHaveText(t.asked.heading);
    await expect.poll(async () => (await lettersTo(page, email)).length, { timeout: 15_000 }).toBe(1);
    const link = linkIn((await lettersTo(page, email))[0]!.text);
    if (way === 'page') {
      await page.goto(link);
      await page.getByRole('button', { name: t.end }).click();
      await expect(heading(page)).toHaveText(t.ended.heading);
    } else {
      expect((await page.request.post(link, { form: { 'List-Unsubscribe': 'One-Click' } })).status()).toBe(200);
    }
    expect((await page.goto(link))?.status()).toBe(410);
  }
});

test('where no sale is announced there is no file, and no address is kept', async ({ page }) => {
  const none = messagesOf('jp').reminder;
  expect((await page.request.get(paths.dropCalendar('jp'))).status()).toBe(404);
  await page.goto(paths.phone('jp'));
  await expect(page.getByRole('heading', { name: none.heading })).toBeHidden();
  await page.goto(paths.reminder('jp'));
  await page.getByLabel(none.email, { exact: false }).fill('nobody@example.org');
  await page.getByRole('button', { name: none.remind }).click();
  await expect(heading(page)).toHaveText(none.none.heading);
});
