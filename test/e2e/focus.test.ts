import { expect, test, type Locator, type Page } from './test';
import { messagesOf } from '../../site/i18n/messages';
import { paths } from '../../site/paths';
import { addBest } from './shopper';
import { model, templates } from './templates';

/** What is answered in place of the network has to be asked for by the page itself. */
test.use({ serviceWorkers: 'block' });

const { find, purchase, newest, offline } = messagesOf('gb');

async function press(target: Locator, key = 'Enter'): Promise<void> {
  await target.focus();
  await target.press(key);
}

/** Answers of an address wait until they are let go. */
async function hold(page: Page, url: RegExp, change: (told: Record<string, unknown>) => Record<string, unknown>): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(url, async (route) => {
    const response = await route.fetch();
    await promise;
    await route.fulfill({ response, json: change(await response.json()) });
  });
  return resolve;
}

test('a choice keeps the focus while price and picture change', async ({ page }) => {
  await page.goto(paths.model('gb', model));
  const chosen = page.locator('input[name="storage"]:checked');
  const before = await chosen.getAttribute('value');
  await press(chosen, 'ArrowDown');
  await expect(page.locator(':focus')).toHaveAttribute('name', 'storage');
  await expect(page.locator(':focus')).not.toHaveAttribute('value', before!);
});

test('where live news take away what had the focus, it goes to what they say', async ({ page }) => {
  const sellOut = await hold(page, /\/offers\?/, (answer) => ({ ...answer, offers: [] }));
  await page.goto(paths.model('gb', model));
  await page.locator('[data-deal-button]').focus();
  sellOut();
  await expect(page.locator('[data-deal-gone]')).toBeFocused();

  const takeAll = await hold(page, /\/api\/gb\/phone$/, (drop) => ({ ...drop, left: 0 }));
  await page.goto(paths.phone('gb'));
  await page.locator('[data-drop-state="open"] a').focus();
  takeAll();
  await expect(page.locator('[data-drop-state="taken"]')).toBeFocused();
});

test('filters that are applied, chips that are taken away and the way back lead to the results', async ({ page }) => {
  await page.goto(paths.find('gb', 'maker=apple'));
  const results = page.locator('#results');
  await press(page.locator('.chip').first());
  await expect(results).toBeFocused();
  await expect(page.locator('.chip')).toHaveCount(0);

  await page.locator('[data-live-model] a').first().focus();
  await page.goBack();
  await expect(page.locator('.chip')).toHaveCount(1);
  await expect(results).toBeFocused();

  await press(page.getByText(find.filters, { exact: true }));
  await press(page.locator('[data-find-apply]'));
  await expect(page.locator('[data-find-apply]')).toBeHidden();
  await expect(results).toBeFocused();
});

test('a cart that changes keeps the focus on what was pressed, on its neighbour, or on the heading', async ({ page }) => {
  await addBest(page, 'gb', model);
  await page.goto(paths.cart('gb'));
  const [less, more] = [page.getByRole('button', { name: purchase.cart.less('iPhone 13') }), page.getByRole('button', { name: purchase.cart.more('iPhone 13') })];
  await press(more);
  await expect(less).toBeEnabled();
  // Where no more can be had, the neighbour.
  await expect(more.or(less).and(page.locator(':focus'))).toHaveCount(1);
  await press(less);
  await expect(less).toBeDisabled();
  await expect(more).toBeFocused();
  await press(page.getByRole('button', { name: purchase.cart.removeNamed('iPhone 13') }));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(purchase.cart.empty.heading);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('questions left open are where the focus goes, and what is copied leaves it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(paths.quiz('gb'));
  await press(page.getByRole('button', { name: newest.quiz.action }));
  await expect(page.getByRole('alert')).toBeFocused();

  await page.goto(templates['quiz result']!('gb'));
  const copy = page.locator('button[data-copy]');
  await press(copy);
  await expect(copy).toContainText(newest.quiz.copied);
  await expect(copy).toBeFocused();
});

test('the bar of a page without network gives the focus back when it goes', async ({ page, context }) => {
  await page.goto(paths.legal('gb', 'guarantee'));
  const [bar, close] = [page.locator('[data-offline-bar]'), page.getByRole('button', { name: offline.bar.close })];
  const link = page.locator('main a').first();
  await link.focus();
  for (const leave of [() => close.press('Enter'), () => context.setOffline(false)]) {
    await context.setOffline(true);
    await expect(bar).toBeVisible();
    await close.focus();
    await leave();
    await expect(bar).toBeHidden();
    await expect(link).toBeFocused();
    await context.setOffline(false);
    await expect(page.locator('html')).toHaveAttribute('data-network', 'on');
  }
});

test('a check that runs leaves the focus on its button', async ({ page }) => {
  await page.goto(paths.verify('gb'));
  const check = page.locator('[data-check] form .button');
  await press(check);
  await expect(page.locator('[data-outcome]')).toBeVisible();
  await expect(check).toBeFocused();
  await expect(page.locator('[data-result]')).not.toHaveText(await page.locator('[data-result]').getAttribute('data-fetching') ?? '');
  await expect(check).toBeFocused();
});
