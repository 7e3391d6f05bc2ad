import type { MarketId } from '../../../worker/shared/market';
import { formatMoney } from '../../../worker/shared/money';
import { paths } from '../../paths';
import { keepFocus } from '../focus/keep-focus.client';
import { afterLoad, correct } from '../offer/live-offers.client';
import { handOnOrigin } from '../results/origin.client';
import { showNextSale } from '../reminder/next-sale.client';
import { makerRows, modelRows, outcomesOf, worthRows, type Row } from './chances';
import { remaining } from './countdown';
import { nextTurn, stateOf } from './drop-state';
import type { LiveDrop } from './live-drop';
import { showOther } from './other-drop.client';
import { ageOf, aheadBy, everySecond } from './shop-clock';

/** How late one page asks again at most when the sale turns, ms, so that those of one second do not ask at once. */
const jitter = 4_000;

/**
 * Corrects what is left and how likely each phone is, and lets the sale open and close at the second, by
 * the shop's clock. Changes no figure where the shop cannot be reached.
 */
export function followDrop(): void {
  const { liveDrop: market, saleId, told, left } = document.querySelector<HTMLElement>('[data-live-drop]')!.dataset as Record<string, string>;
  const { lang } = document.documentElement;
  let drop = JSON.parse(told!) as Parameters<typeof stateOf>[0];
  let ahead = 0;

  let turn = nextTurn(drop, Date.now());
  everySecond(() => ahead, (now) => {
    for (const element of document.querySelectorAll<HTMLElement>('[data-until]')) correct(element, remaining(lang, Date.parse(element.dataset.until!) - now));
    if (turn === null || now < turn) return;
    turn = nextTurn(drop, now);
    showState(now);
    setTimeout(ask, Math.random() * jitter);
  });
  handOnOrigin();
  afterLoad(() => void ask());

  async function ask(): Promise<void> {
    const asked = Date.now();
    const response = await fetch(paths.drop(market as MarketId)).catch(() => null);
    if (!response?.ok) return;
    const live = (await response.json()) as LiveDrop;
    drop = live;
    ahead = aheadBy(live.now, ageOf(response.headers), asked, Date.now());
    turn = nextTurn(drop, Date.now() + ahead);
    for (const element of document.querySelectorAll('[data-live-left]')) correct(element, left!.replace('{left}', new Intl.NumberFormat(lang).format(live.left)).replace('{size}', new Intl.NumberFormat(lang).format(live.size)));
    showState(Date.now() + ahead);
    showNextSale(live.next);
    if (live.id === saleId) showOdds(live);
    else showOther(live);
  }

  function showState(now: number): void {
    const state = stateOf(drop, now);
    const states = [...document.querySelectorAll<HTMLElement>('[data-drop-state]')];
    keepFocus(() => states.forEach((element) => { element.hidden = element.dataset.dropState !== state; }), () => states.find(({ hidden }) => !hidden) ?? null);
  }
}

function showOdds({ odds }: LiveDrop): void {
  const { lang } = document.documentElement;
  const { of, worth } = document.querySelector<HTMLElement>('[data-live-drop]')!.dataset;
  const share = new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 1 });
  const count = new Intl.NumberFormat(lang);
  const show = (kind: string, rows: readonly Row[]) => {
    for (const { key, now, start } of rows) {
      const row = document.querySelector(`[data-chance="${kind} ${CSS.escape(key)}"]`);
      correct(row?.querySelector('[data-units]') ?? null, of!.replace('{left}', count.format(now.units)).replace('{size}', count.format(start.units)));
      correct(row?.querySelector('[data-now]') ?? null, share.format(now.probability));
      row?.querySelector('[data-bar]')?.setAttribute('width', String(now.probability * 100));
    }
  };
  show('model', modelRows(odds));
  show('maker', makerRows(odds));
  show('worth', worthRows(odds));

  for (const [place, outcome] of Object.entries(outcomesOf(odds) ?? {})) {
    const card = document.querySelector(`[data-outcome="${place}"]`);
    const picture = document.querySelector<HTMLImageElement>(`[data-chance="model ${outcome.model}"] img`);
    const shown = card?.querySelector('img');
    if (shown && picture && shown.getAttribute('src') !== picture.getAttribute('src')) shown.src = picture.src;
    correct(card?.querySelector('[data-name]') ?? null, outcome.name);
    correct(card?.querySelector('[data-worth]') ?? null, worth!.replace('{price}', () => formatMoney(outcome.worth, lang, { taxNote: false })));
  }
}
