import { expect, test } from './test';
import { demoStaff } from '../../db/seed/staff';
import { resultsWords as t } from '../../site/features/studio/words/results';
import { paths } from '../../site/paths';
import { studioPaths } from '../../site/studio-paths';
import { decide, save, unique } from './campaigns';
import { isClean } from './clean';
import { signIn } from './staff';

// A browser without a screen says so, and is not counted: this one says what a person's would.
const person = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36';

test('two variants are dealt without a script, carried on by the page’s links, and told on the page of results', async ({ page, browser, baseURL }) => {
  test.setTimeout(120_000);
  const slug = unique();
  const tracking = `less-${slug}`;
  const variant = (label: string) => ({ kind: 'action', label, to: { model: 'apple-iphone-13' } });
  const revision = await save('it', slug, { tracking, blocks: [{ kind: 'trial', name: 'Which button', a: variant('Variante Anna'), b: variant('Variante Bruno') }] });
  await decide('it', slug, 'publish', revision);

  const context = await browser.newContext({ baseURL: baseURL!, userAgent: person, javaScriptEnabled: false });
  const visitor = await context.newPage();
  await expect.poll(async () => (await visitor.request.head(paths.campaign('it', slug))).status(), { timeout: 10_000 }).toBe(200);
  const seen = { a: 0, b: 0 };
  while (seen.a === 0 || seen.b === 0) {
    await visitor.goto(`${paths.campaign('it', slug)}?ch=poster`);
    const shown = (await visitor.locator('[data-variant-shown]').getAttribute('data-variant-shown')) as 'a' | 'b';
    await expect(visitor.getByText('Variante Anna')).toHaveCount(shown === 'a' ? 1 : 0);
    await expect(visitor.getByText('Variante Bruno')).toHaveCount(shown === 'b' ? 1 : 0);
    seen[shown] += 1;
    expect(seen.a + seen.b).toBeLessThan(40);
  }
  await visitor.locator('[data-variant] a').click();
  await expect(visitor).toHaveURL(new RegExp(`/it/phones/apple-iphone-13\\?c=${tracking}&v=[ab]$`));
  await context.close();

  await page.setViewportSize({ width: 360, height: 800 });
  await signIn(page, demoStaff[0]!.email, studioPaths.results(slug));
  await expect(page.getByRole('navigation', { name: t.markets }).locator('[aria-current]')).toHaveText('Italy');
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole('region', { name: 'Two variants' }).locator('tbody tr td:nth-child(2)')).toHaveText([String(seen.a), String(seen.b)], { timeout: 500 });
  }).toPass({ timeout: 15_000 });
  await expect(page.getByRole('region', { name: 'By channel' }).getByRole('row', { name: 'poster' })).toContainText(String(seen.a + seen.b));
  await expect(page.locator('.results .notice').first()).toContainText('Too little to say anything');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await isClean(page, `results in ${colorScheme}`);
  }
  const table = await (await page.request.get((await page.getByRole('link', { name: 'Download as a table' }).getAttribute('href'))!)).text();
  expect(table).toContain(`channel,poster,${seen.a + seen.b},`);

  await page.getByLabel(t.links.own).fill('Bus-Stop 7');
  await page.getByRole('button', { name: t.links.make }).press('Enter');
  await expect(page.getByText(t.links.ownWrong)).toBeVisible();
  await page.getByLabel(t.links.own).fill('bus-stop-7');
  await page.getByRole('button', { name: t.links.make }).press('Enter');
  await expect(page.getByLabel(t.links.link('bus-stop-7'))).toHaveValue(new RegExp(`/it/c/${slug}\\?ch=bus-stop-7$`));

  // Where nothing was counted, that is said and nothing is drawn.
  await page.getByRole('navigation', { name: t.markets }).getByRole('link', { name: 'Japan' }).press('Enter');
  await expect(page.getByRole('heading', { name: t.empty.title })).toBeVisible();
  await expect(page.locator('figure')).toHaveCount(0);
  await isClean(page, 'no results');
  expect((await page.goto(studioPaths.results(slug, { market: 'it', from: '2026-11-20', to: '2026-11-01' })))!.status()).toBe(400);
  await expect(page.getByRole('alert')).toContainText(t.wrong);
});
