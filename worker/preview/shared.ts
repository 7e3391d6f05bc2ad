import { houseDatabase, type Databases } from '../../db/client';
import { liveIn, type LiveCampaign } from '../campaign/live';
import type { MarketId } from '../shared/market';
import { linkBySecret } from './link.store';
import { previewAt, type Preview } from './preview.flow';

/** What a link shows, by its secret; null for every link that shows nothing, whatever the reason. @param now ms */
export async function sharedPreview(env: Databases, secret: string, now: number): Promise<{ market: MarketId; slug: string; at: number; isScheduled: boolean; expiresAt: number; preview: Preview } | null> {
  const link = await linkBySecret(houseDatabase(env), secret, now);
  if (!link) return null;
  const { market, slug, at, expiresAt, revision } = link;
  const preview = await previewAt(env, { market, slug, at, show: revision ? { kind: 'revision', id: revision } : { kind: 'schedule' } }, now);
  // A revision of a shape that there is no more is no page.
  if (!preview || preview.state === 'faulty') return null;
  return { market, slug, at, isScheduled: !revision, expiresAt, preview: 'others' in preview ? { ...preview, others: await seenAlready(env, market, preview.others, now) } : preview };
}

/** A link shows its own campaign before its time, and no other. */
async function seenAlready(env: Databases, market: MarketId, others: readonly LiveCampaign[], now: number): Promise<LiveCampaign[]> {
  const live = await liveIn(env, market, now);
  return others.filter(({ slug, revision }) => live.some((one) => one.slug === slug && one.revision.key === revision.key));
}
