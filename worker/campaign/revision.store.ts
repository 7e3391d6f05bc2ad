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

/** A revision with where it belongs; what it says is not checked. */
export async function savedRevision(house: D1Database, id: string): Promise<{ slug: string; market: MarketId; number: number; body: unknown } | null> {
  const row = await house.prepare('SELECT slug, market, number, body FROM campaign_revision WHERE id = ?1').bind(id).first<{ slug: string; market: MarketId; number: number; body: string }>();
  return row && { ...row, body: JSON.parse(row.body) as unknown };
}

/** A revision of a page by its id, as JSON holds it; null where the page has no such one. */
export async function revisionOf(house: D1Database, slug: string, market: MarketId, id: string): Promise<{ readonly number: number; readonly body: unknown } | null> {
  const row = await house.prepare('SELECT number, body FROM campaign_revision WHERE id = ?1 AND slug = ?2 AND market = ?3').bind(id, slug, market).first<{ number: number; body: string }>();
  return row && { number: row.number, body: JSON.parse(row.body) as unknown };
}
