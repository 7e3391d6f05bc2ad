import type { MarketId } from '../shared/market';
import { revisionSchema, type Revision } from './revision';

/** What revisions say, by id, as JSON holds it: whoever needs it checked checks it. */
export async function revisionsById(house: D1Database, ids: readonly string[]): Promise<Map<string, unknown>> {
  if (ids.length === 0) return new Map();
  const { results } = await house.prepare('SELECT id, body FROM campaign_revision WHERE id IN (SELECT value FROM json_each(?1))').bind(JSON.stringify(ids)).all<{ id: string; body: string }>();
  return new Map(results.map(({ id, body }) => [id, JSON.parse(body) as unknown]));
}

/** One revision. @throws where it does not have the shape of one, which nothing that was saved may lack */
export async function revisionById(house: D1Database, id: string): Promise<Revision | null> {
  const body = (await revisionsById(house, [id])).get(id);
  return body === undefined ? null : revisionSchema.parse(body);
}

export type NewRevision = { readonly id: string; readonly slug: string; readonly market: MarketId; readonly revision: Revision; readonly key: string };

/** The next revision of a campaign in a market, as a statement: whoever saves batches it with what belongs to it. */
export function insertRevision(house: D1Database, { id, slug, market, revision, key }: NewRevision, { by, now }: { readonly by: string; readonly now: number }): D1PreparedStatement {
  return house
    .prepare(
      `INSERT INTO campaign_revision (id, slug, market, number, body, key, made_at, made_by)
       SELECT ?1, ?2, ?3, 1 + coalesce(max(number), 0), ?4, ?5, ?6, ?7 FROM campaign_revision WHERE slug = ?2 AND market = ?3`,
    )
    .bind(id, slug, market, JSON.stringify(revision), key, now, by);
}
