import type { MarketId } from '../../../worker/shared/market';
import { formatMoney } from '../../../worker/shared/money';
import { paths } from '../../paths';
import { correct } from '../offer/live-offers.client';
import type { LiveDrop } from './live-drop';

type Words = { opens: string; closes: string; lobby: string; systems: Record<LiveDrop['system'], string> };

/**
 * Another sale than the one the page was built with is on: what the page says of it is put right, and what can
 * only be said by a new build, which phones are in it, gives way to the list itself.
 */
export function showOther({ id, system, price, window, lobbyOpens, manifest: { hash } }: LiveDrop): void {
  const { lang } = document.documentElement;
  const { liveDrop: market, words, zone: timeZone } = document.querySelector<HTMLElement>('[data-live-drop]')!.dataset as Record<string, string>;
  const t = JSON.parse(words!) as Words;
  const at = (template: string, moment: string) => {
    const say = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(lang, { ...options, timeZone }).format(new Date(moment));
    return template.replace('{day}', say({ dateStyle: 'full' })).replace('{time}', say({ timeStyle: 'short' }));
  };
  for (const [what, text] of Object.entries({
    system: t.systems[system], price: formatMoney(price, lang), hash,
    opens: at(t.opens, window.opens), closes: at(t.closes, window.closes), lobby: at(t.lobby, lobbyOpens),
  })) for (const element of document.querySelectorAll(`[data-sale="${what}"]`)) correct(element, text);
  for (const element of document.querySelectorAll<HTMLElement>('[data-edge]')) element.dataset.until = window[element.dataset.edge as 'opens' | 'closes'];
  for (const button of document.querySelectorAll<HTMLElement>('[data-copy]')) button.dataset.copy = hash;
  const links = { manifest: paths.manifest(market as MarketId, id), ledger: paths.ledger(market as MarketId, id) };
  for (const [what, href] of Object.entries(links)) for (const link of document.querySelectorAll<HTMLAnchorElement>(`a[data-sale="${what}"]`)) link.href = href;
  for (const section of document.querySelectorAll<HTMLElement>('[data-of-sale]')) section.hidden = true;
}
