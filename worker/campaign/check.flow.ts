import { databaseOfMarket, houseDatabase } from '../../db/client';
import type { CatalogueModel, ModelFacts, ShelfEntry } from '../catalogue/catalogue';
import { factsFile, readFacts } from '../catalogue/files';
import type { Bindings } from '../env';
import type { ListedOffer } from '../inventory/offer';
import { offersOfModels } from '../inventory/offer.store';
import { shownPictures } from '../picture/picture.store';
import type { Span } from '../pricing/cut';
import { marketOf, type MarketId } from '../shared/market';
import { block, type Block } from './block';
import type { CheckContext, Planned, Reduced } from './checks/context';
import { edgeOf } from './checks/span';
import { blocksOf, isObject, listOf, modelsOf, objectOf, pairsOf, uploadsOf } from './checks/typed';
import { campaigns, revisionsLast } from './campaign.store';
import { reducingOf, replacedFrom } from './cut';
import { pagesFrom, spansIn } from './live';
import { revisionsById } from './revision.store';
import { planOf, spansOf } from './schedule';
import { scheduleLines } from './schedule.store';

/** A database answers for so many models at once. */
const modelsPerRead = 50;

type Page = { readonly slug: string; readonly market: MarketId };

/**
 * What a check of a revision needs to know: the catalogue's files, live offers, the other markets' texts and every
 * campaign's plan in this market.
 *
 * @param revision any JSON
 * @param origin of the request, for the catalogue's files
 */
export async function checkContext(env: Bindings, origin: string, { slug, market }: Page, revision: unknown, now: number): Promise<CheckContext> {
  const house = houseDatabase(env);
  const named = [...new Set(modelsOf(revision).map(({ value }) => value))];
  const cut = cutOf(slug, market, revision, now);
  const looksAround = blocksOf(revision, 'shelf').some(({ value }) => isObject(objectOf(value.pick).rule)) || (cut !== null && 'rule' in cut.span.cut.offers);
  const [models, shelf, planned, elsewhere] = await Promise.all([
    readFacts<CatalogueModel[]>(env, origin, factsFile.models),
    looksAround ? readFacts<ShelfEntry[]>(env, origin, factsFile.shelf(market)) : [],
    plannedIn(house, market, now),
    revisionsLast(house, slug),
  ]);
  if (!models) throw new Error('the build has written no catalogue');
  const known = new Map(models.map((model) => [model.id, model]));
  const around = [...new Set([...named, ...(shelf ?? []).map(({ model }) => model)])];
  const spans = await spansIn(env, market, now);
  const [pictures, facts, offers, reduced] = await Promise.all([
    shownPictures(house, uploadsOf(revision).map(({ value }) => value)),
    Promise.all(named.filter((id) => known.has(id)).map((id) => readFacts<ModelFacts>(env, origin, factsFile.model(id)))),
    offersOf(env, market, around, spans, now),
    cut && reducedBy(env, market, around, replacedFrom(spans, slug, cut.shownFrom), cut),
  ]);
  return {
    slug, market, now, offers, reduced, models: known, pictures: new Set(pictures.map(({ id }) => id)), campaigns: planned,
    facts: new Map(facts.flatMap((one) => (one ? [[one.id, one] as const] : []))),
    elsewhere: new Map(elsewhere.filter((other) => other.market !== market).map((other) => [other.market, other.revision])),
  };
}

async function offersOf(env: Bindings, market: MarketId, models: readonly string[], spans: readonly Span[], now: number): Promise<ListedOffer[]> {
  const reads = Array.from({ length: Math.ceil(models.length / modelsPerRead) }, (_, index) => offersOfModels(databaseOfMarket(env, market), market, models.slice(index * modelsPerRead, (index + 1) * modelsPerRead), spans, now));
  return (await Promise.all(reads)).flat();
}

/** What a revision as it was typed takes off. `shownFrom`: when its page takes the place of the one before; `at`: when the reduction begins. ms */
type TypedCut = { readonly span: Span; readonly shownFrom: number; readonly at: number };

/** With a code, as if everybody had it. */
function cutOf(slug: string, market: MarketId, revision: unknown, now: number): TypedCut | null {
  const { reduction, blocks } = objectOf(revision);
  const zone = marketOf(market).timeZone;
  const reducing = reducingOf(slug, 'typed', reduction, listOf(blocks).filter((one) => block.safeParse(one).success) as Block[], zone);
  if (!reducing) return null;
  const shownFrom = Math.max(now, edgeOf(objectOf(revision), 'from', { market }) ?? now);
  const at = Math.max(shownFrom, reducing.opensAt ?? shownFrom);
  return { span: { cut: { ...reducing.cut, code: null }, from: at, until: null }, shownFrom, at };
}

/** Offers as they would be listed a moment before the reduction and with it: the very rules that write prices on pages decide. */
async function reducedBy(env: Bindings, market: MarketId, models: readonly string[], others: readonly Span[], { span, at }: TypedCut): Promise<Reduced[]> {
  const [before, after] = await Promise.all([offersOf(env, market, models, others, at), offersOf(env, market, models, [...others, span], at)]);
  return after.flatMap((offer) => {
    const same = before.find(({ id }) => id === offer.id);
    return same && offer.price.amount < same.price.amount ? [{ before: same, after: offer }] : [];
  });
}

/** Every campaign, with what is shown in a market from now on. */
async function plannedIn(house: D1Database, market: MarketId, now: number): Promise<ReadonlyMap<string, readonly Planned[]>> {
  const [named, lines] = await Promise.all([campaigns(house), scheduleLines(house)]);
  const spans = [...pagesFrom(lines.filter((line) => line.market === market))].map(([page, { publications, revisions }]) => [page.split('/')[0]!, spansOf(planOf(publications, revisions)).filter(({ until }) => (until ?? Infinity) > now)] as const);
  const bodies = await revisionsById(house, [...new Set(spans.flatMap(([, own]) => own.map(({ revision }) => revision.id)))]);
  const planned = new Map(spans.map(([slug, own]) => [slug, own.map(({ revision: { id, number }, from, until }) => ({ revision: id, number, from, until, hero: pairsOf(bodies.get(id)).find(({ field }) => field === 'hero')?.value ?? null }))]));
  return new Map(named.map(({ slug }) => [slug, planned.get(slug) ?? []]));
}
