import { expect, test, type Page } from './test';
import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { parse } from 'yaml';
import { altFaults, fileFaults, pictures as t } from '../../site/features/studio/words/pictures';
import { paths } from '../../site/paths';
import { studioPaths } from '../../site/studio-paths';
import { isClean } from './clean';
import { inHouse } from './database';

const mara = 'mara@reprise.example';

/** Two phones beside each other, drawn here and never the same twice. */
async function drawing(width = 1600, height = 1000): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const colour = `#${crypto.randomUUID().slice(0, 6)}`;
  const phone = (x: number, fill: string) => `<rect x="${x}" y="140" width="330" height="700" rx="56" fill="${fill}"/><circle cx="${x + 90}" cy="230" r="46" fill="#16130F"/><circle cx="${x + 90}" cy="350" r="46" fill="#16130F"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 1000" width="${width}" height="${height}"><rect width="1600" height="1000" fill="#E4D9C4"/><rect y="830" width="1600" height="170" fill="#C9B99B"/>${phone(420, '#1F6B4A')}${phone(840, colour)}</svg>`;
  return { name: 'two phones.png', mimeType: 'image/png', buffer: await sharp(Buffer.from(svg)).png().toBuffer() };
}

async function signIn(page: Page): Promise<void> {
  await page.goto(studioPaths.pictures());
  await page.locator(`input[value="${mara}"]`).check();
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.title);
}

const uploadForm = (page: Page) => page.getByRole('form', { name: t.upload.title });

test('a picture is uploaded, shown by a campaign from the first paint on and in the size that fits, and stays as long as the campaign', async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => { if (message.type() === 'error' && !message.text().includes('422')) complaints.push(message.text()); });
  await page.setViewportSize({ width: 360, height: 800 });
  await signIn(page);
  const form = uploadForm(page);
  const send = form.getByRole('button', { name: t.upload.send });

  // What is wrong is said beside its field, and nothing that was filled in is lost.
  await send.click();
  await expect(form.getByLabel(t.upload.file)).toHaveAccessibleDescription(new RegExp(fileFaults.empty));
  await form.getByLabel(t.upload.file).setInputFiles({ ...(await drawing(500, 500)), name: 'small.png' });
  await form.getByLabel(t.upload.alt).fill('IMG_2041.jpg');
  await send.click();
  await expect(form.getByLabel(t.upload.alt)).toHaveAccessibleDescription(new RegExp(altFaults['file-name']));
  await expect(form.getByLabel(t.upload.file)).toHaveAccessibleDescription(new RegExp(fileFaults['too-small'].slice(0, 24)));
  await expect(form.getByLabel(t.upload.file)).toBeFocused();
  const alt = `Two phones on a shelf, ${crypto.randomUUID().slice(0, 8)}`;
  await form.getByLabel(t.upload.alt).fill(alt);
  await form.getByLabel(t.upload.file).setInputFiles(await drawing());
  await expect(form.getByAltText(t.upload.preview)).toBeVisible();
  await isClean(page, 'chosen');
  await send.click();
  await expect(page.getByRole('status').first()).toHaveText(t.done.uploaded);
  const card = page.getByRole('listitem').filter({ has: page.getByAltText(alt, { exact: true }) });
  await expect(card).toContainText(t.facts('png', 1600, 1000));
  await expect(card).toContainText(mara);
  await expect(card).toContainText(t.unused);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await isClean(page, `pictures in ${colorScheme}`);
  }

  // A campaign begins with it.
  const address = (await card.getByRole('img').getAttribute('src'))!;
  const [, , key] = address.split('/');
  const slug = `test-${crypto.randomUUID().slice(0, 8)}`;
  const id = await card.locator('input[name="id"]').first().inputValue();
  const text = parse(readFileSync('db/seed/campaigns/do-you-need-the-newest/gb.yaml', 'utf8')) as object;
  const revision = { ...text, window: {}, hero: { kind: 'picture', picture: { upload: id, alt: 'Two phones <b>on a shelf</b>' } } };
  const call = (path: string, method: string, data: object) => page.request.fetch(`/api/studio/campaigns/${slug}${path}`, { method, data, headers: { origin: new URL(page.url()).origin } });
  expect((await call('', 'PUT', { name: slug })).status()).toBe(204);
  const saved = await call('/gb/revisions', 'POST', { revision, after: 0 });
  expect([saved.status(), saved.ok() ? '' : await saved.text()]).toEqual([201, '']);
  await inHouse("INSERT INTO campaign_publication (slug, market, deed, revision_id, from_at, made_at, made_by) VALUES (?, 'gb', 'publish', ?, ?, 0, 'test')", slug, ((await saved.json()) as { id: string }).id, Date.now());
  const path = paths.campaign('gb', slug);
  await expect.poll(async () => (await page.request.get(path)).status(), { timeout: 8_000 }).toBe(200);
  await page.goto(path);
  const hero = page.getByRole('img', { name: 'Two phones <b>on a shelf</b>' });
  await expect(hero).toHaveAttribute('fetchpriority', 'high');
  await expect(hero).toHaveAttribute('srcset', [480, 960, 1440, 1600].map((width) => `${paths.upload(key!, width)} ${width}w`).join(', '));
  await expect.poll(() => hero.evaluate((image: HTMLImageElement) => image.naturalWidth > 0 && new URL(image.currentSrc).pathname)).toBe(paths.upload(key!, 480));
  const [box, ratio] = [(await hero.boundingBox())!, 1600 / 1000];
  expect(Math.abs(box.width / box.height - ratio)).toBeLessThan(0.02);
  await isClean(page, 'campaign');
  const shared = new URL((await page.locator('meta[property="og:image"]').getAttribute('content'))!);
  expect([shared.pathname, (await page.request.get(shared.pathname)).headers()['content-type']]).toEqual([paths.uploadShared(key!), 'image/jpeg']);

  // The studio knows where it is used, and keeps it.
  await page.goto(studioPaths.pictures());
  await expect(card).toContainText(`${slug} (gb)`);
  await expect(card.locator('summary', { hasText: t.remove })).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test('without JavaScript a picture is uploaded, described anew and removed', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signIn(page);
  const form = uploadForm(page);
  await form.getByLabel(t.upload.file).setInputFiles({ name: 'page.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<!doctype html><script>alert(1)</script>') });
  const alt = `A drawing of two phones, ${crypto.randomUUID().slice(0, 8)}`;
  await form.getByLabel(t.upload.alt).fill(alt);
  await form.getByRole('button', { name: t.upload.send }).click();
  await expect(page.getByRole('alert')).toContainText(fileFaults['unknown-kind'].slice(0, 30));
  await expect(form.getByLabel(t.upload.alt)).toHaveValue(alt);
  const file = await drawing(700, 700);
  await form.getByLabel(t.upload.file).setInputFiles(file);
  await form.getByRole('button', { name: t.upload.send }).click();
  await expect(page.getByRole('status').first()).toHaveText(t.done.uploaded);
  await uploadForm(page).getByLabel(t.upload.file).setInputFiles(file);
  await uploadForm(page).getByLabel(t.upload.alt).fill('The same once more');
  await uploadForm(page).getByRole('button', { name: t.upload.send }).click();
  await expect(page.getByRole('status').first()).toHaveText(t.done.known);

  const card = (text: string) => page.getByRole('listitem').filter({ has: page.getByAltText(text, { exact: true }) });
  await card(alt).getByText(t.describe).click();
  await card(alt).getByLabel(t.upload.alt).fill('picture of two phones');
  await card(alt).getByRole('button', { name: t.save }).click();
  await expect(page.getByRole('alert')).toContainText(altFaults['says-picture'].slice(0, 20));
  await expect(card(alt).getByLabel(t.upload.alt)).toHaveValue('picture of two phones');
  await card(alt).getByLabel(t.upload.alt).fill(`${alt}, both green`);
  await card(alt).getByRole('button', { name: t.save }).click();
  await expect(page.getByRole('status').first()).toHaveText(t.done.described);
  const address = (await card(`${alt}, both green`).getByRole('img').getAttribute('src'))!;
  await card(`${alt}, both green`).locator('summary', { hasText: t.remove }).click();
  await card(`${alt}, both green`).getByRole('button', { name: t.removeNow }).click();
  await expect(page.getByRole('status').first()).toHaveText(t.done.removed);
  await expect(card(`${alt}, both green`)).toHaveCount(0);
  expect((await page.request.get(address)).status()).toBe(404);
});
