import { houseDatabase } from '../../db/client';
import type { Bindings } from '../env';
import { marketIds, type MarketId } from '../shared/market';
import { revisionsLast, type SavedRevision } from './campaign.store';
import { checkContext } from './check.flow';
import { findingsOf } from './checks/check';
import { findingKey, type Finding } from './checks/finding';
import { showingOf } from './live';
import { approvalMarkets, requestsOf, signOffsOf, type Request } from './publication.store';

/** How a campaign stands in a market. Moments in ms. */
export type Standing = {
  readonly latest: (Pick<SavedRevision, 'id' | 'number' | 'madeAt' | 'madeBy'> & { readonly headline: string }) | null;
  readonly state: 'live' | 'coming' | 'over' | 'none';
  readonly shown: { readonly id: string; readonly number: number } | null;
  readonly opensAt: number | null;
  readonly closesAt: number | null;
  readonly asksApproval: boolean;
  readonly request: Request | null;
  readonly findings: readonly (Finding & { readonly signedBy: string | null })[];
};

export async function standingOf(env: Bindings, origin: string, slug: string, now: number): Promise<Map<MarketId, Standing>> {
  const house = houseDatabase(env);
  const [latest, requests, asking] = await Promise.all([revisionsLast(house, slug), requestsOf(house, slug), approvalMarkets(house)]);
  const signed = await signOffsOf(house, latest.map(({ id }) => id));
  const standings = marketIds.map(async (market): Promise<[MarketId, Standing]> => {
    const last = latest.find((one) => one.market === market);
    const showing = await showingOf(env, market, slug, now);
    const shown = showing.state === 'live' || showing.state === 'coming' ? showing.revision : null;
    const signatures = new Map((signed.get(last?.id ?? '') ?? []).map((one) => [findingKey(one), one.madeBy]));
    const findings = last ? findingsOf(last.revision, await checkContext(env, origin, { slug, market }, last.revision, now)) : [];
    return [market, {
      latest: last ? { id: last.id, number: last.number, madeAt: last.madeAt, madeBy: last.madeBy, headline: last.revision.headline } : null,
      state: showing.state, shown: shown && { id: shown.id, number: shown.number },
      opensAt: showing.state === 'coming' ? showing.opensAt : (shown?.opensAt ?? null), closesAt: shown?.closesAt ?? null,
      asksApproval: asking.includes(market),
      request: requests.find((request) => request.market === market) ?? null,
      findings: findings.map((finding) => ({ ...finding, signedBy: signatures.get(findingKey(finding)) ?? null })),
    }];
  });
  return new Map(await Promise.all(standings));
}
