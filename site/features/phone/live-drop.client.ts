import type { Odds } from '../../../worker/phone/drop';
import type { MarketId } from '../../../worker/shared/market';
import { paths } from '../../paths';
import { afterLoad, correct } from '../offer/live-offers.client';
import { stateOf } from './drop-state';

/** The drop as the API tells it. */
type LiveDrop = { left: number; size: number; open: boolean; window: { opens: string; closes: string }; odds: Odds[] };

/** Corrects what is left, which state the sale is in, and how likely each model is. Changes nothing where the shop cannot be reached. */
export function correctDrop(): void {
  afterLoad(async () => {
    const { liveDrop: market, left } = document.querySelector<HTMLElement>('[data-live-drop]')!.dataset;
    const response = await fetch(paths.drop(market as MarketId)).catch(() => null);
    if (!response?.ok) return;
    const drop = (await response.json()) as LiveDrop;
    const format = new Intl.NumberFormat(document.documentElement.lang);
    for (const element of document.querySelectorAll('[data-live-left]')) correct(element, left!.replace('{left}', format.format(drop.left)));
    const state = stateOf({ left: drop.left, opensAt: Date.parse(drop.window.opens), closesAt: Date.parse(drop.window.closes) }, Date.now());
    for (const element of document.querySelectorAll<HTMLElement>('[data-drop-state]')) element.hidden = element.dataset.dropState !== state;
    correctOdds(drop.odds);
  });
}

function correctOdds(odds: readonly Odds[]): void {
  const { lang } = document.documentElement;
  const share = new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 1 });
  const count = new Intl.NumberFormat(lang);
  for (const row of document.querySelectorAll<HTMLElement>('[data-drop-model]')) {
    const { units, probability } = odds.find(({ model }) => model === row.dataset.dropModel) ?? { units: 0, probability: 0 };
    correct(row.querySelector('[data-drop-units]'), count.format(units));
    correct(row.querySelector('[data-drop-chance]'), share.format(probability));
    row.querySelector('[data-drop-bar]')?.setAttribute('width', String(probability * 100));
  }
}
