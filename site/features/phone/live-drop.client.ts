import type { MarketId } from '../../../worker/shared/market';
import { numberFormat } from '../../../worker/shared/formatter';
import { formatMoney } from '../../../worker/shared/money';
import { paths } from '../../paths';
import { keepFocus } from '../focus/keep-focus.client';
import { afterLoad, correct, isNews } from '../offer/live-offers.client';
import { handOnOrigin } from '../results/origin.client';
import { showNextSale } from '../reminder/next-sale.client';
import { makerRows, modelRows, outcomesOf, worthRows, type Row } from './chances';
import { remaining, type DayWords } from './countdown';
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
  const { liveDrop: market, saleId, told, left, days } = document.querySelector<HTMLElement>('[data-live-drop]')!.dataset as Record<string, string>;
  const { lang } = document.documentElement;
  let drop = JSON.parse(told!) as Parameters<typeof stateOf>[0];
  const words = JSON.parse(days!) as DayWords;
  let ahead = 0;

  let turn = nextTurn(drop, Date.now());
  everySecond(() => ahead, (now) => {
    for (const element of document.querySelectorAll<HTMLElement>('[data-until]')) correct(element, remaining(lang, Date.parse(element.dataset.until!) - now, words));
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
    if (live.left !== drop.left || live.size !== drop.size) showLeft(live);
    drop = live;
    ahead = aheadBy(live.now, ageOf(response.headers), asked, Date.now());
    turn = nextTurn(drop, Date.now() + ahead);
    showState(Date.now() + ahead);
    showNextSale(live.next);
    if (live.id !== saleId) showOther(live);
    else if (document.querySelector('[data-chance]')) showOdds(live);
  }

  function showLeft(live: LiveDrop): void {
    for (const element of document.querySelectorAll('[data-live-left]')) correct(element, left!.replace('{left}', count(live.left)).replace('{size}', count(live.size)));
  }

  function showState(now: number): void {
    const state = stateOf(drop, now);
    const states = [...document.querySelectorAll<HTMLElement>('[data-drop-state]')];
    keepFocus(() => states.forEach((element) => { element.hidden = element.dataset.dropState !== state; }), () => states.find(({ hidden }) => !hidden) ?? null);
  }
}

const count = (units: number) => numberFormat(document.documentElement.lang).format(units);

function showOdds({ odds }: LiveDrop): void {
  const { lang } = document.documentElement;
  const { of, worth } = document.querySelector<HTMLElement>('[data-live-drop]')!.dataset;
  const show = (kind: string, rows: readonly Row[]) => {
    for (const { key, now, start } of rows) {
      const row = document.querySelector(`[data-chance="${kind} ${CSS.escape(key)}"]`);
      const find = (what: string) => row?.querySelector<HTMLElement>(`[data-${what}]`) ?? null;
      if (isNews(find('units'), 'units', `${now.units}/${start.units}`)) correct(find('units'), of!.replace('{left}', count(now.units)).replace('{size}', count(start.units)));
      if (isNews(find('now'), 'now', String(now.probability))) correct(find('now'), numberFormat(lang, { style: 'percent', maximumFractionDigits: 1 }).format(now.probability));
      find('bar')?.setAttribute('width', String(now.probability * 100));
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
    const price = card?.querySelector<HTMLElement>('[data-worth]') ?? null;
    if (isNews(price, 'worth', String(outcome.worth.amount))) correct(price, worth!.replace('{price}', () => formatMoney(outcome.worth, lang, { taxNote: false })));
  }
}
