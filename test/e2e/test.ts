import { test as base, type Page } from '@playwright/test';

export { expect, type APIRequestContext, type Browser, type BrowserContext, type Locator, type Page } from '@playwright/test';

/** A page that is opened, or opened anew, is one whose scripts have run: they are fetched after the first paint, when a browser calls the page loaded. */
export const test = base.extend({
  page: async ({ page, javaScriptEnabled }, use) => {
    if (javaScriptEnabled) {
      const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)];
      page.goto = (...where) => goto(...where).then((response) => settled(page, response));
      page.reload = (...how) => reload(...how).then((response) => settled(page, response));
    }
    await use(page);
  },
});

async function settled<Response>(page: Page, response: Response): Promise<Response> {
  await page.waitForFunction(() => !document.querySelector('script[type="after-paint"]'));
  return response;
}

/** Waits until what is below the first screen is laid out, too: for whoever looks at a page without scrolling. */
export async function laidOut(page: Page): Promise<void> {
  await page.waitForFunction(() => ![...document.querySelectorAll('main > *, article > *, footer')].some((part) => getComputedStyle(part).contentVisibility === 'auto'));
}
