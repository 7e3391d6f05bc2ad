import { expect, laidOut, test, type Page } from './test';
import { pagesOf } from './templates';

/** A thumb, CSS px (WCAG 2.5.5), less what rounding takes. */
const thumb = 43.5;
const phone = { width: 360, height: 800 };
/** A screen of 1280 × 1024 px at 400 % (WCAG 1.4.10). */
const zoomed = { width: 320, height: 256 };

for (const market of ['de', 'jp'] as const) {
  test(`whatever can be pressed in ${market} is as large as a thumb, and at 400 % nothing is cut off, scrolls sideways or lies over what is read`, async ({ page }) => {
    const found: string[] = [];
    for (const [name, path] of pagesOf(market)) {
      await page.setViewportSize(phone);
      await page.goto(path, { waitUntil: 'load' });
      await laidOut(page);
      await page.locator('details').evaluateAll((all) => { for (const details of all) (details as HTMLDetailsElement).open = true; });
      const small = await smallTargets(page);
      await page.setViewportSize(zoomed);
      found.push(...[...small, ...(await troublesAtZoom(page))].map((fault) => `${name}: ${fault}`));
    }
    expect(found).toEqual([]);
  });
}

/**
 * What is smaller than a thumb. Not counted: a link within a text or that names
 * a source, whose height is that of its line, and what is not to be seen until it has the focus.
 */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const isOfText = (element: Element) => {
      if (element.localName !== 'a' || getComputedStyle(element).display !== 'inline') return false;
      const around = element.closest('p, li, dd, td, cite, address, figcaption')?.textContent.trim() ?? '';
      return element.getAttribute('rel') === 'external' || around.length > element.textContent.trim().length;
    };
    const sizeOf = (element: Element) => {
      const { width, height, bottom } = (element.localName === 'input' ? (element.closest('label') ?? element) : element).getBoundingClientRect();
      return { width, height, isSeen: width > 1 && bottom + scrollY > 0 };
    };
    return [...document.querySelectorAll('a[href], button, input:not([type="hidden"]), select, textarea, summary')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !isOfText(element))
      .flatMap((element) => {
        const { width, height, isSeen } = sizeOf(element);
        return !isSeen || Math.min(width, height) >= least ? [] : [`${element.outerHTML.replaceAll(/\s+/g, ' ').slice(0, 90)} ${Math.round(width)} × ${Math.round(height)}`];
      });
  }, thumb);
}

/** What stays in sight while one scrolls may take a third of it. */
function troublesAtZoom(page: Page): Promise<string[]> {
  return page.evaluate(({ width, height }) => {
    const named = (element: Element) => `${element.localName}.${element.className || element.id} "${(element.textContent ?? '').trim().replaceAll(/\s+/g, ' ').slice(0, 40)}"`;
    const seen = [...document.body.querySelectorAll<HTMLElement>('*')].filter((element) => element.checkVisibility({ visibilityProperty: true }));
    /** A wide table may scroll by itself. */
    const scrolls = (element: Element | null): boolean => element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    return [
      ...(document.documentElement.scrollWidth > width ? [`is ${document.documentElement.scrollWidth} px wide`] : []),
      ...seen.filter((element) => /fixed|sticky/.test(getComputedStyle(element).position) && element.offsetHeight > height / 3).map((element) => `${named(element)} lies over ${element.offsetHeight} px`),
      ...seen.filter((element) => element.matches('h1, h2, h3, p, li, dd, label, summary, button, a, th, td') && !scrolls(element)).filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return right - left > 1 && (left < -0.5 || right > width + 0.5) && getComputedStyle(element).clipPath === 'none';
      }).map((element) => `${named(element)} is cut off`),
    ];
  }, zoomed);
}
