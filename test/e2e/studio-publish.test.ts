import { expect, test, type Page } from './test';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { countries, countryTitles, publishWords as t } from '../../site/features/studio/words/publish';
import { paths } from '../../site/paths';
import { studioPaths } from '../../site/studio-paths';
import type { MarketId } from '../../worker/shared/market';
import { isClean } from './clean';
import { inHouse } from './database';
import { sandbox } from './shopper';

const [pablo, ada] = ['pablo@reprise.example', 'ada@reprise.example'];

/** Somebody who is signed in: the provider's token goes along with each request. */
async function as(page: Page, email: string): Promise<void> {
  const { token } = await (await page.request.post(`${sandbox}/sandbox/access/tokens`, { data: { email } })).json();
  await page.context().setExtraHTTPHeaders({ 'cf-access-jwt-assertion': token });
}

async function isCleanInBoth(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await isClean(page, `${name} in ${colorScheme}`);
  }
}

/** No pair as a hero, so that it shares a place with no other campaign. */
const alts: Partial<Record<MarketId, string>> = { de: 'Zwei Linsen auf blauem Grund', fr: 'Deux objectifs sur un dos bleu', us: 'Two lenses on a blue back', jp: '青い背面に並ぶ二つのレンズ' };
const heroIn = (market: MarketId) => ({ hero: { kind: 'picture', picture: { model: 'apple-iphone-13', side: 'back', alt: alts[market] } } });

/** A campaign of this test alone, the demo's with what is changed, saved and published by nobody. */
async function saved(slug: string, market: MarketId, change: object, number = 1): Promise<string> {
  const revision = { ...parse(readFileSync(`db/seed/campaigns/do-you-need-the-newest/${market}.yaml`, 'utf8')), window: {}, ...heroIn(market), ...change };
  const id = `rev_house_${crypto.randomUUID().replaceAll('-', '')}`;
  await inHouse('INSERT INTO campaign (slug, name, made_at, made_by) VALUES (?, ?, 0, ?) ON CONFLICT DO NOTHING', slug, 'A test of publishing', 'mara@reprise.example');
  await inHouse('INSERT INTO campaign_revision (id, slug, market, number, body, key, made_at, made_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)', id, slug, market, number, JSON.stringify(revision), crypto.randomUUID(), Date.now(), 'mara@reprise.example');
  return id;
}

const place = (page: Page, market: MarketId) => page.getByRole('region', { name: countryTitles[market], exact: true });


test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });

  test('a page is stopped by an error, signed off by name, planned for midnight, withdrawn, and its history tells it', async ({ page }) => {
    test.setTimeout(90_000);
    const slug = `publish-${crypto.randomUUID().slice(0, 8)}`;
    await saved(slug, 'de', { claim: 'Ein nachhaltiges Telefon für jeden Tag und jede Tasche.' });
    await as(page, pablo);
    await page.goto(studioPaths.campaign(slug));
    await expect(place(page, 'it')).toContainText(t.missing);
    await expect(place(page, 'de').locator('summary').first()).toHaveText(t.findings(1, 0));
    await place(page, 'de').getByRole('button', { name: t.publish(1) }).click();
    await expect(page.getByText(t.confirm.stopped)).toBeVisible();
    await expect(page.getByRole('button', { name: t.confirm.go(1) })).toHaveCount(0);

    const second = await saved(slug, 'de', { claim: 'Günstiger als bei Back Market, mit 24 Monaten Garantie.' }, 2);
    await page.goto(studioPaths.campaign(slug));
    await place(page, 'de').getByLabel(t.at).fill('2039-12-01T00:00');
    await place(page, 'de').getByRole('button', { name: t.publish(2) }).click();
    await expect(page.getByRole('main')).toContainText('Revision 2 goes live in Germany at 00:00 on 1 December 2039, in ');
    await saved(slug, 'de', { headline: 'Etwas, das hier niemand gesehen hat' }, 3);
    await page.getByRole('button', { name: t.confirm.go(1) }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(page.getByRole('main')).toContainText('Revision 2 goes live in Germany');
    await expect(page.getByRole('main')).toContainText(t.confirm.newer(3));
    await page.getByLabel(t.confirm.sign).check();
    await page.getByRole('button', { name: t.confirm.go(1) }).click();
    await expect(page.getByRole('status')).toContainText('It goes live in Germany at 00:00 on 1 December 2039, in ');
    await expect(place(page, 'de')).toContainText(t.states.coming);
    await expect(place(page, 'de')).toContainText(t.isShown(2));

    await place(page, 'de').getByRole('group').last().locator('summary').click();
    await place(page, 'de').getByRole('button', { name: t.withdraw }).click();
    await expect(page.getByRole('alert')).toHaveText(t.done.unsure);
    await place(page, 'de').getByRole('group').last().locator('summary').click();
    await place(page, 'de').getByLabel(t.sure).check();
    await place(page, 'de').getByRole('button', { name: t.withdraw }).click();
    await expect(page.getByRole('status')).toHaveText(t.done.withdrawn('de'));

    await place(page, 'de').getByRole('link', { name: t.history }).click();
    const entry = page.locator(`#${second}`);
    await expect(entry).toContainText('Pablo Ferrer signed off: This names “Back Market”');
    await expect(entry.locator('del').first()).toContainText('nachhaltiges');
    await page.locator('ol > li').last().getByRole('button', { name: t.log.again(1) }).click();
    await expect(page.getByText(t.confirm.stopped)).toBeVisible();
  });

  test('a page with a window of its own is said to go live when that opens', async ({ page }) => {
    const slug = `publish-${crypto.randomUUID().slice(0, 8)}`;
    await saved(slug, 'de', { window: { from: '2039-12-01T00:00' } });
    await as(page, pablo);
    await page.goto(studioPaths.campaign(slug));
    await place(page, 'de').getByRole('button', { name: t.publish(1) }).click();
    for (const warning of await page.getByLabel(t.confirm.sign).all()) await warning.check();
    await page.getByRole('button', { name: t.confirm.go(1) }).click();
    await expect(page.getByRole('status')).toContainText('It goes live in Germany at 00:00 on 1 December 2039, in ');
  });
});

test('a second person approves the very revision that was asked for, and nobody their own', async ({ page }) => {
  test.setTimeout(90_000);
  const slug = `approve-${crypto.randomUUID().slice(0, 8)}`;
  const id = await saved(slug, 'fr', {});
  await as(page, pablo);
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(studioPaths.campaign(slug));
  await expect(place(page, 'fr')).toContainText(t.asksApproval);
  await place(page, 'fr').getByRole('button', { name: t.publish(1) }).press('Enter');
  await expect(page.getByText(t.confirm.asks)).toBeVisible();
  await isCleanInBoth(page, 'confirm');
  await page.getByRole('button', { name: t.confirm.go(1) }).press('Enter');
  await expect(page.getByRole('status')).toHaveText(t.done.requested('fr'));
  await expect(place(page, 'fr').getByRole('button', { name: t.request.approve })).toHaveCount(0);
  await saved(slug, 'fr', { headline: 'Un titre que personne n’a approuvé' }, 2);

  await as(page, ada);
  await page.goto(studioPaths.campaign(slug));
  await isCleanInBoth(page, 'campaign');
  await place(page, 'fr').getByLabel(t.request.reason).fill('Le titre est trop long.');
  await place(page, 'fr').getByRole('button', { name: t.request.decline }).press('Enter');
  await expect(place(page, 'fr')).toContainText('Le titre est trop long.');

  await as(page, pablo);
  await page.goto(studioPaths.publish(slug, { market: 'fr', revision: id }));
  await page.getByRole('button', { name: t.confirm.go(1) }).press('Enter');
  await as(page, ada);
  await page.goto(studioPaths.campaign(slug));
  await place(page, 'fr').getByRole('button', { name: t.request.approve }).press('Enter');
  await expect(page.getByRole('status')).toHaveText(t.done.approved('fr'));
  await expect(place(page, 'fr')).toContainText(t.isShown(1));
  await expect.poll(async () => (await page.request.get(paths.campaign('fr', slug))).status(), { timeout: 8_000 }).toBe(200);
  await page.goto(studioPaths.history(slug, 'fr'));
  await isCleanInBoth(page, 'history');
  await expect(page.locator(`#${id}`)).toContainText('Ada Okafor approved it');
});

test('several countries go live at midnight of each, with one form', async ({ page }) => {
  const slug = `several-${crypto.randomUUID().slice(0, 8)}`;
  for (const market of ['de', 'us', 'jp'] as const) await saved(slug, market, {});
  await as(page, pablo);
  await page.goto(studioPaths.campaign(slug));
  await page.getByText(t.all.title).click();
  await page.getByLabel(t.all.midnight).check();
  await page.getByLabel(t.all.date, { exact: true }).fill('2039-07-01');
  await page.getByRole('button', { name: t.all.next }).click();
  for (const market of ['de', 'us', 'jp'] as const) await expect(place(page, market)).toContainText(`goes live in ${countries[market]} at 00:00 on 1 July 2039`);
  await page.getByRole('button', { name: t.confirm.go(3) }).click();
  await expect(page.getByRole('status').getByText('at 00:00 on 1 July 2039')).toHaveCount(3);
});
