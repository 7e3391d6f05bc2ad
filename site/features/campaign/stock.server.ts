import { env } from 'cloudflare:workers';
import { factsFile, readFacts } from '../../../worker/catalogue/files';
import type { ShelfEntry } from '../../../worker/catalogue/catalogue';
import { everyBlock } from '../../../worker/campaign/block';
import type { Revision } from '../../../worker/campaign/revision';
import type { Bindings } from '../../../worker/env';
import type { ListedOffer } from '../../../worker/inventory/offer';
import { picturesNamedIn } from '../../../worker/picture/view';
import type { MarketId } from '../../../worker/shared/market';
import type { ApiClient } from '../../api';
import { newestFirst } from '../model/newest-first';
import type { PhoneModel, Shelved } from '../model/shelf';
import { glanceOf } from '../offer/glance';
import { looksAround, namedModels, type Stock } from './stock';

/** The API answers for so many models at once. */
const modelsPerCall = 50;

type OffersFor = (models: string[]) => Promise<ListedOffer[]>;

/**
 * What the shop knows at this moment of the phones that a revision speaks of. For pages rendered on demand.
 *
 * @param offersFor the offers of some models, where they are not those that everybody gets now
 */
export async function liveStock(
  api: ApiClient, request: Request, market: MarketId, revision: Revision, offersFor: OffersFor = (models) => offersOf(api, market, models),
): Promise<Stock> {
  const origin = new URL(request.url).origin;
  const around = looksAround(revision) ? ((await readFacts<ShelfEntry[]>(bindings, origin, factsFile.shelf(market))) ?? []).map(({ model }) => model) : [];
  const ids = [...new Set([...namedModels(revision), ...around])];
  const [models, offers, drop, pictures] = await Promise.all([
    modelsOf(origin, ids), offersByFifties(ids, offersFor), everyBlock(revision.blocks).some(({ kind }) => kind === 'phone') ? dropOf(api, market) : null, picturesNamedIn(bindings, revision),
  ]);
  const shelf = [...models.values()].sort(newestFirst).flatMap((model): Shelved[] => {
    const own = offers.filter((offer) => offer.model === model.id);
    const glance = glanceOf(own);
    return glance ? [{ model, offers: own, glance }] : [];
  });
  return { model: (id) => models.get(id) ?? null, shelved: (id) => shelf.find(({ model }) => model.id === id) ?? null, shelf, drop, picture: (id) => pictures.find((one) => one.id === id) ?? null };
}

const bindings = env as unknown as Bindings;

async function modelsOf(origin: string, ids: readonly string[]): Promise<Map<string, PhoneModel>> {
  const models = await Promise.all(ids.map((id) => readFacts<PhoneModel>(bindings, origin, factsFile.model(id))));
  return new Map(models.flatMap((model) => (model ? [[model.id, model] as const] : [])));
}

async function offersByFifties(ids: readonly string[], offersFor: OffersFor): Promise<ListedOffer[]> {
  const calls = Array.from({ length: Math.ceil(ids.length / modelsPerCall) }, (_, index) => offersFor(ids.slice(index * modelsPerCall, (index + 1) * modelsPerCall)));
  return (await Promise.all(calls)).flat();
}

async function offersOf(api: ApiClient, market: MarketId, models: string[]): Promise<ListedOffer[]> {
  const response = await api.api[':market'].offers.$get({ param: { market }, query: { model: models } });
  if (!response.ok) throw new Error(`the offers of ${market} cannot be read: ${response.status}`);
  return (await response.json()).offers as ListedOffer[];
}

async function dropOf(api: ApiClient, market: MarketId): Promise<Stock['drop']> {
  const response = await api.api[':market'].phone.$get({ param: { market } });
  return response.ok ? ((await response.json()) as Stock['drop']) : null;
}
