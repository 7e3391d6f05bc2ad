import type { InferResponseType } from 'hono/client';
import { findingKey } from '../../../../worker/campaign/checks/finding';
import { instantOf, isLocal } from '../../../../worker/campaign/zone';
import { difference, type Change } from '../../../../worker/campaign/difference';
import { codeOf, type Problem, type ProblemCode } from '../../../../worker/problem';
import { isMarketId, marketOf, type MarketId } from '../../../../worker/shared/market';
import { textOf } from '../../form/read-form.server';
import type { StudioApi } from '../studio.server';
import { midnightIn } from '../words/publish';

export type Campaign = InferResponseType<StudioApi['campaigns'][':slug']['$get'], 200>;
export type Standing = Campaign['markets'][number];
export type History = InferResponseType<StudioApi['campaigns'][':slug'][':market']['history']['$get'], 200>;
export type Finding = NonNullable<Problem['findings']>[number];

/** What a posted form came to: nothing yet, a problem with what stands against it, or where to say that it is done. */
export type Sent = { readonly problem: ProblemCode | null; readonly findings: readonly Finding[]; readonly market: MarketId | null; readonly isUnsure: boolean; readonly status: number };
export const notSent: Sent = { problem: null, findings: [], market: null, isUnsure: false, status: 200 };
export type Done = { readonly done: Readonly<Record<string, string>> };

export async function campaignOf(api: StudioApi, slug: string): Promise<Campaign | null> {
  const response = await api.campaigns[':slug'].$get({ param: { slug } });
  return response.status === 200 ? response.json() : null;
}

export async function historyOf(api: StudioApi, slug: string, market: MarketId): Promise<History> {
  const response = await api.campaigns[':slug'][':market'].history.$get({ param: { slug, market } });
  return response.status === 200 ? response.json() : { names: {}, revisions: [], decisions: [], requests: [] };
}

/** Takes a posted form of a campaign's page: withdraw, end, approve or decline. */
export async function changeCampaign(api: StudioApi, slug: string, form: FormData): Promise<Sent | Done> {
  const [action, market] = [textOf(form, 'action'), textOf(form, 'market')];
  if (!isMarketId(market)) return { ...notSent, problem: 'invalid-request', status: 400 };
  const signOff = form.getAll('sign').map(String);
  if ((action === 'withdraw' || action === 'end') && textOf(form, 'sure') !== 'yes') return { ...notSent, market, isUnsure: true, status: 400 };
  const decide = (json: { approve: true; signOff: string[] } | { approve: false; reason: string }) => api.requests[':request'].decision.$post({ param: { request: textOf(form, 'request') }, json });
  switch (action) {
    case 'withdraw':
    case 'end':
      return outcome(await api.campaigns[':slug'][':market'].publications.$post({ param: { slug, market }, json: { deed: action } }), market, { done: action === 'end' ? 'ended' : 'withdrawn', market });
    case 'approve':
      return outcome(await decide({ approve: true, signOff }), market, { done: 'approved', market });
    case 'decline':
      return outcome(await decide({ approve: false, reason: textOf(form, 'reason') }), market, { done: 'declined', market });
    default:
      return { ...notSent, problem: 'invalid-request', status: 400 };
  }
}

type Answer = { readonly ok: boolean; readonly status: number; json(): Promise<unknown> };

async function outcome(response: Answer, market: MarketId | null, done: Readonly<Record<string, string>>): Promise<Sent | Done> {
  if (response.ok) return { done };
  const body = (await response.json().catch(() => null)) as Problem | null;
  return { ...notSent, problem: codeOf(body), findings: body?.findings ?? [], market, status: response.status };
}

/** What somebody is about to publish in a market. @property from ISO; null: at once */
export type Plan = {
  readonly market: MarketId;
  readonly revision: string;
  readonly number: number;
  /** The number of the last one, where that is not it. */
  readonly newer: number | null;
  readonly headline: string;
  /** What it says. */
  readonly body: unknown;
  readonly from: string | null;
  /** When its own window opens, where that is later; ISO. */
  readonly opens: string | null;
  readonly asksApproval: boolean;
  readonly findings: readonly Finding[];
  /** The `findingKey`s of warnings that somebody signed off before. */
  readonly signed: ReadonlySet<string>;
  /** Against what is shown there now; null where nothing is. */
  readonly changes: readonly Change[] | null;
};

/** What the address or the form asks for: `market` (several), `revision-{market}` that was shown, `revision` of a single one that is not the last, and `when`: `now`, `local` with a time `at`, `midnight` of a `date`, or `moment` with an `instant` in UTC. */
export async function plansOf(api: StudioApi, campaign: Campaign, query: URLSearchParams): Promise<readonly Plan[] | 'no-date'> {
  const wanted = campaign.markets.filter(({ market, latest }) => latest && query.getAll('market').includes(market));
  const when = query.get('when') ?? 'now';
  const at = query.get(({ midnight: 'date', moment: 'instant' } as Readonly<Record<string, string>>)[when] ?? 'at') ?? '';
  const froms = new Map(wanted.map(({ market }) => [market, fromOf(market, when, at)]));
  if ([...froms.values()].includes(undefined)) return 'no-date';
  return Promise.all(wanted.map((standing) => planOf(api, campaign.slug, standing, query.get(shownField(standing.market)) ?? query.get('revision'), froms.get(standing.market)!)));
}

/** @returns undefined where a date is asked for and none given */
function fromOf(market: MarketId, when: string, at: string): string | null | undefined {
  if (when === 'now' || (when === 'local' && at === '')) return null;
  if (when === 'midnight') return isLocal(`${at}T00:00`) ? midnightIn(market, at) : undefined;
  if (!isLocal(at)) return undefined;
  return when === 'local' ? new Date(instantOf(at, marketOf(market).timeZone)).toISOString() : new Date(instantOf(at, 'UTC')).toISOString();
}

async function planOf(api: StudioApi, slug: string, { market, latest, shown, state, asksApproval }: Standing, chosen: string | null, from: string | null): Promise<Plan> {
  const { revisions } = await historyOf(api, slug, market);
  const revision = revisions.find(({ id }) => id === chosen) ?? revisions.find(({ id }) => id === latest!.id)!;
  const live = state === 'live' ? revisions.find(({ id }) => id === shown?.id) : undefined;
  const response = await api.campaigns[':slug'][':market'].checks.$post({ param: { slug, market }, json: { revision: revision.revision, ...(from && { from }) } });
  const { findings } = response.status === 200 ? await response.json() : { findings: [] };
  const body = revision.revision as { headline: string; window?: { from?: string } };
  const opens = body.window?.from && isLocal(body.window.from) ? new Date(instantOf(body.window.from, marketOf(market).timeZone)).toISOString() : null;
  return {
    market, revision: revision.id, number: revision.number, newer: revision.id === latest!.id ? null : latest!.number, headline: body.headline, body, from, asksApproval, findings,
    opens: opens && opens > (from ?? new Date().toISOString()) ? opens : null,
    signed: new Set(revision.signOffs.map(findingKey)),
    changes: live ? difference(live.revision, revision.revision) : null,
  };
}

/** The field that says which revision was shown: whatever is saved after that has been looked at by nobody. */
export const shownField = (market: MarketId) => `revision-${market}`;

/** Whether a field belongs to one of the plans, and not to what was asked for. */
export const isOfPlan = (name: string) => /^(sign|revision)-/.test(name);

/** Publishes what was looked at, and nothing else. @param form whose `sign-{market}` are the warnings that are taken upon oneself, and `revision-{market}` what was shown */
export async function publishPlans(api: StudioApi, slug: string, plans: readonly Plan[], form: FormData): Promise<Sent | Done> {
  if (plans.some(({ market, revision }) => textOf(form, shownField(market)) !== revision)) return { ...notSent, problem: 'changed-meanwhile', status: 409 };
  const pages = plans.map(({ market, revision }) => ({ market, revision, signOff: form.getAll(`sign-${market}`).map(String) }));
  // Each plan has its own moment, and they differ only by the markets' clocks: at midnight, all together.
  const date = textOf(form, 'when') === 'midnight' ? textOf(form, 'date') : null;
  const when = date ? { midnightOf: date } : plans[0]?.from ? { moment: plans[0].from } : ('now' as const);
  const response = await api.campaigns[':slug'].publications.$post({ param: { slug }, json: { pages, when } });
  if (response.status !== 201) return outcome(response, null, {});
  const { pages: published } = await response.json();
  return { done: Object.fromEntries([['done', 'published'], ...published.map(({ market, state, from }) => [market, state === 'requested' ? 'requested' : from!])]) };
}
