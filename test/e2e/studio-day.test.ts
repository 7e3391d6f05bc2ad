import { demoStaff } from '../../db/seed/staff';
import { marketName } from '../../site/features/studio/market-name';
import { editorWords } from '../../site/features/studio/words/editor';
import { makeWords } from '../../site/features/studio/words/make';
import { previewWords } from '../../site/features/studio/words/preview';
import { countryTitles, midnightIn, publishWords } from '../../site/features/studio/words/publish';
import { paths } from '../../site/paths';
import { studioPaths } from '../../site/studio-paths';
import { clockHeader } from '../../worker/env';
import type { MarketId } from '../../worker/shared/market';
import { unique } from './campaigns';
import { signIn } from './staff';
import { expect, test, type Browser, type Page } from './test';

const [mara, pablo] = demoStaff;
/** A browser without a screen says so, and is not counted: this one says what a person's would. */
const person = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36';
/** Where it is midnight first comes first. */
const markets = ['jp', 'at', 'us'] as const;
const headlines = { jp: '最新機種でなくても、困らない。', at: 'Das neueste Handy kann warten.', us: 'Your phone is newer than you think.' } as const;
const day = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);

const place = (page: Page, market: MarketId) => page.getByRole('region', { name: countryTitles[market], exact: true });
const titleOf = async (page: Page, market: MarketId, slug: string, clock?: number) => {
  const response = await page.request.get(paths.campaign(market, slug), clock === undefined ? {} : { headers: { [clockHeader]: String(clock) } });
  return response.status() === 200 ? (await response.text()).match(/<h1[^>]*>([^<]*)/)?.[1] : response.status();
};

test('a marketer’s day: a campaign is taken over, made right for three countries, seen at midnight, planned, live as midnight passes in each, mended, rolled back and read', async ({ page, browser }) => {
  test.setTimeout(180_000);
  await page.setViewportSize({ width: 1280, height: 900 });
  const slug = unique();

  // The demo's campaign is taken over for two countries, and from Germany's text for a third.
  await signIn(page, mara!.email, studioPaths.make({ way: 'campaign' }));
  await page.getByLabel(makeWords.name).fill('Not the newest');
  await page.getByLabel(makeWords.slug).fill(slug);
  await page.getByLabel(makeWords.source).selectOption('do-you-need-the-newest');
  for (const market of ['de', 'us', 'jp'] as const) await page.getByLabel(marketName(market)).check();
  await page.getByRole('button', { name: makeWords.make }).click();
  await page.waitForURL(/\/campaigns\/test-/);
  await expect(page).toHaveURL(new RegExp(studioPaths.editor(slug, 'de')));
  await save(page, 1);
  await page.goto(studioPaths.make({ way: 'market', campaign: slug }));
  await page.getByLabel(makeWords.from).selectOption('de');
  await page.getByLabel(marketName('at')).check();
  await page.getByRole('button', { name: makeWords.carry }).click();
  await page.waitForURL(new RegExp(studioPaths.editor(slug, 'at')));

  // In each country it shares its place with the campaign it was taken from, in Austria it says a word that is banned there: the checks find it, and it is mended.
  for (const market of markets) {
    await page.goto(studioPaths.editor(slug, market));
    await page.locator('#field-headline').fill(headlines[market]);
    const checks = page.getByRole('region', { name: editorWords.checks.title });
    await expect(checks).toContainText('The campaign “do-you-need-the-newest” has the same two phones');
    await page.locator('[id="field-hero.older"]').press('Enter');
    await page.keyboard.type('iphone 14');
    await page.getByRole('option', { name: /^iPhone 14 ?\d/ }).first().click();
    await expect(checks).not.toContainText('do-you-need-the-newest');
    if (market === 'at') {
      const claim = page.locator('#field-claim');
      const honest = await claim.inputValue();
      await claim.fill('Ein nachhaltiges Telefon für jeden Tag und jede Tasche.');
      await expect(checks).toContainText('nachhaltig');
      await claim.fill(honest);
      await expect(checks).not.toContainText('nachhaltig');
    }
    await save(page, 1);
  }

  // What will it show at midnight?
  await page.goto(studioPaths.preview(slug, 'jp', { show: 'schedule', at: `${day}T00:00:00` }));
  const phone = page.frameLocator(`iframe[title="${previewWords.phone}"]`);
  await expect(phone.getByRole('heading', { level: 1 })).not.toHaveText(headlines.jp);
  await page.getByLabel(previewWords.what).selectOption({ label: previewWords.shows.revision(1, headlines.jp) });
  await page.getByRole('button', { name: previewWords.show }).click();
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText(headlines.jp);

  // A publisher plans it for midnight in each of the three countries, with one form.
  const publisher = await another(browser, pablo!.email, studioPaths.campaign(slug));
  await publisher.getByText(publishWords.all.title).click();
  await publisher.getByRole('checkbox', { name: countryTitles.de }).uncheck();
  await publisher.getByLabel(publishWords.all.midnight).check();
  await publisher.getByLabel(publishWords.all.date, { exact: true }).fill(day);
  await publisher.getByRole('button', { name: publishWords.all.next }).click();
  await confirmed(publisher, 3);
  for (const market of markets) await expect(place(publisher, market)).toContainText(publishWords.states.coming);
  await page.goto(studioPaths.preview(slug, 'jp', { show: 'schedule', at: `${day}T00:00:00` }));
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText(headlines.jp);

  // The clock passes midnight in Tokyo, in Vienna and in New York, and a stranger sees the one after the other.
  for (const market of markets) {
    const midnight = Date.parse(midnightIn(market, day));
    await expect.poll(() => titleOf(page, market, slug, midnight), { timeout: 8_000 }).toBe(headlines[market]);
    expect(await titleOf(page, market, slug, midnight - 1)).toBe(404);
    for (const other of markets) expect([other, await titleOf(page, other, slug, midnight)]).toEqual([other, Date.parse(midnightIn(other, day)) <= midnight ? headlines[other] : 404]);
  }
  for (const market of markets) expect(await titleOf(page, market, slug)).toBe(404);

  // In the States it cannot wait. There is a typo in it, which is mended live, and the mending was none.
  const published = async (number: number) => {
    await publisher.goto(studioPaths.campaign(slug));
    await place(publisher, 'us').getByRole('button', { name: publishWords.publish(number) }).click();
    await confirmed(publisher, 1);
    await expect(place(publisher, 'us')).toContainText(publishWords.isShown(number));
  };
  await published(1);
  await expect.poll(() => titleOf(page, 'us', slug), { timeout: 5_000 }).toBe(headlines.us);
  await page.goto(studioPaths.editor(slug, 'us'));
  await page.locator('#field-headline').fill('Your phone is newer then you think.');
  await save(page, 2);
  await published(2);
  await expect.poll(() => titleOf(page, 'us', slug), { timeout: 5_000 }).toBe('Your phone is newer then you think.');
  await publisher.goto(studioPaths.history(slug, 'us'));
  await expect(publisher.locator('ins').first()).toContainText('then');
  await publisher.locator('ol > li').last().getByRole('button', { name: publishWords.log.again(1) }).click();
  await confirmed(publisher, 1);
  await expect.poll(() => titleOf(page, 'us', slug), { timeout: 5_000 }).toBe(headlines.us);

  // Somebody comes by, and is counted.
  const visitor = await (await browser.newContext({ userAgent: person })).newPage();
  await visitor.goto(`${new URL(page.url()).origin}${paths.campaign('us', slug)}`);
  await visitor.context().close();
  await expect(async () => {
    await page.goto(studioPaths.results(slug, { market: 'us' }));
    await expect(page.getByRole('region', { name: 'By channel' }).getByRole('row', { name: 'untagged' })).toContainText('1', { timeout: 500 });
  }).toPass({ timeout: 15_000 });
  await publisher.context().close();
});

/** Somebody else, in a browser of their own. */
async function another(browser: Browser, email: string, path: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, baseURL: test.info().project.use.baseURL! })).newPage();
  await signIn(page, email, path);
  return page;
}

/** Takes upon oneself what the checks warn of, and publishes. */
async function confirmed(page: Page, many: number): Promise<void> {
  const go = page.getByRole('button', { name: publishWords.confirm.go(many) });
  await expect(go).toBeVisible();
  for (const warning of await page.getByLabel(publishWords.confirm.sign).all()) await warning.check();
  await go.click();
}

async function save(page: Page, number: number): Promise<void> {
  await page.getByRole('button', { name: editorWords.save(number) }).click();
  await expect(page.locator('#said')).toContainText(editorWords.saved(number));
}
