import { getCollection, getEntry } from 'astro:content';
import type { MarketId } from '../../../worker/shared/market';
import type { ShownPicture } from '../../../worker/picture/picture';
import { shelfOf, withId } from '../model/shelf';
import type { Stock } from './stock';

/** What the build knows of a market. For pre-rendered pages only. @param pictures those that the page's revision names */
export async function builtStock(market: MarketId, pictures: readonly ShownPicture[]): Promise<Stock> {
  const models = new Map((await getCollection('models')).map((entry) => [entry.id, withId(entry)]));
  const shelf = await shelfOf(market);
  const shelved = new Map(shelf.map((phone) => [phone.model.id, phone]));
  return { model: (id) => models.get(id) ?? null, shelved: (id) => shelved.get(id) ?? null, shelf, drop: (await getEntry('drops', market))?.data ?? null, picture: (id) => pictures.find((one) => one.id === id) ?? null };
}
