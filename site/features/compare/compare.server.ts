import { env } from 'cloudflare:workers';
import type { CatalogueModel } from '../../../worker/catalogue/catalogue';
import { factsFile, readFacts } from '../../../worker/catalogue/files';
import type { Bindings } from '../../../worker/env';
import type { MarketId } from '../../../worker/shared/market';
import type { ApiClient } from '../../api';
import type { PhoneModel } from '../model/shelf';
import { glanceOf, type Glance } from '../offer/glance';
import { inOrder } from './compare';

export type Fault = { readonly field: 'a' | 'b'; readonly code: 'missing' | 'unknown' | 'twice' };

/** What the address asks for: two phones, or the form that asks for them, with what is wrong. */
export type Asked =
  | { readonly state: 'ask'; readonly a: string; readonly b: string; readonly fault: Fault | null }
  /** In their one order: the newer first. */
  | { readonly state: 'pair'; readonly newer: string; readonly older: string };

export type Compared = { readonly model: PhoneModel; readonly colour: string | undefined; readonly glance: Glance | null };

export async function readCatalogue(request: Request): Promise<CatalogueModel[]> {
  const models = await readFacts<CatalogueModel[]>(env as unknown as Bindings, new URL(request.url).origin, factsFile.models);
  if (!models) throw new Error('the list of models that was built cannot be read');
  return models;
}

export function asked(query: URLSearchParams, catalogue: readonly CatalogueModel[]): Asked {
  const [a, b] = [query.get('a') ?? '', query.get('b') ?? ''];
  const ask = (fault: Fault | null): Asked => ({ state: 'ask', a, b, fault });
  if (a === '' && b === '') return ask(query.has('b') ? { field: 'a', code: 'missing' } : null);
  const [first, second] = [a, b].map((id) => catalogue.find((model) => model.id === id));
  if (a !== '' && !first) return ask({ field: 'a', code: 'unknown' });
  if (b !== '' && !second) return ask({ field: 'b', code: 'unknown' });
  // Whoever comes from a phone's own page has chosen one; that is no mistake yet.
  if (!first) return ask({ field: 'a', code: 'missing' });
  if (!second) return ask(query.has('b') ? { field: 'b', code: 'missing' } : null);
  if (first.id === second.id) return ask({ field: 'b', code: 'twice' });
  const [newer, older] = inOrder(first, second);
  return { state: 'pair', newer: newer.id, older: older.id };
}

/** Both phones with all their facts, what they cost here now, and the colour of the best offer. */
export async function readPair(api: ApiClient, request: Request, market: MarketId, ids: readonly [string, string]): Promise<[Compared, Compared]> {
  const origin = new URL(request.url).origin;
  const [response, ...models] = await Promise.all([
    api.api[':market'].offers.$get({ param: { market }, query: { model: [...ids] } }),
    ...ids.map((id) => readFacts<PhoneModel>(env as unknown as Bindings, origin, factsFile.model(id))),
  ]);
  if (!response.ok) throw new Error(`the offers of ${market} cannot be read: ${response.status}`);
  const { offers } = await response.json();
  const [newer, older] = models.map((model) => {
    if (!model) throw new Error(`no facts were built for one of ${ids.join(', ')}`);
    const own = offers.filter((offer) => offer.model === model.id && offer.available > 0);
    return { model, colour: own[0]?.colour, glance: glanceOf(own) };
  });
  return [newer!, older!];
}
