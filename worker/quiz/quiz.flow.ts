import { databaseOfMarket } from '../../db/client';
import { spansIn } from '../campaign/live';
import type { CatalogueModel, ShelfEntry } from '../catalogue/catalogue';
import { factsFile, readFacts } from '../catalogue/files';
import type { Bindings } from '../env';
import { bestFirst } from '../inventory/offer';
import { offersOfModels } from '../inventory/offer.store';
import type { MarketId } from '../shared/market';
import { advise, type Advice } from './advice';
import { limitOf, otherPhone, type Answers } from './answers';
import { suits, type Shelved } from './candidate';

/** As many models as one look at the offers takes. */
const atOnce = 50;

/**
 * Advises with today's prices and stock: the files of the build say which phones could suit, the database what they cost.
 *
 * @returns null where the phone at hand is no model of ours
 */
export async function adviseFor(env: Bindings, origin: string, market: MarketId, answers: Answers, now: number): Promise<Advice | null> {
  const [catalogue, entries] = await Promise.all([
    readFacts<CatalogueModel[]>(env, origin, factsFile.models),
    readFacts<ShelfEntry[]>(env, origin, factsFile.shelf(market)),
  ]);
  if (!catalogue || !entries) throw new Error(`the facts that were built for ${market} cannot be read`);
  const own = catalogue.find(({ id }) => id === answers.now) ?? null;
  if (!own && answers.now !== otherPhone) return null;

  const today = new Date(now).toISOString().slice(0, 10);
  const limit = limitOf(market, answers.budget)?.amount ?? null;
  const models = new Map(catalogue.map((model) => [model.id, model]));
  const likely = entries
    .flatMap((entry) => { const model = models.get(entry.model); return model && suits({ ...answers, limit, own }, model, catalogue, today) ? [{ ...entry, model }] : []; })
    .sort((a, b) => Number(b.left > 0) - Number(a.left > 0) || (answers.use === 'messages' || answers.use === 'navigation' ? a.from - b.from : a.model.released > b.model.released ? -1 : 1))
    .slice(0, atOnce);
  return advise(answers, limit, { catalogue, shelf: await onSale(env, market, likely, now), today });
}

/** The same phones with what they cost at this moment, and how many there are. */
async function onSale(env: Bindings, market: MarketId, likely: readonly Shelved[], now: number): Promise<Shelved[]> {
  if (likely.length === 0) return [];
  const offers = bestFirst(await offersOfModels(databaseOfMarket(env, market), market, likely.map(({ model }) => model.id), await spansIn(env, market, now), now));
  return likely.flatMap(({ model }) => {
    const own = offers.filter((offer) => offer.model === model.id && offer.available > 0);
    const best = own[0];
    return best ? [{ model, colour: best.colour, from: best.price.amount, left: own.reduce((left, { available }) => left + available, 0) }] : [];
  });
}
