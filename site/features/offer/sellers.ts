import { getCollection } from 'astro:content';
import type { MarketId } from '../../../worker/shared/market';
import { country, month } from '../../i18n/format';
import { messagesOf } from '../../i18n/messages';

/** What a page says of each seller, by id: its name, country, and since when it has been here. For pre-rendered pages only. */
export async function sellerTexts(market: MarketId): Promise<Record<string, string>> {
  const { seller } = messagesOf(market).price;
  const sellers = await getCollection('sellers');
  return Object.fromEntries(sellers.map(({ data }) => [data.id, seller(data.name, country(market, data.country), month(market, data.since))]));
}
