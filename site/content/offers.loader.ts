import type { Loader } from 'astro/loaders';
import { databaseOfMarket, houseDatabase, type Databases } from '../../db/client';
import { bestFirst, type ListedOffer } from '../../worker/inventory/offer';
import { offersOfModels } from '../../worker/inventory/offer.store';
import { describeDrop, type DropDescription } from '../../worker/phone/describe.store';
import { currentDrop } from '../../worker/phone/drop.store';
import { marketIds } from '../../worker/shared/market';
import { withDatabases } from './databases';

export type Listing = { readonly market: string; readonly model: string; readonly offers: ListedOffer[] };
export type BakedDrop = DropDescription;
/** `since`: the day it joined, ISO. */
export type BakedSeller = { readonly id: string; readonly name: string; readonly country: string; readonly since: string };

/**
 * Listings by `{market}/{model}`: the offers that were true when the site was built, at their prices without any campaign. A
 * file does not know when a campaign ends, and must not promise a price that is over by then; pages learn it from the call for live offers.
 */
export function listingLoader(): Loader {
  return {
    name: 'listings',
    load: ({ store }) =>
      withDatabases(async (databases) => {
        store.clear();
        for (const market of marketIds) {
          for (const [model, offers] of await listingsOf(databases, market)) {
            const id = `${market}/${model}`;
            store.set({ id, data: { market, model, offers } });
          }
        }
      }),
  };
}

/** The drop of Phones of each market, by market. */
export function dropLoader(): Loader {
  return {
    name: 'drops',
    load: ({ store }) =>
      withDatabases(async (databases) => {
        store.clear();
        for (const market of marketIds) {
          const db = databaseOfMarket(databases, market);
          const now = Date.now();
          const drop = await currentDrop(db, market, now);
          if (drop) store.set({ id: market, data: await describeDrop(db, drop, now) });
        }
      }),
  };
}

/** Who sells, by id. */
export function sellerLoader(): Loader {
  return {
    name: 'sellers',
    load: ({ store }) =>
      withDatabases(async (databases) => {
        store.clear();
        const { results } = await houseDatabase(databases).prepare('SELECT id, name, country, since FROM seller').all<BakedSeller>();
        for (const seller of results) store.set({ id: seller.id, data: { ...seller } });
      }),
  };
}

async function listingsOf(databases: Databases, market: (typeof marketIds)[number]): Promise<Map<string, ListedOffer[]>> {
  const db = databaseOfMarket(databases, market);
  const { results } = await db.sql.prepare('SELECT DISTINCT model FROM offer WHERE market = ?1 AND active').bind(market).all<{ model: string }>();
  const models = results.map(({ model }) => model);
  const listings = new Map<string, ListedOffer[]>();
  for (let start = 0; start < models.length; start += 50) {
    const offers = bestFirst(await offersOfModels(db, market, models.slice(start, start + 50), [], Date.now()));
    for (const offer of offers) listings.set(offer.model, [...(listings.get(offer.model) ?? []), offer]);
  }
  return listings;
}
