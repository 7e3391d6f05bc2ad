import { expect, test, type Page } from './test';
import { messagesOf } from '../../site/i18n/messages';
import { paths } from '../../site/paths';
import type { Answers, Question } from '../../worker/quiz/answers';
import type { MarketId } from '../../worker/shared/market';

const textsOf = (market: MarketId) => messagesOf(market).newest;

/** Answers by label and legend, as a person reads them. */
async function answer(page: Page, market: MarketId, phone: string, given: Omit<Answers, 'now'>): Promise<void> {
  const { quiz: t } = textsOf(market);
  await page.getByLabel(t.questions.now).selectOption(phone);
  for (const [question, value] of Object.entries(given) as [Question, string][]) {
    const group = page.getByRole('group', { name: t.questions[question] });
    const labels = t.choices[question] as Record<string, string>;
    // A budget's label is a price of the country; its last one is words.
    await (labels[value] ? group.getByLabel(labels[value], { exact: true }) : group.locator(`[value="${value}"]`)).check();
  }
  await page.getByRole('button', { name: t.action }).click();
}

test('gb, without a script: a block on the campaign page leads to questions, a question left open is named, and the answer is “keep yours”', async ({ browser, request }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const { quiz: t } = textsOf('gb');
  const total = async () => (await (await request.get('/api/gb/quiz/outcomes')).json()).total as number;
  await page.goto(paths.campaign('gb', 'do-you-need-the-newest'));
  await page.getByLabel(t.choices.trouble.nothing).check();
  await page.getByRole('button', { name: t.block.action }).click();
  await expect(page).toHaveURL(/\/gb\/quiz\?trouble=nothing$/);
  await expect(page.getByLabel(t.choices.trouble.nothing)).toBeChecked();

  const before = await total();
  await page.getByLabel(t.questions.now).selectOption('apple-iphone-13');
  await page.getByRole('button', { name: t.action }).click();
  await page.getByRole('alert').getByRole('link', { name: t.missing.other(t.questions.years) }).click();
  await expect(page).toHaveURL(/#field-years$/);
  await expect(page.getByLabel(t.choices.trouble.nothing)).toBeChecked();
  expect(await total()).toBe(before);

  await answer(page, 'gb', 'apple-iphone-13', { trouble: 'nothing', updates: 'yes', use: 'messages', size: 'any', years: '3', budget: 'low' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.outcomes.keep.title);
  await expect(page.getByText(t.reasons['nothing-wrong'])).toBeVisible();
  expect(await total()).toBe(before + 1);
  await page.reload();
  expect(await total()).toBe(before + 1);
});

test('de, with a script: poor pictures lead to a phone and into its page, and the address shows anybody the same', async ({ page, browser }) => {
  const { quiz: t } = textsOf('de');
  await page.goto(paths.quiz('de'));
  await answer(page, 'de', 'apple-iphone-12', { trouble: 'camera', updates: 'yes', use: 'photos', size: 'any', years: '2', budget: 'high' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.outcomes.replace.title);
  const phone = page.locator('.phones h3 a').first();
  const name = (await phone.textContent())!;

  const other = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await other.goto(page.url());
  await expect(other.locator('.phones h3 a')).toHaveText(await page.locator('.phones h3 a').allTextContents());
  await other.getByRole('link', { name: t.again }).click();
  await expect(other.getByLabel(t.choices.trouble.camera)).toBeChecked();

  await phone.click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
});

test('jp: two phones are compared by a form, in one order and at one address, and a phone twice or an unknown one helps further', async ({ page }) => {
  const { compare: t } = textsOf('jp');
  await page.goto(paths.compare('jp'));
  await page.getByLabel(t.first).selectOption('apple-iphone-13');
  await page.getByRole('button', { name: t.action }).click();
  await expect(page.getByRole('alert')).toContainText(t.missing);
  await page.getByLabel(t.second).selectOption('apple-iphone-17');
  await page.getByRole('button', { name: t.action }).click();
  await expect(page).toHaveURL(new RegExp(`${paths.compare('jp', 'apple-iphone-17', 'apple-iphone-13').replace('?', '\\?')}$`));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.heading('iPhone 17', 'iPhone 13'));
  await expect(page.getByRole('heading', { name: t.points.refresh.title })).toBeVisible();
  await expect(page.getByRole('link', { name: t.see('iPhone 13') })).toHaveAttribute('href', paths.model('jp', 'apple-iphone-13'));

  await page.goto(paths.compare('jp', 'apple-iphone-13', 'apple-iphone-13'));
  await expect(page.getByRole('alert')).toContainText(t.twice('iPhone 13'));
  expect((await page.goto(paths.compare('jp', 'apple-iphone-99', 'apple-iphone-13')))?.status()).toBe(404);
  await expect(page.getByLabel(t.second)).toHaveValue('apple-iphone-13');
});
