import { env } from 'cloudflare:workers';
import { parse } from 'yaml';
import text from '../../../db/seed/campaigns/do-you-need-the-newest/de.yaml?raw';
import { forgetSchedule } from '../../../worker/campaign/live';
import { revisionSchema, type Revision } from '../../../worker/campaign/revision';
import type { MarketId } from '../../../worker/shared/market';

export const slug = 'do-you-need-the-newest';
export const revision: Revision = revisionSchema.parse(parse(text));
export const start = Date.parse('2026-11-26T12:00:00Z');

/** Saves a revision of the campaign; its id and key are the name. */
export async function save(name: string, { market = 'de', window = {}, reduction, change = {} }: { market?: MarketId; window?: Revision['window']; reduction?: Revision['reduction']; change?: Partial<Revision> } = {}): Promise<void> {
  const house = env.DB_HOUSE;
  await house.batch([
    house.prepare('INSERT INTO campaign (slug, name, made_at, made_by) VALUES (?1, ?1, 0, ?2) ON CONFLICT DO NOTHING').bind(slug, 'test'),
    house
      .prepare("INSERT INTO campaign_revision (id, slug, market, number, body, key, made_at, made_by) SELECT ?1, ?2, ?3, 1 + count(*), ?4, ?5, 0, 'test' FROM campaign_revision WHERE slug = ?2 AND market = ?3")
      .bind(name, slug, market, JSON.stringify({ ...revision, window, ...(reduction && { reduction }), ...change }), `key-of-${name}`),
  ]);
}

/** Decides something, by whoever sits at another machine: this one hears of it as it would. */
export async function decide(deed: 'publish' | 'withdraw' | 'end', from: number, name: string | null = null, market: MarketId = 'de'): Promise<void> {
  await env.DB_HOUSE.prepare("INSERT INTO campaign_publication (slug, market, deed, revision_id, from_at, made_at, made_by) VALUES (?1, ?2, ?3, ?4, ?5, 0, 'test')").bind(slug, market, deed, name, from).run();
}

/** A new isolate, that has looked at nothing yet. */
export const newIsolate = forgetSchedule;
