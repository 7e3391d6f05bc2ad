import { expect, test, type Browser, type Page } from './test';
import { marketName } from '../../site/features/studio/market-name';
import { boardWords, calendarWords } from '../../site/features/studio/words/board';
import { editorWords as t } from '../../site/features/studio/words/editor';
import { makeWords } from '../../site/features/studio/words/make';
import { studioPaths } from '../../site/studio-paths';
import { isClean } from './clean';

const [mara, pablo] = ['mara@reprise.example', 'pablo@reprise.example'];

/** Opens a page of the studio as one of the demo's people. */
async function open(page: Page, email: string, path: string): Promise<void> {
  await page.goto(path);
  await page.locator(`input[value="${email}"]`).check();
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => url.pathname === path.split('?')[0]);
}

const slugOf = (name: string) => `${name}-${crypto.randomUUID().slice(0, 8)}`;
const keeping = (page: Page) => page.locator('#keeping');
const said = (page: Page) => page.locator('#said');
const headline = (page: Page) => page.locator('#field-headline');

/** Makes a campaign from a template in some markets; the editor of the first is open then. */
async function make(page: Page, slug: string, markets: readonly ('de' | 'gb' | 'fr')[]): Promise<void> {
  await open(page, mara, studioPaths.make());
  await page.getByLabel(makeWords.name).fill(slug.replaceAll('-', ' '));
  await expect(page.getByLabel(makeWords.slug)).toHaveValue(slug);
  for (const market of markets) await page.getByLabel(marketName(market)).check();
  await page.getByRole('button', { name: makeWords.make }).click();
  await page.waitForURL((url) => url.pathname === studioPaths.editor(slug, markets[0]!));
  await expect(headline(page)).toBeVisible();
}

/** Somebody else, in a browser of their own. */
async function another(browser: Browser, email: string, path: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await open(page, email, path);
  return page;
}

test('a campaign is made, written, put in order, undone and saved with the keyboard alone', async ({ page }) => {
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => { if (/Content Security Policy/.test(message.text())) complaints.push(message.text()); });
  await page.setViewportSize({ width: 1280, height: 900 });
  const slug = slugOf('written-by-keys');
  await make(page, slug, ['gb']);
  await expect(keeping(page)).toContainText('Draft saved');

  await headline(page).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Short');
  await page.keyboard.press('ControlOrMeta+s');
  await expect(said(page)).toContainText('before this can be a revision');
  await expect(headline(page)).toBeFocused();
  await expect(headline(page)).toHaveAccessibleDescription(/needs at least 8 characters/);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(headline(page)).toHaveValue('What would a newer phone change?');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(headline(page)).toHaveValue('Short');
  await page.keyboard.press('ControlOrMeta+z');

  // The first block goes down two places and comes back, then stays one further down; the focus is where it was.
  const kinds = () => page.locator('.blocks > .list > li .head b').allTextContents();
  const before = await kinds();
  await page.locator('#blocks-grip-0').focus();
  for (const key of [' ', 'ArrowDown', 'ArrowDown', 'Escape']) await page.keyboard.press(key);
  await expect(said(page)).toHaveText(t.list.back('Text'));
  expect(await kinds()).toEqual(before);
  for (const key of [' ', 'ArrowDown', ' ']) await page.keyboard.press(key);
  await expect(said(page)).toHaveText(t.list.dropped('Text', 2, before.length));
  await expect(page.locator('#blocks-grip-1')).toBeFocused();
  expect(await kinds()).toEqual([before[1], before[0], ...before.slice(2)]);
  await page.keyboard.press('ControlOrMeta+z');

  // A phone is found by its name, with what there is of it.
  const search = async (field: string, words: string) => {
    await page.locator(`[id="field-${field}"]`).press('Enter');
    await expect(page.getByRole('combobox', { name: t.phone.search })).toBeFocused();
    await page.keyboard.type(words);
  };
  await search('hero.newer', 'iphone 17');
  await expect(page.getByRole('option').first()).toContainText(/in stock, from £|Not sold here/);
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-field="hero.newer"]')).toContainText('iPhone 17');
  await expect(page.locator('[id="field-hero.newer"]')).toBeFocused();

  // Everything that the template left open is taken out or filled in.
  for (const name of ['hero.older', 'action.to.model']) {
    await search(name, 'iphone 13');
    await page.getByRole('option', { name: /^iPhone 13 ?\d/ }).first().click();
  }
  const tool = (name: RegExp) => page.locator('.blocks > .list > li > .bar').getByRole('button', { name }).first();
  for (const kind of ['Give up or keep', 'Give up or keep', 'Saving and footprint', 'Comparison', 'Button']) await tool(new RegExp(`^Remove: ${kind}`)).press('Enter');
  await page.locator('[id="field-search.title"]').fill('iPhone 13 or iPhone 17: which one?');
  await page.locator('[id="field-search.description"]').fill('What an older phone still does, and what the newest one adds to it.');
  await page.locator('[id="field-window.from"]').fill('2040-07-01T00:00');
  await expect(page.locator('[data-field="window.from"]')).toContainText('Europe/London (GMT+1)');
  await page.keyboard.press('ControlOrMeta+s');
  await expect(said(page)).toContainText(t.saved(1));
  await expect(keeping(page)).toHaveText(t.keeping.untouched(1));
  expect(complaints).toEqual([]);

  for (const [width, colorScheme] of [[360, 'dark'], [1280, 'light']] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await page.getByRole('button', { name: t.blocks.openAll }).or(page.getByRole('button', { name: t.blocks.closeAll })).click();
    await isClean(page, `editor at ${width} in ${colorScheme}`);
  }
});

test('a block is dragged to another place', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await make(page, slugOf('dragged-about'), ['gb']);
  const grip = page.locator('#blocks-grip-0');
  await page.locator('#blocks-title').evaluate((title) => title.scrollIntoView());
  const [from, to] = [(await grip.boundingBox())!, (await page.locator('#blocks-grip-2').boundingBox())!];
  await page.mouse.move(from.x + 10, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(to.x + 10, to.y + to.height, { steps: 5 });
  await page.mouse.up();
  await expect(page.locator('.blocks > .list > li .head b').nth(2)).toHaveText('Text');
  await expect(said(page)).toContainText('place 3 of');
});

test('what is written without a connection stays in the browser, and is at the shop when there is one again', async ({ page, context }) => {
  const slug = slugOf('written-in-a-tunnel');
  await make(page, slug, ['gb']);
  await context.setOffline(true);
  await headline(page).fill('Written in a tunnel, under a hill');
  await expect(keeping(page)).toHaveText(t.keeping.offline);
  await context.setOffline(false);
  await expect(keeping(page)).toContainText('Draft saved');
  await page.reload();
  await expect(headline(page)).toHaveValue('Written in a tunnel, under a hill');

  // A browser that ended in the tunnel has it still.
  await context.setOffline(true);
  await headline(page).fill('Written in a tunnel, and the battery died');
  await expect(keeping(page)).toHaveText(t.keeping.offline);
  page.on('dialog', (dialog) => void dialog.accept());
  await page.close({ runBeforeUnload: false });
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(studioPaths.editor(slug, 'gb'));
  await expect(headline(again)).toHaveValue('Written in a tunnel, and the battery died');
  await expect(keeping(again)).toContainText('Draft saved');
});

test('two people on one page are told of each other, and neither loses anything; nor does one person in two windows', async ({ page, browser, context }) => {
  const slug = slugOf('written-by-two');
  await make(page, slug, ['gb']);
  await headline(page).fill('Mara says it like this');
  await expect(keeping(page)).toContainText('Draft saved');

  const other = await another(browser, pablo, studioPaths.editor(slug, 'gb'));
  await expect(other.getByRole('region', { name: t.notices.title })).toContainText('Mara Lindqvist is writing on this page, too');
  await headline(other).fill('Pablo says it like that');
  await expect(keeping(other)).toContainText('Draft saved');
  await other.getByRole('button', { name: t.notices.look('Mara Lindqvist') }).click();
  await expect(other.getByRole('dialog').locator('ins')).toContainText(['Mara', 'this']);
  await isClean(other, 'somebody else’s draft');
  await other.getByRole('button', { name: t.notices.close }).click();
  await other.getByRole('button', { name: t.notices.take('Mara Lindqvist') }).click();
  await expect(headline(other)).toHaveValue('Mara says it like this');
  await other.keyboard.press('ControlOrMeta+z');
  await expect(headline(other)).toHaveValue('Pablo says it like that');
  await expect(headline(page)).toHaveValue('Mara says it like this');

  // The same person in a second window: told, and both texts can be had.
  const second = await context.newPage();
  await second.goto(studioPaths.editor(slug, 'gb'));
  await headline(second).fill('Mara in her second window');
  await expect(keeping(second)).toContainText('Draft saved');
  await headline(page).fill('Mara in her first window');
  await expect(page.getByText('You wrote on this page in another window')).toBeVisible();
  await page.getByRole('button', { name: t.notices.other }).click();
  await expect(page.getByRole('dialog').locator('ins')).toContainText('second');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: t.notices.keepThis }).click();
  await expect(keeping(page)).toContainText('Draft saved');
  await page.reload();
  await expect(headline(page)).toHaveValue('Mara in her first window');
});

test('the board has a campaign in every market, is filtered by links without a script, and leads on; texts in another language are marked until they are touched', async ({ browser, page }) => {
  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await open(plain, mara, studioPaths.board({ market: 'de', state: 'live' }));
  const demo = plain.getByRole('listitem').filter({ hasText: 'do-you-need-the-newest' });
  await expect(demo).toContainText(boardWords.states.live);
  await plain.getByRole('link', { name: boardWords.states.missing }).click();
  await expect(demo).toHaveCount(0);
  await plain.goto(studioPaths.board({ words: 'no such campaign' }));
  await expect(plain.getByText(boardWords.nothing)).toBeVisible();

  const slug = slugOf('first-in-english');
  await make(page, slug, ['gb']);
  await page.goto(studioPaths.make({ way: 'market', campaign: slug }));
  await expect(page.getByText(makeWords.noText)).toBeVisible();
  await page.goto(studioPaths.make({ way: 'market', campaign: 'do-you-need-the-newest' }));
  await expect(page.getByText(makeWords.everywhere)).toBeVisible();
  await page.goto(studioPaths.make({ way: 'campaign', campaign: 'do-you-need-the-newest' }));
  await page.getByLabel(makeWords.name).fill(slugOf('copied'));
  await page.getByLabel(marketName('fr')).check();
  await isClean(page, 'making one');
  await page.getByRole('button', { name: makeWords.make }).click();
  await expect(headline(page)).toHaveValue(/./);
  await expect(page.locator('.tag')).toHaveCount(0);
  await page.goto(studioPaths.home());
  const row = page.getByRole('article', { name: /^copied/ }).first();
  await expect(row).toContainText(boardWords.states.draft);
  await expect(row).toContainText('No text yet in Germany');
  await isClean(page, 'board');

  await page.goto(studioPaths.make());
  await page.getByLabel(makeWords.name).fill(slugOf('in-german'));
  await page.getByLabel(marketName('de')).check();
  await page.getByRole('button', { name: makeWords.make }).click();
  await expect(page.locator('[data-field="headline"]')).toContainText(t.foreign('English'));
  await headline(page).fill('Was ändert ein neueres Telefon?');
  await expect(page.locator('[data-field="headline"]')).not.toContainText(t.foreign('English'));

  await page.goto(studioPaths.calendar());
  await expect(page.getByRole('region', { name: calendarWords.table })).toContainText(calendarWords.open);
  await isClean(page, 'calendar');
  await page.setViewportSize({ width: 1280, height: 900 });
  await isClean(page, 'calendar, wide');
});
