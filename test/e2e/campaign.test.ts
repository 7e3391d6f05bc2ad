import { expect, test } from './test';
import { messagesOf } from '../../site/i18n/messages';
import { paths } from '../../site/paths';
import { localOf } from '../../worker/campaign/zone';
import { marketOf } from '../../worker/shared/market';
import { decide, save, unique } from './campaigns';

test('a baked campaign is the static file, and says so', async ({ request }) => {
  const response = await request.get(paths.campaign('de', 'do-you-need-the-newest'));
  expect(response.headers()['x-campaign-from']).toBe('file');
  expect(response.headers().etag).toBeTruthy();
});

test('what was published after the build is there within seconds, mended, withdrawn and ended the same way, in jp', async ({ page, request }) => {
  const slug = unique();
  const path = paths.campaign('jp', slug);
  const { story } = messagesOf('jp');
  expect((await request.get(path)).status()).toBe(404);
  await decide('jp', slug, 'publish', await save('jp', slug, { headline: '一台で、足りますか？' }));
  await expect.poll(async () => (await request.get(path)).status(), { timeout: 8_000 }).toBe(200);
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('一台で、足りますか？');
  await expect(page.locator('[data-live-from]').first()).toContainText('円');
  expect((await request.get(paths.campaignSitemap())).ok()).toBe(true);

  await decide('jp', slug, 'publish', await save('jp', slug, { headline: '一台で、足ります。' }));
  await expect.poll(async () => (await (await request.get(path)).text()).includes('一台で、足ります。'), { timeout: 8_000 }).toBe(true);

  await decide('jp', slug, 'end');
  await expect.poll(async () => (await request.get(path)).status(), { timeout: 8_000 }).toBe(410);
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(story.over.title);
  await page.locator(`main a[href="${paths.campaign('jp', 'do-you-need-the-newest')}"]`).click();
  await expect(page).toHaveURL(paths.campaign('jp', 'do-you-need-the-newest'));

  await decide('jp', slug, 'withdraw');
  await expect.poll(async () => (await request.get(path)).status(), { timeout: 8_000 }).toBe(404);
  // A page from before may still link here: it leads on.
  await page.goto(path);
  await expect(page.locator(`main a[href="${paths.campaign('jp', 'do-you-need-the-newest')}"]`)).toBeVisible();
});

test('a window opens and closes to the second', async ({ request }) => {
  const slug = unique();
  const path = paths.campaign('fr', slug);
  const status = async () => (await request.get(path)).status();
  const [opens, closes] = [Math.ceil(Date.now() / 1000) * 1000 + 9_000, Math.ceil(Date.now() / 1000) * 1000 + 15_000];
  const local = (instant: number) => localOf(instant, marketOf('fr').timeZone);
  await decide('fr', slug, 'publish', await save('fr', slug, { window: { from: local(opens), until: local(closes) } }));
  const seen: [number, number][] = [];
  while (Date.now() < closes + 2_000) seen.push([Date.now(), await status()]);
  // A request that was on its way at the very edge may be answered by either side of it.
  const slack = 1_000;
  expect(seen.filter(([at, code]) => at < opens - slack && code !== 404)).toEqual([]);
  expect(seen.filter(([at, code]) => at > opens && at < closes - slack && code !== 200)).toEqual([]);
  expect(seen.filter(([at, code]) => at > closes && code !== 410)).toEqual([]);
  expect(seen.some(([at]) => at > opens && at < closes)).toBe(true);
});

test('of what is still to come a stranger sees nothing, by whatever spelling', async ({ request, baseURL }) => {
  const slug = unique();
  const headline = 'Un titre que personne ne doit lire';
  await decide('fr', slug, 'publish', await save('fr', slug, { headline, window: { from: '2040-01-01T00:00' } }));
  const path = paths.campaign('fr', slug);
  for (const spelling of [path, `${path}/`, `/${path}`, path.replace('/c/', '//c/'), `${path}.html`, `${path}/index.html`, path.replace('/c/', '/%63/'), `${path}?preview=1`, path.toUpperCase(), '/campaigns.xml', '/sitemap.xml', '/fr/sitemap.xml', '/llms.txt', '/fr']) {
    const response = await request.get(`${baseURL}${spelling}`);
    expect([spelling, (await response.text()).includes(headline), (await response.text()).includes(`c/${slug}`) && response.ok()]).toEqual([spelling, false, false]);
  }
  expect((await request.head(path)).status()).toBe(404);
});

test('script and HTML in a text come out as text', async ({ page }) => {
  const slug = unique();
  const headline = '<img src=x onerror=alert(1)>"&amp;<script>';
  await decide('gb', slug, 'publish', await save('gb', slug, { headline }));
  await expect(async () => {
    await page.goto(paths.campaign('gb', slug));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline, { timeout: 500 });
  }).toPass({ timeout: 10_000 });
});
