import { expect, test, type Page } from './test';
import { demoStaff } from '../../db/seed/staff';
import { paths } from '../../site/paths';
import type { MarketId } from '../../worker/shared/market';
import { fillCheckout, pay, reachPayment, sandbox, seePaid, toCheckout } from './shopper';

// A browser without a screen says so, and is not counted: this one says what a person's would.
const person = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36';
const slug = 'do-you-need-the-newest';
const market = 'at';

type Figures = { visits: number; productViews: number; carts: number; orders: number; revenue: number };
async function figures(page: Page, market: MarketId, campaign?: string): Promise<Figures> {
  const { token } = await (await page.request.post(`${sandbox}/sandbox/access/tokens`, { data: { email: demoStaff[0]!.email } })).json();
  const response = await page.request.get(`/api/studio/results?market=${market}${campaign ? `&campaign=${campaign}` : ''}`, { headers: { 'cf-access-jwt-assertion': token } });
  return (await response.json()).now.totals;
}

test.describe('somebody who follows a tagged link to a campaign', () => {
  test.use({ userAgent: person });

  test('takes its name along to the order, without a cookie or anything else kept', async ({ page }) => {
    test.setTimeout(120_000);
    const credited = await figures(page, market, slug);
    await page.goto(`${paths.campaign(market, slug)}?ch=newsletter`);
    // The page is fetched once more, to be kept for when there is no network. That is no visit.
    await expect.poll(() => page.evaluate(async (path) => Boolean(await caches.match(path)), paths.campaign(market, slug))).toBe(true);
    await expect.poll(async () => (await figures(page, market, slug)).visits, { timeout: 15_000 }).toBe(credited.visits + 1);
    await page.locator('main a[href*="/phones/"]').first().click();
    await expect(page).toHaveURL(new RegExp(`/${market}/phones/[a-z0-9-]+[?]c=${slug}&ch=newsletter`));
    await expect.poll(async () => (await figures(page, market, slug)).productViews, { timeout: 15_000 }).toBe(credited.productViews + 1);
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);

    // Not the one that the page shows first, which other tests look at: one of which there are many.
    await page.locator('.offers summary').click();
    const offer = await page.locator('tr[data-offer]').evaluateAll((rows) => (rows as HTMLElement[]).sort((a, b) => Number(b.dataset.available) - Number(a.dataset.available))[0]!.dataset.offer!);
    await page.locator(`button[value="${offer}"]`).click();
    await expect(page).toHaveURL(new RegExp(`${paths.cart(market)}$`));
    await expect.poll(async () => (await figures(page, market, slug)).carts, { timeout: 15_000 }).toBe(credited.carts + 1);
    await toCheckout(page, market);
    await fillCheckout(page, market);
    await reachPayment(page, market);
    await pay(page);
    await seePaid(page, market);
    const after = await figures(page, market, slug);
    expect(after.orders).toBe(credited.orders + 1);
    expect(after.revenue).toBeGreaterThan(credited.revenue);
  });
});

test('a browser that asks not to be counted is not', async ({ browser }) => {
  const page = await (await browser.newContext({ userAgent: person, extraHTTPHeaders: { 'sec-gpc': '1' } })).newPage();
  const { productViews } = await figures(page, 'fr');
  const answered = page.waitForResponse((response) => response.url().includes('view=apple-iphone-13'));
  await page.goto(paths.model('fr', 'apple-iphone-13'));
  await answered;
  await page.waitForTimeout(1_000);
  expect((await figures(page, 'fr')).productViews).toBe(productViews);
});
