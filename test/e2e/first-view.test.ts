import { expect, laidOut, test, type Page } from './test';
import { paths } from '../../site/paths';

/** What was fetched, and whether before the page was there to be painted. The moment of the paint itself is told later than it is. */
const fetched = (page: Page) => page.evaluate(() => {
  const isThere = (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).domContentLoadedEventEnd;
  return (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).map(({ name, startTime }) => ({ name: new URL(name).pathname, isEarly: startTime < isThere }));
});
const face = (page: Page) => page.locator('h1').evaluate((heading) => getComputedStyle(heading).fontFamily);

test('on a telephone the first page is painted before its scripts and faces are fetched, and the next one has the faces', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(paths.phones('de'));
  await expect.poll(async () => (await fetched(page)).filter(({ name }) => name.endsWith('.woff2')).length).toBe(2);
  const late = (await fetched(page)).filter(({ name }) => /\.(js|woff2)$/.test(name));
  expect(late.length).toBeGreaterThan(4);
  expect(late.filter(({ isEarly }) => isEarly)).toEqual([]);
  expect(await face(page)).not.toContain('Bricolage');
  await page.getByRole('main').getByRole('link', { name: 'iPhone 13', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('iPhone 13');
  expect(await face(page)).toMatch(/^"?Bricolage/);
});

test('on a wide screen the first page has the shop’s faces', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(paths.premium('fr'));
  expect(await face(page)).toMatch(/^"?Bricolage/);
});

for (const width of [390, 1280]) {
  test(`in Japan no faces are fetched on a screen of ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.goto(paths.premium('jp'));
    await expect.poll(async () => (await fetched(page)).some(({ name }) => name.endsWith('.js'))).toBe(true);
    expect((await fetched(page)).filter(({ name }) => name.endsWith('.woff2'))).toEqual([]);
  });
}

test('what lies below the first screen is laid out afterwards, and whoever comes back to it finds it where it was', async ({ page }) => {
  // In Japan, whose pages are in the system's face each time.
  await page.goto(paths.phone('jp'));
  const isWhole = () => page.locator('html').evaluate((root) => root.classList.contains('whole'));
  expect(await isWhole()).toBe(false);
  await laidOut(page);
  const last = page.locator('main h2:visible').last();
  await last.evaluate((heading) => heading.scrollIntoView({ behavior: 'instant', block: 'center' }));
  const { y } = (await last.boundingBox())!;
  expect(y).toBeLessThan(844);
  await page.evaluate((path) => { location.href = path; }, paths.home('jp'));
  await expect(page).toHaveURL(paths.home('jp'));
  await page.goBack();
  await expect(page).toHaveURL(paths.phone('jp'));
  await expect.poll(async () => Math.abs((await last.boundingBox())!.y - y)).toBeLessThan(30);
  expect(await isWhole()).toBe(true);
});

test('without JavaScript a page has the shop’s faces', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(paths.phones('es'));
  expect(await page.locator('h1').evaluate((heading) => getComputedStyle(heading).fontFamily)).toMatch(/^"?Bricolage/);
  await context.close();
});
