import { getCollection, type CollectionEntry } from 'astro:content';
import type { ListedOffer } from '../../../worker/inventory/offer';
import { isMarketId, type MarketId } from '../../../worker/shared/market';
import type { Model } from '../../content/model.schema';
import { glanceOf, type Glance } from '../offer/glance';

export type PhoneModel = Model & { readonly id: string };

/** A model as a market has it when the site is built. For pre-rendered pages only. */
export type Shelved = { readonly model: PhoneModel; readonly offers: ListedOffer[]; readonly glance: Glance };

/** Every model that a market has offers for, the newest first, whatever is sold out last. */
export async function shelfOf(market: MarketId): Promise<Shelved[]> {
  const models = new Map((await getCollection('models')).map((entry) => [entry.id, withId(entry)]));
  const listings = (await getCollection('listings')).filter(({ data }) => data.market === market);
  return listings
    .map(({ data: { model: id, offers } }) => {
      const [model, glance] = [models.get(id), glanceOf(offers)];
      if (!model || !glance) throw new Error(`${market} lists ${id}, which is no model of site/content/models or has no offer`);
      return { model, offers, glance };
    })
    .sort((a, b) => Number(b.glance.left > 0) - Number(a.glance.left > 0) || newestFirst(a.model, b.model));
}

/** The markets whose shelf holds a model. */
export async function marketsWith(model: string): Promise<Set<MarketId>> {
  const markets = (await getCollection('listings')).filter(({ data }) => data.model === model).map(({ data }) => data.market);
  return new Set(markets.filter(isMarketId));
}

export const withId = ({ id, data }: CollectionEntry<'models'>): PhoneModel => ({ id, ...data });

export function newestFirst(a: PhoneModel, b: PhoneModel): number {
  return a.life.released === b.life.released ? a.name.localeCompare(b.name, 'en') : a.life.released < b.life.released ? 1 : -1;
}
