import { databaseOfMarket, type Databases } from '../../db/client';
import { reducingOf, replacedFrom } from '../campaign/cut';
import { spansIn } from '../campaign/live';
import type { Revision } from '../campaign/revision';
import { bestFirst, type ListedOffer } from '../inventory/offer';
import { offersOfModels } from '../inventory/offer.store';
import type { Span } from '../pricing/cut';
import { marketOf, type MarketId } from '../shared/market';

/** What is looked at: a revision, and whether it is seen because the schedule shows it. */
type Looked = { readonly market: MarketId; readonly slug: string; readonly revision: Revision; readonly isScheduled: boolean; /** ms */ readonly at: number };

/**
 * The offers of models with the stock of this moment, at the prices of another one, best first. What is decided takes off then what it
 * will; a revision that is looked at for itself takes off what it says, in place of what its campaign has published.
 *
 * @param models 50 at most
 * @param now ms
 */
export async function offersAt(env: Databases, { market, slug, revision, isScheduled, at }: Looked, models: readonly string[], now: number): Promise<ListedOffer[]> {
  const decided = await spansIn(env, market, now);
  const own = ownSpan(market, slug, revision, at);
  const spans = isScheduled ? decided : [...replacedFrom(decided, slug, Math.min(at, own?.from ?? at)), ...(own ? [own] : [])];
  return bestFirst(await offersOfModels(databaseOfMarket(env, market), market, models, spans, now, at));
}

/** What the revision takes off by its own words; from the moment of the look on, where it names no other. */
function ownSpan(market: MarketId, slug: string, { reduction, blocks }: Revision, at: number): Span | null {
  const reducing = reduction ? reducingOf(slug, 'preview', reduction, blocks, marketOf(market).timeZone) : null;
  return reducing && { cut: reducing.cut, from: reducing.opensAt ?? at, until: reducing.closesAt };
}
