import { isWay, originIn, tagged, type Origin } from '../../../worker/results/origin';

/** What led to this page: its own campaign, where it is one, and what its address says. */
export function originHere(): Origin {
  const query = new URLSearchParams(location.search);
  const campaign = document.querySelector<HTMLElement>('[data-campaign]')?.dataset.campaign;
  if (campaign) query.set('c', campaign);
  const shown = document.querySelector<HTMLElement>('[data-variant-shown]')?.dataset.variantShown;
  if (shown) query.set('v', shown);
  return originIn(query);
}

/** Gives the page's links on the way to buying what led here, so that it gets there without anything being kept in the browser. */
export function handOnOrigin(): void {
  const origin = originHere();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('main a[href^="/"]')) {
    const href = link.getAttribute('href')!;
    if (isWay(href) && tagged(href, origin) !== href) link.href = tagged(href, origin);
  }
}
