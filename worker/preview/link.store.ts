import { sha256 } from '../shared/hash';
import { newId, newSecret, type Id } from '../shared/id';
import type { MarketId } from '../shared/market';
import { done, failed, type Result } from '../shared/result';
import { recordDeed } from '../staff/audit.store';
import type { By } from '../campaign/campaign.store';
import { lives, type Life, type PreviewLink } from './link';

type Page = { readonly slug: string; readonly market: MarketId };
/** @property revision null: what the schedule shows at `at` (ms) */
type Shows = { readonly revision: string | null; readonly at: number };

/** Makes a link. Its secret is told this once and kept by nobody: the table has its hash. */
export async function makeLink(house: D1Database, { slug, market }: Page, { revision, at }: Shows, life: Life, { who, now }: By): Promise<Result<{ id: Id<'preview'>; secret: string; expiresAt: number }, 'unknown-campaign' | 'unknown-revision'>> {
  const [id, secret, expiresAt] = [newId('preview', 'house', now), newSecret(), now + lives[life]];
  const detail = { link: id, until: new Date(expiresAt).toISOString(), at: new Date(at).toISOString(), ...(revision && { revision }) };
  try {
    const [made] = await house.batch<{ id: string }>([
      house
        .prepare(
          `INSERT INTO preview_link (id, hash, slug, market, revision_id, at, expires_at, made_at, made_by)
           SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9 WHERE ?5 IS NULL OR EXISTS (SELECT 1 FROM campaign_revision WHERE id = ?5 AND slug = ?3 AND market = ?4) RETURNING id`,
        )
        .bind(id, await sha256(secret), slug, market, revision, at, expiresAt, now, who),
      recordDeed(house, { who, deed: 'preview-shared', subject: `campaign/${slug}/${market}`, detail }, now, { sql: 'EXISTS (SELECT 1 FROM preview_link WHERE id = ?)', values: [id] }),
    ]);
    return made!.results.length > 0 ? done({ id, secret, expiresAt }) : failed('unknown-revision');
  } catch (error) {
    if (String(error).includes('FOREIGN KEY')) return failed('unknown-campaign');
    throw error;
  }
}

/** The links of a page that are good at `now`, the newest first. */
export async function linksOf(house: D1Database, { slug, market }: Page, now: number): Promise<PreviewLink[]> {
  const { results } = await house
    .prepare(
      `SELECT l.id, r.number, l.at, l.made_at AS madeAt, l.made_by AS madeBy, l.expires_at AS expiresAt
       FROM preview_link l LEFT JOIN campaign_revision r ON r.id = l.revision_id
       WHERE l.slug = ?1 AND l.market = ?2 AND l.ended_at IS NULL AND l.expires_at > ?3 ORDER BY l.made_at DESC, l.id DESC`,
    )
    .bind(slug, market, now)
    .all<PreviewLink>();
  return results;
}

/** Ends a link of a page at once. @returns false where there is none that is good */
export async function endLink(house: D1Database, { slug, market }: Page, id: string, { who, now }: By): Promise<boolean> {
  const good = 'id = ? AND slug = ? AND market = ? AND ended_at IS NULL AND expires_at > ?';
  const [, ended] = await house.batch<{ id: string }>([
    recordDeed(house, { who, deed: 'preview-ended', subject: `campaign/${slug}/${market}`, detail: { link: id } }, now, { sql: `EXISTS (SELECT 1 FROM preview_link WHERE ${good})`, values: [id, slug, market, now] }),
    house.prepare(`UPDATE preview_link SET ended_at = ?5, ended_by = ?6 WHERE id = ?1 AND slug = ?2 AND market = ?3 AND ended_at IS NULL AND expires_at > ?4 RETURNING id`).bind(id, slug, market, now, now, who),
  ]);
  return ended!.results.length > 0;
}

/**
 * What a link shows, by the secret in it; null for one that is wrong, has ended or was ended, all alike. It is found by the secret's
 * hash: how long that takes tells nothing about the secret, and whatever was guessed takes the same way.
 */
export async function linkBySecret(house: D1Database, secret: string, now: number): Promise<(Page & Shows & { readonly expiresAt: number }) | null> {
  return house
    .prepare('SELECT slug, market, revision_id AS revision, at, expires_at AS expiresAt FROM preview_link WHERE hash = ?1 AND ended_at IS NULL AND expires_at > ?2')
    .bind(await sha256(secret), now)
    .first();
}
