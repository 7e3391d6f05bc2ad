import type { ListedOffer } from '../../../worker/inventory/offer';
import { grades, type Grade } from '../../../worker/shared/grade';
import { isSame, type Money } from '../../../worker/shared/money';
import { keepFocus } from '../focus/keep-focus.client';
import { writeWithEnglish } from '../foreign/write-english.client';
import type { OfferShown } from '../unit/very.client';
import { askedFor, isSameVariant, nearest, standingOf, type Choosable, type Part, type Wanted } from './choice';
import { afterLoad, correct, liveOffers, texts } from './live-offers.client';

type Row = Choosable & { available: number; price: Money; reduction: ListedOffer['reduction']; readonly element: HTMLTableRowElement };

/**
 * Brings the three groups to life: what is chosen shows its price and its picture, what does not
 * go together is marked and leads to the nearest phone there is, and prices and stock are
 * corrected once. The rows of the list are the data.
 */
export function startChooser(model: string, currency: Money['currency'], show: (wanted: Wanted) => void): void {
  const find = <E extends HTMLElement>(name: string) => document.querySelector<E>(`[data-${name}]`)!;
  const [chooser, buy, say] = [find('chooser'), find('buy'), find('say')];
  const words = texts();
  let rows = [...document.querySelectorAll<HTMLTableRowElement>('[data-offer]')].map((element) => toRow(element, currency)).sort(bestFirst);
  let shown = rows.find(({ id }) => id === find<HTMLInputElement>('deal-offer').value)!;
  if (!shown) return;
  const written = shown;
  shown = nearest(rows, askedInAddress(shown)) ?? shown;

  const lowestOf = ({ reduction, available }: Row, sentence: string) => (reduction && available > 0 ? fill(sentence, { price: words.price(reduction.lowest) }) : '');

  /** The maker's name of the shown colour, where it is foreign to the page. */
  const english = () => shown.element.querySelector('[lang]')?.textContent;

  const render = () => {
    find<HTMLInputElement>('deal-offer').value = shown.id;
    writeWithEnglish(find('deal-variant'), shown.element.dataset.variant!, english());
    find('deal-seller').textContent = shown.element.dataset.seller!;
    find('deal-price').textContent = words.price(shown.price);
    find('deal-stock').textContent = words.stock(shown.available);
    find('deal-lowest').textContent = lowestOf(shown, find('deal-lowest').dataset.dealLowest!);
    find<HTMLButtonElement>('deal-button').disabled = shown.available === 0;
    buy.toggleAttribute('data-sold-out', shown.available === 0);
    if (shown.available > 0) buy.removeAttribute('data-none');
    for (const input of chooser.querySelectorAll('input')) renderOption(input);
    show(shown);
    document.dispatchEvent(new CustomEvent<OfferShown>('offer-shown', { detail: { id: shown.id, available: shown.available } }));
  };

  const renderOption = (input: HTMLInputElement) => {
    const part = input.name as Part;
    const stands = standingOf(rows, shown, part, valueOf(input));
    const { standing } = stands;
    const label = input.closest('label')!;
    label.dataset.standing = standing;
    input.checked = valueOf(input) === shown[part];
    input.disabled = standing === 'gone' && !input.checked;
    const price = label.querySelector('[data-option-price]');
    const asked = askedFor(rows, part, valueOf(input), stands);
    if (price) price.textContent = asked ? words[standing === 'apart' ? 'from' : 'price'](asked) : chooser.dataset.gone!;
    const isSaid = standing === 'together' || (price && standing === 'gone');
    label.querySelector('[data-option-note]')!.textContent = isSaid ? '' : chooser.dataset[standing]!;
  };

  /** Says what happened. It is to be seen as well where something changed that nobody asked for. */
  const tell = (what: 'now' | 'moved' | 'gone' | 'goneAll' | 'changed') => {
    const text = fill(say.dataset[what]!, { variant: shown.element.dataset.variant!, price: words.price(shown.price), stock: words.stock(shown.available) });
    writeWithEnglish(say, text, english());
    say.toggleAttribute('data-visible', what !== 'now');
  };

  chooser.addEventListener('change', ({ target }) => {
    const input = target as HTMLInputElement;
    const wanted = { ...shown, [input.name]: valueOf(input) } as Wanted;
    const next = nearest(rows, wanted, input.name as Part);
    if (!next) return;
    shown = next;
    render();
    tell(isSameVariant(shown, wanted) ? 'now' : 'moved');
  });

  const goLive = async () => {
    const live = await liveOffers([model], model);
    if (!live) return;
    correct(find('delivery'), fill(find('delivery').dataset.delivery!, { range: live.delivery.said }));
    keepFocus(() => correctAll(live.offers), () => find(shown.available > 0 ? 'deal-button' : 'deal-gone'));
  };

  const correctAll = (offers: readonly ListedOffer[]) => {
    const before = { price: shown.price, available: shown.available };
    const lowestInRow = find('lowest').dataset.lowest!;
    for (const row of rows) {
      const now = offers.find(({ id }) => id === row.id);
      row.available = now?.available ?? 0;
      if (now) [row.price, row.reduction] = [now.price, now.reduction];
      row.element.dataset.available = String(row.available);
      correct(row.element.querySelector('[data-row-price]'), words.price(row.price));
      correct(row.element.querySelector('[data-row-lowest]'), lowestOf(row, lowestInRow));
      correct(row.element.querySelector('[data-row-stock]'), words.stock(row.available));
      row.element.querySelector('button')!.disabled = row.available === 0;
    }
    rows = rows.sort(bestFirst);
    const other = shown.available === 0 ? nearest(rows, shown) : undefined;
    shown = other ?? shown;
    render();
    if (before.available > 0 && other) tell('gone');
    else if (before.available > 0 && shown.available === 0) tell('goneAll');
    // What turns out to be reduced says so beside its price.
    else if (shown.available > 0 && !isSame(shown.price, before.price) && !(shown.reduction && shown.price.amount < before.price.amount)) tell('changed');
  };

  for (const group of chooser.querySelectorAll('fieldset')) group.disabled = false;
  // A link may lead to a grade of this model: `#premium`.
  const grade = grades.find((grade) => location.hash === `#${grade}`);
  shown = (grade && nearest(rows, { ...shown, grade }, 'grade')) ?? shown;
  // A page that is as it was written says everything already.
  if (shown !== written) render();
  afterLoad(() => void goLive());
}

function toRow(element: HTMLTableRowElement, currency: Money['currency']): Row {
  const { offer, storage, colour, grade, available } = element.dataset;
  const [price, lowest] = ['price', 'lowest'].map((what) => element.querySelector<HTMLElement>(`[data-row-${what}] [data-amount]`)?.dataset.amount);
  const reduction = lowest ? ({ lowest: { amount: Number(lowest), currency } } as Row['reduction']) : null;
  return { reduction, id: offer as Row['id'], storage: Number(storage), colour: colour!, grade: grade as Grade, price: { amount: Number(price), currency }, available: Number(available), element };
}

/** The choice that a feed or a shared address leads to; what it leaves open is as the page shows it. */
function askedInAddress({ grade, storage, colour }: Wanted): Wanted {
  const asked = new URLSearchParams(location.search);
  return { grade: (asked.get('grade') ?? grade) as Grade, storage: Number(asked.get('storage') ?? storage), colour: asked.get('colour') ?? colour };
}

const valueOf = ({ name, value }: HTMLInputElement): Wanted[Part] => (name === 'storage' ? Number(value) : value);

const bestFirst = (a: Row, b: Row) => a.price.amount - b.price.amount;

const fill = (text: string, values: Record<string, string>) => text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
