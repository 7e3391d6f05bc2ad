import { newId, newSecret, type Id } from '../shared/id';
import type { MarketId } from '../shared/market';
import { done, failed, type Result } from '../shared/result';
import { recordDeed } from '../staff/audit.store';
import type { Revision } from './revision';
import type { Publication } from './schedule';

export type By = { readonly who: string; readonly now: number };
export type SavedRevision = { readonly id: Id<'revision'>; readonly number: number; readonly madeAt: number; readonly madeBy: string; readonly revision: Revision };

/** What marketers call each campaign, by name. */
export async function campaigns(house: D1Database): Promise<{ slug: string; name: string }[]> {
  return (await house.prepare('SELECT slug, name FROM campaign ORDER BY name, slug').all<{ slug: string; name: string }>()).results;
}

/** Makes a campaign, or gives one another name; it says nothing anywhere yet. */
export async function nameCampaign(house: D1Database, slug: string, name: string, { who, now }: By): Promise<void> {
  await house.batch([
    recordDeed(house, { who, deed: 'campaign-named', subject: `campaign/${slug}`, detail: { name } }, now, { sql: 'NOT EXISTS (SELECT 1 FROM campaign WHERE slug = ? AND name = ?)', values: [slug, name] }),
    house.prepare('INSERT INTO campaign (slug, name, made_at, made_by) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (slug) DO UPDATE SET name = excluded.name').bind(slug, name, now, who),
  ]);
}

/** The newest revisions of a campaign in a market, the last one first. */
export async function revisionsOf(house: D1Database, slug: string, market: MarketId, most = 1000): Promise<SavedRevision[]> {
  const { results } = await house
    .prepare('SELECT id, number, made_at AS madeAt, made_by AS madeBy, body FROM campaign_revision WHERE slug = ?1 AND market = ?2 ORDER BY number DESC LIMIT ?3')
    .bind(slug, market, most)
    .all<Omit<SavedRevision, 'revision'> & { body: string }>();
  return results.map(({ body, ...saved }) => ({ ...saved, revision: JSON.parse(body) as Revision }));
}

/** The last revision of every campaign in every market where there is one. */
export async function latestRevisions(house: D1Database): Promise<{ slug: string; market: MarketId; number: number; headline: string }[]> {
  const { results } = await house
    .prepare("SELECT slug, market, max(number) AS number, body ->> '$.headline' AS headline FROM campaign_revision GROUP BY slug, market")
    .all<{ slug: string; market: MarketId; number: number; headline: string }>();
  return results;
}

/** The last revision of a campaign in each market where there is one. */
export async function revisionsLast(house: D1Database, slug: string): Promise<(SavedRevision & { readonly market: MarketId })[]> {
  const { results } = await house
    .prepare('SELECT id, market, max(number) AS number, made_at AS madeAt, made_by AS madeBy, body FROM campaign_revision WHERE slug = ?1 GROUP BY market')
    .bind(slug)
    .all<Omit<SavedRevision, 'revision'> & { market: MarketId; body: string }>();
  return results.map(({ body, ...saved }) => ({ ...saved, revision: JSON.parse(body) as Revision }));
}

/** What marketers call a campaign; null where there is none. */
export async function campaignNamed(house: D1Database, slug: string): Promise<string | null> {
  return house.prepare('SELECT name FROM campaign WHERE slug = ?1').bind(slug).first<string>('name');
}

/**
 * Saves the next revision. @param after the number of the one it was made from, 0 where there was none:
 * whoever saved in between wins, and nobody's work is lost, because it is still on the loser's screen and in their draft.
 * @param draft the version of the draft that this was: it goes with the save. Another version was written elsewhere, and stays
 */
export async function saveRevision(house: D1Database, slug: string, market: MarketId, revision: Revision, after: number, draft: number | null, { who, now }: By): Promise<Result<{ id: Id<'revision'>; number: number }, 'changed-meanwhile' | 'unknown-campaign' | 'unknown-picture'>> {
  const id = newId('revision', 'house', now);
  const number = after + 1;
  try {
    const [saved] = await house.batch<{ id: string }>([
      house
        .prepare(
          `INSERT INTO campaign_revision (id, slug, market, number, body, key, made_at, made_by)
           SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8 WHERE ?4 = 1 OR EXISTS (SELECT 1 FROM campaign_revision WHERE slug = ?2 AND market = ?3 AND number = ?4 - 1) RETURNING id`,
        )
        .bind(id, slug, market, number, JSON.stringify(revision), newSecret(), now, who),
      recordDeed(house, { who, deed: 'revision-saved', subject: `campaign/${slug}/${market}`, detail: { number } }, now, { sql: 'EXISTS (SELECT 1 FROM campaign_revision WHERE id = ?)', values: [id] }),
      house
        .prepare('DELETE FROM campaign_draft WHERE slug = ?1 AND market = ?2 AND who = ?3 AND version = ?4 AND EXISTS (SELECT 1 FROM campaign_revision WHERE id = ?5)')
        .bind(slug, market, who, draft, id),
    ]);
    return saved!.results.length > 0 ? done({ id, number }) : failed('changed-meanwhile');
  } catch (error) {
    if (String(error).includes('UNIQUE constraint failed: campaign_revision')) return failed('changed-meanwhile');
    if (String(error).includes('unknown-picture')) return failed('unknown-picture');
    if (String(error).includes('FOREIGN KEY')) return failed('unknown-campaign');
    throw error;
  }
}

/** Writes a decision down. From then on it is one of those that `schedule.ts` follows. */
export async function decide(house: D1Database, slug: string, market: MarketId, { deed, revision, from }: Omit<Publication, 'number'>, { who, now }: By): Promise<Result<null, 'unknown-revision' | 'unknown-campaign'>> {
  try {
    await house.batch([
      house
        .prepare('INSERT INTO campaign_publication (slug, market, deed, revision_id, from_at, made_at, made_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)')
        .bind(slug, market, deed, revision, from, now, who),
      recordDeed(house, { who, deed: recorded[deed], subject: `campaign/${slug}/${market}`, detail: { from: new Date(from).toISOString(), ...(revision && { revision }) } }, now),
    ]);
    return done(null);
  } catch (error) {
    if (String(error).includes('a revision of another page')) return failed('unknown-revision');
    if (String(error).includes('FOREIGN KEY')) return failed('unknown-campaign');
    throw error;
  }
}

const recorded = { publish: 'campaign-published', withdraw: 'campaign-withdrawn', end: 'campaign-ended' } as const;
