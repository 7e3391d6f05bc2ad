import type { MarketId } from '../../../worker/shared/market';
import { paths } from '../../paths';

/** What the chooser tells when it shows another offer, or the same with other stock: an event `offer-shown` of the document. */
export type OfferShown = { readonly id: string; readonly available: number };

/** Keeps the link to the units behind an offer with the offer that is shown, and opens their list in place once somebody wants it. */
export function followOffer(): void {
  const very = document.querySelector<HTMLElement>('[data-very]');
  if (!very) return;
  const link = very.querySelector<HTMLAnchorElement>('[data-very-link]')!;
  const list = very.querySelector<HTMLElement>('[data-very-list]')!;
  const { market, one, many } = very.dataset;
  const open = async (focuses: boolean) => (await import('./open-list.client')).openList(very, link.href, focuses);

  document.addEventListener('offer-shown', (event) => {
    const { id, available } = (event as CustomEvent<OfferShown>).detail;
    very.hidden = available === 0;
    link.textContent = available === 1 ? one! : many!.replace('{units}', String(available));
    const href = paths.unitsOfOffer(market as MarketId, id);
    if (link.getAttribute('href') === href) return;
    link.href = href;
    if (!list.hidden) void open(false);
  });
  link.addEventListener('click', (event) => {
    // A new tab is a new tab.
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    void open(true);
  });
}
