import { houseDatabase, type Databases } from '../../db/client';
import type { Span } from '../pricing/cut';
import { marketOf, type MarketId } from '../shared/market';
import type { Block } from './block';
import { reducingOf, cutSpansOf, type Decision, type Reducing } from './cut';
import { planOf, showingAt, spansOf, windowOf, type Planned, type Showing } from './schedule';
import { lastDecision, scheduleLines, type ScheduleLine } from './schedule.store';

/**
 * What the Worker knows of every campaign's schedule. Read from the house's database at most once in five seconds and isolate,
 * and then only how far the log of decisions has grown; all of it only after it has. Between two reads every edge of a
 * window that is known is exact, because the schedule knows the future.
 */

/** Of a published revision, what it takes to find its page and to point to it. */
export type PublishedRevision = Reducing & { /** In its market. */ readonly number: number; readonly key: string; readonly headline: string; readonly claim: string; /** What its results stand under. */ readonly tracking: string; readonly isTried: boolean };

export type LiveCampaign = { readonly slug: string; readonly revision: PublishedRevision };
/** What it takes to point to one. */
export type NamedCampaign = { readonly slug: string; readonly revision: Pick<PublishedRevision, 'headline' | 'claim'> };

type Page = { readonly publications: Decision[]; readonly revisions: PublishedRevision[] };
type Known = { readonly last: number; readonly lookedAt: number; readonly pages: ReadonlyMap<string, Page>; readonly spans: ReadonlyMap<MarketId, readonly Span[]> };

/** ms */
const goodFor = 5_000;
/** How long anybody waits for a look that another request has begun, ms. */
const patience = 1_000;

let known: Known | undefined;
let looking: Promise<Known> | undefined;
/** Grows whenever what is known is forgotten: a look that began before does not count any more. */
let age = 0;

/**
 * @param now ms: what is known by then
 * @param at ms: the moment that is asked about, for previews of another one
 * @returns what `slug` shows in a market at that moment
 */
export async function showingOf(env: Databases, market: MarketId, slug: string, now: number, at = now): Promise<Showing<PublishedRevision>> {
  const page = (await knownAt(env, now)).pages.get(`${slug}/${market}`);
  return page ? showingAt(page.publications, page.revisions, at) : { state: 'none' };
}

/** What `slug` shows in a market from when on, by all that is decided. */
export async function plannedFor(env: Databases, market: MarketId, slug: string, now: number): Promise<readonly Planned<PublishedRevision>[]> {
  const page = (await knownAt(env, now)).pages.get(`${slug}/${market}`);
  return page ? planOf(page.publications, page.revisions) : [];
}

/** The campaigns that are live in a market at a moment, the one that was published last first. */
export async function liveIn(env: Databases, market: MarketId, now: number, at = now): Promise<LiveCampaign[]> {
  return [...(await knownAt(env, now)).pages].flatMap(([id, { publications, revisions }]) => {
    const [slug, where] = id.split('/') as [string, string];
    const showing = where === market ? showingAt(publications, revisions, at) : { state: 'none' as const };
    return showing.state === 'live' ? [{ slug, revision: showing.revision, number: publications.at(-1)!.number }] : [];
  }).sort((a, b) => b.number - a.number).map(({ slug, revision }) => ({ slug, revision }));
}

/** When every campaign was, is and will be seen in each market, by all that is decided. */
export async function spansKnown(env: Databases, now: number): Promise<{ slug: string; market: MarketId; revision: PublishedRevision; from: number; until: number | null }[]> {
  return [...(await knownAt(env, now)).pages].flatMap(([id, { publications, revisions }]) => {
    const [slug, market] = id.split('/') as [string, MarketId];
    return spansOf(planOf(publications, revisions)).map((span) => ({ ...span, slug, market }));
  });
}

/** The markets where a campaign is live at a moment. */
export async function marketsOf(env: Databases, slug: string, now: number, at = now): Promise<ReadonlySet<MarketId>> {
  const live = new Set<MarketId>();
  for (const [id, { publications, revisions }] of (await knownAt(env, now)).pages) {
    const [own, market] = id.split('/') as [string, MarketId];
    if (own === slug && showingAt(publications, revisions, at).state === 'live') live.add(market);
  }
  return live;
}

/** What campaigns took off prices in a market, take off now and will, as far as is decided. */
export async function spansIn(env: Databases, market: MarketId, now: number): Promise<readonly Span[]> {
  return (await knownAt(env, now)).spans.get(market) ?? [];
}

/** The same as the house's database has it at this moment, for whoever is about to take money. */
export async function spansAfresh(env: Databases, market: MarketId, now: number): Promise<readonly Span[]> {
  const began = age;
  const seen = await look(env, now);
  if (began === age) known = seen;
  return seen.spans.get(market) ?? [];
}

/** Whoever takes a decision in this isolate sees it at once. */
export function forgetSchedule(): void {
  known = undefined;
  looking = undefined;
  age += 1;
}

async function knownAt(env: Databases, now: number): Promise<Known> {
  if (known && Math.abs(now - known.lookedAt) < goodFor) return known;
  const began = age;
  try {
    const seen = await (looking ? waitFor(looking, () => beginLook(env, now)) : beginLook(env, now));
    // A slow look is no news to who has looked since.
    if (began === age && !(known && known.last > seen.last)) known = seen;
    return seen;
  } finally {
    if (began === age) looking = undefined;
  }
}

function beginLook(env: Databases, now: number): Promise<Known> {
  looking = look(env, now);
  return looking;
}

/** Waits for another request's look, which ends with that request if its visitor goes away; then for one of one's own. */
async function waitFor(other: Promise<Known>, own: () => Promise<Known>): Promise<Known> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<void>((goOn) => { timer = setTimeout(goOn, patience); });
  return Promise.race([other, late.then(own)]).finally(() => clearTimeout(timer));
}

async function look(env: Databases, now: number): Promise<Known> {
  const house = houseDatabase(env);
  const last = await lastDecision(house);
  if (known?.last === last) return { ...known, lookedAt: now };
  const pages = pagesFrom(await scheduleLines(house));
  return { last, lookedAt: now, pages, spans: spansFrom(pages) };
}

/** By market. */
function spansFrom(pages: Known['pages']): Known['spans'] {
  const spans = new Map<MarketId, Span[]>();
  for (const [id, { publications, revisions }] of pages) {
    const market = id.split('/')[1] as MarketId;
    spans.set(market, [...(spans.get(market) ?? []), ...cutSpansOf(publications, revisions)]);
  }
  return spans;
}

export function pagesFrom(lines: readonly ScheduleLine[]): ReadonlyMap<string, Page> {
  const pages = new Map<string, Page>();
  for (const { slug, market, key, revisionNumber, opens, closes, headline, claim, tracking, tried, reduction, blocks, ...publication } of lines) {
    const id = `${slug}/${market}`;
    const page = pages.get(id) ?? { publications: [], revisions: [] };
    page.publications.push(publication);
    const { timeZone } = marketOf(market);
    const { revision } = publication;
    // Published twice, it is one revision still: its reduction goes on.
    if (revision && key && !page.revisions.some((one) => one.id === revision)) {
      page.revisions.push({
        id: revision, number: revisionNumber!, key, headline: headline!, claim: claim!, tracking: tracking ?? slug, isTried: tried === 1, ...windowOf({ from: opens ?? undefined, until: closes ?? undefined }, timeZone),
        reducing: reduction === null ? null : reducingOf(slug, revision, JSON.parse(reduction), blocks === null ? [] : (JSON.parse(blocks) as Block[]), timeZone),
      });
    }
    pages.set(id, page);
  }
  return pages;
}
