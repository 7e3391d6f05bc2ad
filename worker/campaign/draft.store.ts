import type { MarketId } from '../shared/market';
import { done, failed, type Result } from '../shared/result';
import type { By } from './campaign.store';

/** Somebody's draft of a page. Moments in ms. */
export type Draft = { readonly body: Record<string, unknown>; readonly base: number; readonly version: number; readonly begunAt: number; readonly updatedAt: number };

/** Somebody with a draft of the same page; `name` is null for who has left the house. */
export type Writer = { readonly who: string; readonly name: string | null; readonly base: number; readonly begunAt: number; readonly updatedAt: number };

/** What there is of a page besides somebody's own draft: who else writes on it, and the revision that was saved last. */
export type Standing = { readonly others: readonly Writer[]; readonly latest: { readonly number: number; readonly madeAt: number; readonly madeBy: string; readonly name: string | null } | null };

type Page = { readonly slug: string; readonly market: MarketId };

export async function draftOf(house: D1Database, { slug, market }: Page, who: string): Promise<Draft | null> {
  const row = await house
    .prepare('SELECT body, base, version, begun_at AS begunAt, updated_at AS updatedAt FROM campaign_draft WHERE slug = ?1 AND market = ?2 AND who = ?3')
    .bind(slug, market, who)
    .first<Omit<Draft, 'body'> & { body: string }>();
  return row && { ...row, body: JSON.parse(row.body) as Draft['body'] };
}

export async function standingOf(house: D1Database, { slug, market }: Page, who: string): Promise<Standing> {
  const [others, latest] = await house.batch([
    house
      .prepare(
        `SELECT who, (SELECT name FROM staff WHERE email = who) AS name, base, begun_at AS begunAt, updated_at AS updatedAt
         FROM campaign_draft WHERE slug = ?1 AND market = ?2 AND who <> ?3 ORDER BY updated_at DESC`,
      )
      .bind(slug, market, who),
    house
      .prepare(
        `SELECT number, made_at AS madeAt, made_by AS madeBy, (SELECT name FROM staff WHERE email = made_by) AS name
         FROM campaign_revision WHERE slug = ?1 AND market = ?2 ORDER BY number DESC LIMIT 1`,
      )
      .bind(slug, market),
  ]);
  return { others: others!.results as Writer[], latest: (latest!.results[0] as Standing['latest']) ?? null };
}

/**
 * Keeps what somebody wrote so far. @param version of the draft it goes on from, 0 to begin one. The same person may write in two
 * windows: whoever comes second is told (`changed-meanwhile`), and nothing is overwritten.
 * @returns its new version
 */
export async function keepDraft(house: D1Database, { slug, market }: Page, { body, base, version }: { body: Draft['body']; base: number; version: number }, { who, now }: By): Promise<Result<number, 'changed-meanwhile' | 'unknown-campaign'>> {
  const text = JSON.stringify(body);
  const write = version === 0
    ? house
        .prepare('INSERT INTO campaign_draft (slug, market, who, body, base, version, begun_at, updated_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, ?6) ON CONFLICT (slug, market, who) DO NOTHING RETURNING version')
        .bind(slug, market, who, text, base, now)
    : house
        .prepare('UPDATE campaign_draft SET body = ?4, base = ?5, version = version + 1, updated_at = ?6 WHERE slug = ?1 AND market = ?2 AND who = ?3 AND version = ?7 RETURNING version')
        .bind(slug, market, who, text, base, now, version);
  try {
    const kept = await write.first<number>('version');
    return kept === null ? failed('changed-meanwhile') : done(kept);
  } catch (error) {
    if (String(error).includes('FOREIGN KEY')) return failed('unknown-campaign');
    throw error;
  }
}

/** Throws somebody's own draft away. @param version another one was written elsewhere, and stays */
export async function dropDraft(house: D1Database, { slug, market }: Page, version: number, who: string): Promise<Result<null, 'changed-meanwhile'>> {
  const gone = await house.prepare('DELETE FROM campaign_draft WHERE slug = ?1 AND market = ?2 AND who = ?3 AND version = ?4 RETURNING who').bind(slug, market, who, version).first();
  return gone ? done(null) : failed('changed-meanwhile');
}

/** Whose drafts there are, the last written first. */
export async function draftsKept(house: D1Database): Promise<(Page & { who: string; name: string | null; updatedAt: number })[]> {
  const { results } = await house
    .prepare('SELECT slug, market, who, (SELECT name FROM staff WHERE email = who) AS name, updated_at AS updatedAt FROM campaign_draft ORDER BY updated_at DESC')
    .all<Page & { who: string; name: string | null; updatedAt: number }>();
  return results;
}
