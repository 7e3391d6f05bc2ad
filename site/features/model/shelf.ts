import { getCollection, type CollectionEntry } from 'astro:content';
import type { ListedOffer } from '../../../worker/inventory/offer';
import { isMarketId, type MarketId } from '../../../worker/shared/market';
import type { Model } from '../../content/model.schema';
import { glanceOf, type Glance } from '../offer/glance';
import { newestFirst } from './newest-first';

export type PhoneModel = Model & { readonly id: string };

/** A model as a market has it when the site is built. For pre-rendered pages only. */
export type Shelved = { readonly model: PhoneModel; readonly offers: ListedOffer[]; readonly glance: Glance };

/** Every model that a market has offers for, the newest first, whatever is sold out last. */
export async function shelfOf(market: MarketId): Promise<readonly Shelved[]> {
  return (await catalogue()).shelves.get(market) ?? [];
}

/** The markets whose shelf holds a model. */
export async function marketsWith(model: string): Promise<ReadonlySet<MarketId>> {
  return (await catalogue()).markets.get(model) ?? new Set();
}

type Catalogue = { readonly shelves: ReadonlyMap<MarketId, readonly Shelved[]>; readonly markets: ReadonlyMap<string, ReadonlySet<MarketId>> };

let known: Promise<Catalogue> | undefined;

/** Read once a build, for every page asks it; in development anew each time. */
function catalogue(): Promise<Catalogue> {
  return import.meta.env.DEV ? readCatalogue() : (known ??= readCatalogue());
}

async function readCatalogue(): Promise<Catalogue> {
  const models = new Map((await getCollection('models')).map((entry) => [entry.id, withId(entry)]));
  const shelves = new Map<MarketId, Shelved[]>();
  const markets = new Map<string, Set<MarketId>>();
  for (const { data: { market, model: id, offers } } of await getCollection('listings')) {
    if (!isMarketId(market)) continue;
    const [model, glance] = [models.get(id), glanceOf(offers)];
    if (!model || !glance) throw new Error(`${market} lists ${id}, which is no model of site/content/models or has no offer`);
    const shelf = shelves.get(market) ?? [];
    shelf.push({ model, offers, glance });
    shelves.set(market, shelf);
    markets.set(id, (markets.get(id) ?? new Set()).add(market));
  }
  for (const shelf of shelves.values()) shelf.sort((a, b) => Number(b.glance.left > 0) - Number(a.glance.left > 0) || newestFirst(a.model, b.model));
  return { shelves, markets };
}

export const withId = ({ id, data }: CollectionEntry<'models'>): PhoneModel => ({ id, ...data });
