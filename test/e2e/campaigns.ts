import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { MarketId } from '../../worker/shared/market';
import { inHouse } from './database';

export type Revision = { headline: string; window?: { from?: string; until?: string }; tracking?: string; blocks?: object[] };

/** A campaign of this test alone: the demo's, under another name, with what is changed. */
export async function save(market: MarketId, slug: string, change: Partial<Revision>): Promise<string> {
  const revision = { ...(parse(readFileSync(`db/seed/campaigns/do-you-need-the-newest/${market}.yaml`, 'utf8')) as Revision), window: {}, ...change };
  const id = `rev_house_${crypto.randomUUID().replaceAll('-', '')}`;
  await inHouse('INSERT INTO campaign (slug, name, made_at, made_by) VALUES (?, ?, 0, ?) ON CONFLICT DO NOTHING', slug, slug, 'test');
  await inHouse('INSERT INTO campaign_revision (id, slug, market, number, body, key, made_at, made_by) SELECT ?, ?, ?, 1 + count(*), ?, ?, 0, ? FROM campaign_revision WHERE slug = ? AND market = ?', id, slug, market, JSON.stringify(revision), crypto.randomUUID(), 'test', slug, market);
  return id;
}

/** Decides something about it, from now on or from another moment on. */
export const decide = (market: MarketId, slug: string, deed: string, revision = '', from = Date.now()) =>
  inHouse("INSERT INTO campaign_publication (slug, market, deed, revision_id, from_at, made_at, made_by) VALUES (?, ?, ?, nullif(?, ''), ?, 0, 'test')", slug, market, deed, revision, from);

export const unique = () => `test-${crypto.randomUUID().slice(0, 8)}`;
