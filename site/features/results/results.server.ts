import { env } from 'cloudflare:workers';
import type { Revision } from '../../../worker/campaign/revision';
import { now, type Bindings } from '../../../worker/env';
import { dayIn } from '../../../worker/results/period';
import type { Results } from '../../../worker/results/results';
import { isMarketId, marketIds, marketOf, type MarketId } from '../../../worker/shared/market';
import type { StudioApi } from '../studio/studio.server';

/** What the address of a page of results asks for; what it does not say, or not well, is left out. */
export type ResultsQuery = { readonly market: MarketId; readonly from: string; readonly to: string; readonly name: string; readonly channel: string };

export function resultsQueryIn(query: URLSearchParams, first: MarketId): ResultsQuery {
  const text = (name: string) => (query.get(name) ?? '').trim();
  const market = text('market');
  return { market: isMarketId(market) ? market : first, from: text('from'), to: text('to'), name: text('name'), channel: text('channel').toLowerCase() };
}

/** A campaign's name, and the market to begin with. Null where there is no such campaign. */
export async function campaignOf(api: StudioApi, slug: string): Promise<{ readonly name: string; readonly first: MarketId } | null> {
  const all = await api.campaigns.$get();
  const campaign = all.status === 200 ? (await all.json()).campaigns.find((one) => one.slug === slug) : undefined;
  return campaign ? { name: campaign.name, first: (campaign.markets[0]?.market ?? marketIds[0]) as MarketId } : null;
}

/** What its revisions in a market say about its results: the names that they stand under, that of the last one first, and what was tried in which. */
export type Tracked = { readonly names: readonly string[]; readonly trials: readonly { readonly number: number; readonly name: string }[] };

export async function trackedIn(api: StudioApi, market: MarketId, slug: string): Promise<Tracked> {
  const saved = await api.campaigns[':slug'][':market'].revisions.$get({ param: { slug, market }, query: {} });
  const revisions = saved.status === 200 ? (await saved.json()).revisions.map(({ number, revision }) => ({ number, ...(revision as unknown as Revision) })) : [];
  return {
    names: revisions.length > 0 ? [...new Set(revisions.map(({ tracking }) => tracking ?? slug))] : [slug],
    trials: revisions.flatMap(({ number, blocks }) => blocks.flatMap((block) => (block.kind === 'trial' ? [{ number, name: block.name }] : []))),
  };
}

/** The results, or null where the period is none. */
export async function resultsFor(api: StudioApi, campaign: string, { market, from, to }: ResultsQuery): Promise<Results | null> {
  const response = await api.results.$get({ query: { market, campaign, ...(from && { from }), ...(to && { to }) } });
  if (response.status === 400) return null;
  if (response.status !== 200) throw new Error(`the results of ${campaign} cannot be read: ${response.status}`);
  return (await response.json()) as Results;
}

/** The day it is in a market. */
export function todayIn(market: MarketId): string {
  return dayIn(marketOf(market).timeZone, now(env as unknown as Bindings));
}
