import { marketOf, type MarketId } from '../../../worker/shared/market';
import { fromMajor } from '../../../worker/shared/money';
import { amount, number, percent } from '../../i18n/format';
import { messagesOf } from '../../i18n/messages';
import type { Grade } from '../../../worker/shared/grade';
import type { Hue } from '../../content/hue';
import { makerAnchor } from '../model/maker';
import type { Entry } from './entry';
import { bands, type Facet } from './facet';
import { narrowingsOf, type Narrowing, type Query } from './query';

/** What makers are called, by the names that addresses have for them. */
export type Makers = ReadonlyMap<string, string>;

export function makersOf(entries: readonly Pick<Entry, 'maker'>[]): Makers {
  return new Map(entries.map(({ maker }) => [makerAnchor(maker), maker]));
}

/** An option of a facet in a market's words. */
export function optionLabel(market: MarketId, facet: Facet, option: string, makers: Makers): string {
  const { shell, shop, find } = messagesOf(market);
  switch (facet) {
    case 'maker': return makers.get(option) ?? option;
    case 'storage': return shell.storage(Number(option));
    case 'grade': return shell.grades[option as Grade].name;
    case 'battery': return find.battery(percent(market, Number(option) / 100));
    case 'colour': return shell.hues[option as Hue];
    case 'updates': return find.updates(option);
    case 'network': return find.network;
    case 'sim': return find.sim;
    case 'port': return shop.facts.ports[option as 'usb-c' | 'lightning'];
    case 'screen': return bandLabel(bands.screen, Number(option), 0.1, (value) => number(market, value, 1), find.screen);
    case 'weight': return bandLabel(bands.weight, Number(option), 1, (value) => number(market, value), find.weight);
  }
}

/** A band as people say it: its last value is the one before the next band begins. */
function bandLabel(starts: readonly number[], start: number, step: number, write: (value: number) => string, words: { under: (value: string) => string; between: (least: string, most: string) => string; over: (value: string) => string }): string {
  const next = starts[starts.indexOf(start) + 1];
  if (next === undefined) return words.over(write(start));
  return start === 0 ? words.under(write(next)) : words.between(write(start), write(next - step));
}

/** What narrows a query, as a chip says it. */
export function narrowingLabel(market: MarketId, { words, from, to }: Query, narrowing: Narrowing, makers: Makers): string {
  const { find } = messagesOf(market);
  const { currency } = marketOf(market);
  if ('option' in narrowing) {
    const label = optionLabel(market, narrowing.kind, narrowing.option, makers);
    return narrowing.kind === 'battery' || narrowing.kind === 'updates' ? `${find.facets[narrowing.kind]}: ${label}` : label;
  }
  if (narrowing.kind === 'words') return find.words(words);
  return narrowing.kind === 'from' ? find.price.least(amount(market, fromMajor(from!, currency))) : find.price.most(amount(market, fromMajor(to!, currency)));
}

/** What the page of a query is called. */
export function titleOf(market: MarketId, query: Query, makers: Makers): string {
  const { find, shop } = messagesOf(market);
  const said = narrowingsOf(query).map((narrowing) => narrowingLabel(market, query, narrowing, makers));
  const title = said.length > 0 ? find.title(said.join(', ')) : shop.list.searchTitle;
  return query.page > 1 ? `${find.pages.page(query.page)}: ${title}` : title;
}
