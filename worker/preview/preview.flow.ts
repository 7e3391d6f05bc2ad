import { houseDatabase, type Databases } from '../../db/client';
import { shape } from '../campaign/checks/shape';
import { objectOf } from '../campaign/checks/typed';
import { fieldName } from '../campaign/field-name';
import { liveIn, marketsOf, showingOf, type LiveCampaign } from '../campaign/live';
import { revisionSchema, type Revision } from '../campaign/revision';
import { savedRevision } from '../campaign/revision.store';
import type { MarketId } from '../shared/market';

/** What is asked to be seen: what the schedule shows at a moment, a saved revision whenever it is published, or what somebody is writing. */
export type Show = { readonly kind: 'schedule' } | { readonly kind: 'revision'; readonly id: string } | { readonly kind: 'written'; readonly body: unknown };

/** What visitors would get. Of a revision, its number; nobody's, of what is only written. */
export type Preview =
  | { readonly state: 'live'; readonly revision: Revision; readonly number: number | null; readonly markets: ReadonlySet<MarketId> }
  | { readonly state: 'over'; readonly others: readonly LiveCampaign[] }
  /** @property opensAt when there will be something, ms */
  | { readonly state: 'nothing'; readonly opensAt: number | null; readonly others: readonly LiveCampaign[] }
  /** It is no page yet: what is wrong with it, field by field, in the studio's words. */
  | { readonly state: 'faulty'; readonly faults: readonly { readonly field: string; readonly message: string }[] };

/**
 * A campaign's page in a market as it would be at a moment.
 *
 * @param at ms: the moment that is asked about
 * @param now ms: what is known by then
 * @returns null where the campaign has no such revision there
 */
export async function previewAt(env: Databases, { market, slug, show, at }: { market: MarketId; slug: string; show: Show; at: number }, now: number): Promise<Preview | null> {
  if (show.kind === 'written') return pageOf(env, slug, { body: show.body, number: null }, at, now);
  let id = show.kind === 'revision' ? show.id : null;
  if (!id) {
    const showing = await showingOf(env, market, slug, now, at);
    const others = showing.state === 'live' ? [] : await liveIn(env, market, now, at);
    if (showing.state === 'over') return { state: 'over', others };
    if (showing.state !== 'live') return { state: 'nothing', opensAt: showing.state === 'coming' ? showing.opensAt : null, others };
    id = showing.revision.id;
  }
  const saved = await savedRevision(houseDatabase(env), id);
  return saved?.slug === slug && saved.market === market ? pageOf(env, slug, saved, at, now) : null;
}

async function pageOf(env: Databases, slug: string, { body, number }: { body: unknown; number: number | null }, at: number, now: number): Promise<Preview> {
  const read = revisionSchema.safeParse(body);
  if (read.success) return { state: 'live', revision: read.data, number, markets: await marketsOf(env, slug, now, at) };
  return { state: 'faulty', faults: shape(objectOf(body)).map(({ field, message }) => ({ field: fieldName(field, body), message })) };
}
