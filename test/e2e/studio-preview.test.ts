import { expect, test } from './test';
import { demoStaff } from '../../db/seed/staff';
import { previewWords as t } from '../../site/features/studio/words/preview';
import { messagesOf } from '../../site/i18n/messages';
import { studioPaths } from '../../site/studio-paths';
import { decide, save, unique } from './campaigns';
import { isClean } from './clean';
import { signIn } from './staff';

// A browser without a screen says so, and would not be counted anyway.
test.use({ userAgent: 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36' });

const { email } = demoStaff[0]!;
const headline = 'Erst ab Mitternacht zu lesen';
const [opens, closes] = ['2040-05-01T00:00', '2040-05-08T00:00'];

test('a page is seen as it will be, on a phone and on a desk, with the keyboard alone, and leads nowhere', async ({ page }) => {
  test.setTimeout(120_000);
  const slug = unique();
  const revision = await save('de', slug, { headline, window: { from: opens, until: closes } });
  await decide('de', slug, 'publish', revision);
  await page.setViewportSize({ width: 360, height: 800 });
  await signIn(page, email, studioPaths.preview(slug, 'de'));
  const [phone, desk] = [t.phone, t.desk].map((name) => page.frameLocator(`iframe[title="${name}"]`));
  const title = (frame = phone!) => frame.getByRole('heading', { level: 1 });
  const said = page.locator('section strong').first();

  // Now there is nothing; one second before the window opens, too; then there is the page.
  await expect(title()).toHaveText(messagesOf('de').law.notFound.title);
  const before = page.getByRole('link', { name: new RegExp(`^${t.before}`) }).first();
  // What was decided elsewhere is known here within five seconds.
  await expect(async () => {
    await page.reload();
    await expect(before).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 10_000 });
  await before.press('Enter');
  await expect(said).toContainText('Nothing yet');
  await expect(title()).toHaveText(messagesOf('de').law.notFound.title);
  await page.getByRole('link', { name: t.moments.opens(t.revision(1)) }).press('Enter');
  await expect(page).toHaveURL(/at=2040-05-01T00%3A00%3A00/);
  await expect(said).toHaveText(t.says.revision(1));
  await expect(title()).toHaveText(headline);
  await expect(title(desk)).toHaveText(headline);
  await expect(phone!.locator('aside').first()).toContainText('1 May 2040, 00:00:00');
  await page.getByRole('link', { name: t.moments.closes(t.revision(1)) }).press('Enter');
  await expect(title()).toHaveText(messagesOf('de').story.over.title);

  // By hand: the revision itself, now.
  await page.getByLabel(t.what).selectOption(revision);
  await page.getByLabel(t.at('Germany')).fill('');
  await page.getByRole('button', { name: t.show }).press('Enter');
  await expect(title()).toHaveText(headline);
  expect(await page.locator('iframe').first().evaluate((frame: HTMLIFrameElement) => frame.contentWindow!.innerWidth)).toBe(360);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await isClean(page, `preview in ${colorScheme}`);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  expect(await page.locator('iframe').last().evaluate((frame: HTMLIFrameElement) => frame.contentWindow!.innerWidth)).toBe(1280);

  const button = phone!.locator('main a.button').first();
  await button.click();
  await phone!.locator('header a').first().click();
  await expect(title()).toHaveText(headline);
  expect(await phone!.locator('a[href]:not([href^="#"])').evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href')))])).toEqual(['/preview/stay']);
  await expect(button).toHaveAttribute('title', /^\/de\/phones\//);

  // Another country has no such revision, and says so in its own tongue.
  await page.getByRole('navigation', { name: t.markets }).getByRole('link', { name: 'Japan' }).click();
  await expect(title()).toHaveText(messagesOf('jp').law.notFound.title);
});

test('a stranger with a link sees the page, uncounted, until it ends, and by no other spelling', async ({ page, browser, baseURL }) => {
  test.setTimeout(120_000);
  const slug = unique();
  const revision = await save('de', slug, { headline });
  await signIn(page, email, studioPaths.preview(slug, 'de', { show: revision, at: `${opens}:00` }));
  await page.getByLabel(t.links.lives['1h']).check();
  await page.getByRole('button', { name: t.links.make }).press('Enter');
  const address = await page.getByLabel(t.links.made).inputValue();
  const path = new URL(address).pathname;
  expect(path).toMatch(/^\/preview\/[0-9a-z]{32}$/);
  await isClean(page, 'with a link');

  const context = await browser.newContext({ baseURL: baseURL! });
  const stranger = await context.newPage();
  const answer = await stranger.goto(path);
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText(headline);
  await expect(stranger.locator('aside').first()).toContainText('This link ends on');
  const headers = answer!.headers();
  expect([headers['cache-control'], headers['x-robots-tag'], headers['referrer-policy']]).toEqual(['no-store', 'noindex, nofollow', 'no-referrer']);
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(await stranger.locator('link[rel=canonical], script[type="application/ld+json"], meta[property]').count()).toBe(0);
  await stranger.locator('main a.button').first().click();
  await expect(stranger).toHaveURL(path);

  // Whoever guesses, or spells it otherwise, gets the one answer that an ended link has.
  const get = async (way: string) => {
    const response = await context.request.get(`${baseURL}${way}`, { maxRedirects: 0 });
    const { 'cache-control': cache, 'x-robots-tag': robots, 'referrer-policy': referrer } = response.headers();
    return { status: response.status(), text: (await response.text()).replaceAll(/nonce="[^"]*"/g, ''), cache, robots, referrer };
  };
  const wrong = await get(`/preview/${'0'.repeat(32)}`);
  expect(wrong).toMatchObject({ status: 404, cache: 'no-store', robots: 'noindex, nofollow', referrer: 'no-referrer' });
  for (const way of [path.toUpperCase(), `${path}0`, path.slice(0, -1), `/de${path}`, `/studio${path}`, '/preview', '/preview/']) expect([way, (await get(way)).text.includes(headline)]).toEqual([way, false]);
  const spellings = [path, `${path}/`, `/${path}`, path.replace('preview/', 'preview//'), path.replace('preview', '%70review'), `${path}.html`, `${path}/index.html`];
  // Whoever has the secret may spell the way to it as they like: what shows is as unseen by others as ever.
  for (const way of spellings) {
    const { text, cache, robots, referrer } = await get(way);
    if (text.includes(headline)) expect([way, cache, robots, referrer]).toEqual([way, 'no-store', 'noindex, nofollow', 'no-referrer']);
  }
  expect((await (await context.request.get('/robots.txt')).text()).includes('Disallow: /preview/')).toBe(true);

  await page.getByRole('button', { name: /^End the link/ }).press('Enter');
  await expect(page.getByRole('status')).toHaveText(t.links.ended);
  expect(await get(path)).toEqual(wrong);
  for (const way of spellings) expect([way, (await get(way)).text.includes(headline)]).toEqual([way, false]);
  expect((await stranger.reload())!.status()).toBe(404);

  const { now } = await (await page.request.get(`/api/studio/results?market=de&campaign=${slug}`)).json();
  expect(now.totals.visits).toBe(0);
});
