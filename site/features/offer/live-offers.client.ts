import type { ListedOffer } from '../../../worker/inventory/offer';
import { toldOf } from '../../../worker/results/origin';
import type { MarketId } from '../../../worker/shared/market';
import { formatMoney, type Money } from '../../../worker/shared/money';
import { paths } from '../../paths';
import { originHere } from '../results/origin.client';
import { glanceOf } from './glance';
import { isWanted, type Wanted } from './wanted';

/** What the shop answers: offers, best first, and when a parcel arrives that is paid for now. */
type Live = { readonly offers: readonly ListedOffer[]; readonly delivery: { readonly said: string } };

/** The API answers for so many models at once. */
const modelsPerCall = 50;

/**
 * The offers of these models as they are now; null where the shop cannot be reached: then the page stays as it is.
 *
 * @param view the model whose page asks, for a look at it to be counted
 */
export async function liveOffers(models: readonly string[], view?: string): Promise<Live | null> {
  const seen = view === undefined ? undefined : { view, ...toldOf(originHere()) };
  try {
    const calls = Array.from({ length: Math.ceil(models.length / modelsPerCall) }, async (_, index) => {
      const response = await fetch(paths.offers(texts().market, models.slice(index * modelsPerCall, (index + 1) * modelsPerCall), seen));
      if (!response.ok) throw new Error(String(response.status));
      return (await response.json()) as Live;
    });
    const answers = await Promise.all(calls);
    return { offers: answers.flatMap(({ offers }) => offers), delivery: answers[0]!.delivery };
  } catch {
    return null;
  }
}

/** Prices as the page says them. To format its first one takes a browser 20 ms, and 80 on a telephone; most have not changed. */
const said = new Map([...document.querySelectorAll<HTMLElement>('[data-amount]')].map((element) => [Number(element.dataset.amount), element.textContent!]));

/** What `LiveTexts.astro` left in the page: its market, and the words around a price and a count. */
export function texts() {
  const { market, from, stock } = document.querySelector<HTMLElement>('[data-live]')!.dataset;
  const counts = JSON.parse(stock!) as string[];
  const say = (price: Money) => said.get(price.amount) ?? formatMoney(price, document.documentElement.lang);
  return {
    market: market as MarketId,
    price: say,
    from: (price: Money) => fill(from!, say(price)),
    stock: (left: number) => counts[Math.min(left, counts.length - 1)]!,
  };
}

const fill = (sentence: string, price: string) => sentence.replace('{price}', () => price);

/** Writes a text where it differs. */
export function correct(element: Element | null, text: string): void {
  if (element && element.textContent?.trim() !== text) element.textContent = text;
}

/** Whether what an element says follows from another value than the one it was written from. To format nothing anew that has not changed spares a browser its first `Intl`, 20 ms. */
export function isNews(element: HTMLElement | null, from: string, value: string): boolean {
  if (!element || element.dataset[from] === value) return false;
  element.dataset[from] = value;
  return true;
}

/** Lets the browser paint, and answer a tap, between two pieces of work. */
const breathe = () => new Promise((goOn) => setTimeout(goOn));

/** Corrects every card of the page that names a model. Reports each model's offers to whoever needs more than a price. */
export async function correctCards(also?: (model: string, offers: ListedOffer[]) => void): Promise<void> {
  const cards = [...document.querySelectorAll<HTMLElement>('[data-live-model]')];
  const models = [...new Set(cards.map((card) => card.dataset.liveModel!))];
  if (models.length === 0) return;
  const live = await liveOffers(models);
  if (!live) return;
  const { offers } = live;
  const words = texts();
  for (const [index, card] of cards.entries()) {
    if (index % 6 === 5) await breathe();
    const only = JSON.parse(card.dataset.liveOnly ?? '{}') as Wanted;
    const ofModel = offers.filter((offer) => offer.model === card.dataset.liveModel && isWanted(offer, only));
    const glance = glanceOf(ofModel);
    const from = card.querySelector<HTMLElement>('[data-live-from]');
    const shown = from?.textContent;
    // A sentence of its own around the price stands in the attribute.
    if (glance) correct(from, from?.dataset.liveFrom ? fill(from.dataset.liveFrom, words.price(glance.from)) : words.from(glance.from));
    const lowest = card.querySelector<HTMLElement>('[data-live-lowest]');
    const reduction = glance?.left ? ofModel[0]?.reduction : null;
    correct(lowest, reduction ? fill(lowest?.dataset.liveLowest ?? '', words.price(reduction.lowest)) : '\u00A0');
    // What the price buys is known of the price that was shown.
    if (from?.textContent !== shown) correct(card.querySelector('[data-live-variant]'), '\u00A0');
    correct(card.querySelector('[data-live-stock]'), words.stock(glance?.left ?? 0));
    card.toggleAttribute('data-sold-out', !glance?.left);
  }
  for (const model of models) also?.(model, offers.filter((offer) => offer.model === model));
}

/** After the page has loaded, so that live facts never compete with it. */
export function afterLoad(task: () => void): void {
  if (document.readyState === 'complete') task();
  else addEventListener('load', task, { once: true });
}
