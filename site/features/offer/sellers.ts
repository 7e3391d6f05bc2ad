import { getCollection } from 'astro:content';
import { marketOf, type MarketId } from '../../../worker/shared/market';
import { houseSeller } from '../../../worker/shared/markets/record';
import type { BakedSeller } from '../../content/offers.loader';
import { country, month } from '../../i18n/format';
import { messagesOf } from '../../i18n/messages';

const known = new Map<MarketId, Promise<Record<string, string>>>();

/** What a page says of each seller, by id: its name, country (the house's is that of its company in this market), and since when it has been here. For pre-rendered pages only. */
export function sellerTexts(market: MarketId): Promise<Record<string, string>> {
  if (import.meta.env.DEV) return readTexts(market);
  const texts = known.get(market) ?? readTexts(market);
  known.set(market, texts);
  return texts;
}

async function readTexts(market: MarketId): Promise<Record<string, string>> {
  const { seller } = messagesOf(market).price;
  const { house } = marketOf(market);
  const sellers = await getCollection('sellers');
  const seat = ({ id, country }: BakedSeller) => (id === houseSeller ? house.country : country);
  return Object.fromEntries(sellers.map(({ data }) => [data.id, seller(data.name, country(market, seat(data)), month(market, data.since))]));
}
