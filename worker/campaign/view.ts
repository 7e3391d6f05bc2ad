import { houseDatabase, type Databases } from '../../db/client';
import type { MarketId } from '../shared/market';
import { liveIn, marketsOf, showingOf, type LiveCampaign } from './live';
import type { Revision } from './revision';
import { revisionById } from './revision.store';

/** What a campaign's address shows: what it says now, where to go instead, or nothing at all. */
export type CampaignView =
  | { readonly state: 'live'; readonly revision: Revision; readonly markets: ReadonlySet<MarketId> }
  | { readonly state: 'over' | 'nowhere'; readonly others: readonly LiveCampaign[] };

/** @param now ms */
export async function viewCampaign(env: Databases, market: MarketId, slug: string, now: number): Promise<CampaignView> {
  const showing = await showingOf(env, market, slug, now);
  const revision = showing.state === 'live' ? await revisionById(houseDatabase(env), showing.revision.id) : null;
  if (revision) return { state: 'live', revision, markets: await marketsOf(env, slug, now) };
  return { state: showing.state === 'over' ? 'over' : 'nowhere', others: await liveIn(env, market, now) };
}
