import { roundTime } from '../../../worker/beacon/chain';
import type { Manifest } from '../../../worker/phone/manifest';
import { formatMoney, money } from '../../../worker/shared/money';
import type { MarketId } from '../../../worker/shared/market';
import { colourName } from '../../../worker/shared/sku';
import { paths } from '../../paths';
import { writeWithEnglish } from '../foreign/write-english.client';
import { fill, leftAt, type Card } from './wall';
import type { Words } from './wall-words';

type Wall = {
  readonly list: HTMLElement;
  readonly words: Words;
  readonly names: Readonly<Record<string, string>>;
  readonly market: MarketId;
  readonly manifest: Manifest;
};

/** The element of a draw, made or brought up to date; one that lay face down turns over. */
export function showCard(card: Card, wall: Wall): HTMLElement {
  const known = wall.list.querySelector<HTMLElement>(`[data-draw="${CSS.escape(card.draw)}"]`);
  const element = known ?? make(card, wall);
  const told = `${card.state} ${'round' in card ? card.round : ''}`;
  if (element.dataset.told === told) return element;
  if (element.dataset.state === 'waiting' && card.state === 'drawn') element.classList.add('turning');
  element.dataset.told = told;
  element.dataset.state = card.state;
  tell(element, card, wall);
  return element;
}

function make({ draw }: Card, { market, manifest }: Wall): HTMLElement {
  const template = document.querySelector<HTMLTemplateElement>('template[data-card]')!;
  const element = template.content.firstElementChild!.cloneNode(true) as HTMLElement;
  element.dataset.draw = draw;
  element.querySelector('a')!.href = paths.verify(market, { drop: manifest.drop, draw });
  return element;
}

function tell(element: HTMLElement, card: Card, { words, names, manifest }: Wall): void {
  const write = (place: string, text: string) => { element.querySelector(place)!.textContent = text; };
  const number = (value: number) => new Intl.NumberFormat(words.locale).format(value);
  write('h2', 'sequence' in card ? fill(words.draw, { sequence: number(card.sequence) }) : words.refunded);
  if (card.state === 'refunded') {
    write('.what', '');
    return write('.facts', words.reasons[card.reason]);
  }
  const round = fill(words.round, { round: String(card.round) });
  if (card.state === 'waiting') {
    element.querySelector<HTMLElement>('.what')!.dataset.roundAt = String(roundTime(manifest.beacon, card.round));
    return write('.facts', `${words.waiting}\n${round}${card.isPostponed ? `\n${words.postponed}` : ''}`);
  }
  delete element.querySelector<HTMLElement>('.what')!.dataset.roundAt;
  const unit = manifest.units.find(({ code }) => code === card.unit);
  if (!unit) return write('.what', card.unit);
  element.querySelector('img')!.src = paths.drawing(unit.model, unit.colour);
  write('.what', names[unit.model] ?? unit.model);
  const colour = colourName(unit.colour);
  const facts = [words.storages[unit.storage] ?? `${unit.storage} GB`, colour, words.grades[unit.grade]].join(', ');
  const worth = fill(words.worth, { worth: formatMoney(money(unit.worth, manifest.price.currency), words.locale, { taxNote: false }) });
  const place = fill(words.one, { position: number(card.position), of: number(leftAt(card.sequence, manifest.units.length)) });
  writeWithEnglish(element.querySelector('.facts')!, [facts, worth, round, place].join('\n'), colour);
}
