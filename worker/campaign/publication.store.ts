import type { MarketId } from '../shared/market';
import { done, failed, type Result } from '../shared/result';
import { recordDeed } from '../staff/audit.store';
import type { Detail } from '../staff/audit';
import type { By } from './campaign.store';
import type { Finding } from './checks/finding';

/** A revision that is to be published in its market. */
export type Publishing = {
  readonly slug: string;
  readonly market: MarketId;
  readonly revision: string;
  /** Of the revision, in its market. */
  readonly number: number;
  /** From when on it is to hold, ms, never a moment that is past; null: at once, or as soon as it is approved. */
  readonly from: number | null;
  /** The warnings that whoever publishes takes upon themselves with this. */
  readonly signed: readonly Finding[];
  /** Whether it waits for a second person. */
  readonly isRequest: boolean;
};

export type SignOff = { readonly code: string; readonly field: string; readonly message: string; readonly madeAt: number; readonly madeBy: string };

export type Request = {
  readonly id: number;
  readonly slug: string;
  readonly market: MarketId;
  readonly revision: string;
  /** ms; null: from its approval on. */
  readonly from: number | null;
  readonly askedAt: number;
  readonly askedBy: string;
  readonly state: 'open' | 'approved' | 'declined' | 'superseded';
  readonly decidedAt: number | null;
  readonly decidedBy: string | null;
  readonly reason: string | null;
};

const requestColumns = 'id, slug, market, revision_id AS revision, from_at AS "from", asked_at AS askedAt, asked_by AS askedBy, state, decided_at AS decidedAt, decided_by AS decidedBy, reason';

/** Publishes, or asks for it, all of it or nothing. Whatever waited for a second person before on one of these pages is superseded. */
export async function publish(house: D1Database, pages: readonly Publishing[], by: By): Promise<Result<null, 'unknown-revision' | 'changed-meanwhile'>> {
  return decided(house, pages.flatMap((page) => [
    ...supersede(house, page, by),
    ...signatures(house, page, by),
    ...(page.isRequest ? ask(house, page, by) : hold(house, page, by)),
  ]));
}

/** Lets a request hold. The database refuses whoever asked, and a request that is decided. @param signed what the second person takes upon themselves besides */
export async function approve(house: D1Database, page: Publishing, request: Request, by: By): Promise<Result<null, 'unknown-revision' | 'changed-meanwhile'>> {
  return decided(house, [decide(house, request.id, 'approved', null, by), ...signatures(house, page, by), ...hold(house, page, by, { askedBy: request.askedBy })]);
}

export async function decline(house: D1Database, request: Request, reason: string, by: By): Promise<Result<null, 'unknown-revision' | 'changed-meanwhile'>> {
  return decided(house, [decide(house, request.id, 'declined', reason, by), recordDeed(house, { who: by.who, deed: 'approval-declined', subject: subjectOf(request), detail: { askedBy: request.askedBy, reason } }, by.now)]);
}

/** The last request of each page of a campaign, the newest first. */
export async function requestsOf(house: D1Database, slug: string): Promise<Request[]> {
  return (await house.prepare(`SELECT ${requestColumns} FROM campaign_request WHERE slug = ?1 ORDER BY id DESC`).bind(slug).all<Request>()).results;
}

export async function requestById(house: D1Database, id: number): Promise<Request | null> {
  return house.prepare(`SELECT ${requestColumns} FROM campaign_request WHERE id = ?1`).bind(id).first<Request>();
}

/** What was signed off of each of these revisions, by its id. */
export async function signOffsOf(house: D1Database, revisions: readonly string[]): Promise<Map<string, SignOff[]>> {
  const { results } = await house.prepare('SELECT revision_id AS revision, code, field, message, made_at AS madeAt, made_by AS madeBy FROM campaign_sign_off WHERE revision_id IN (SELECT value FROM json_each(?1)) ORDER BY made_at').bind(JSON.stringify(revisions)).all<SignOff & { revision: string }>();
  return Map.groupBy(results, ({ revision }) => revision);
}

/** The markets in which a publication takes a second person. */
export async function approvalMarkets(house: D1Database): Promise<MarketId[]> {
  return (await house.prepare('SELECT market FROM approval_market ORDER BY market').all<{ market: MarketId }>()).results.map(({ market }) => market);
}

export async function setApprovalMarkets(house: D1Database, markets: readonly MarketId[], { who, now }: By): Promise<void> {
  await house.batch([
    house.prepare('DELETE FROM approval_market'),
    house.prepare('INSERT INTO approval_market (market) SELECT value FROM json_each(?1)').bind(JSON.stringify(markets)),
    recordDeed(house, { who, deed: 'approval-markets', subject: 'approval', detail: { markets } }, now),
  ]);
}

/** Every publication, withdrawal and end of a campaign in a market, the newest first. */
export async function decisionsOf(house: D1Database, slug: string, market: MarketId): Promise<{ deed: 'publish' | 'withdraw' | 'end'; revision: string | null; from: number; madeAt: number; madeBy: string }[]> {
  return (await house.prepare('SELECT deed, revision_id AS revision, from_at AS "from", made_at AS madeAt, made_by AS madeBy FROM campaign_publication WHERE slug = ?1 AND market = ?2 ORDER BY number DESC').bind(slug, market).all<{ deed: 'publish'; revision: string | null; from: number; madeAt: number; madeBy: string }>()).results;
}

const subjectOf = ({ slug, market }: Pick<Publishing, 'slug' | 'market'>) => `campaign/${slug}/${market}`;

function supersede(house: D1Database, { slug, market }: Publishing, { who, now }: By): D1PreparedStatement[] {
  const open = { sql: "EXISTS (SELECT 1 FROM campaign_request WHERE slug = ? AND market = ? AND state = 'open')", values: [slug, market] };
  return [
    recordDeed(house, { who, deed: 'approval-superseded', subject: subjectOf({ slug, market }) }, now, open),
    house.prepare("UPDATE campaign_request SET state = 'superseded', decided_at = ?3, decided_by = ?4 WHERE slug = ?1 AND market = ?2 AND state = 'open'").bind(slug, market, now, who),
  ];
}

function signatures(house: D1Database, { revision, signed }: Publishing, { who, now }: By): D1PreparedStatement[] {
  return signed.map(({ code, field, message }) => house.prepare('INSERT INTO campaign_sign_off (revision_id, code, field, message, made_at, made_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO NOTHING').bind(revision, code, field, message, now, who));
}

function ask(house: D1Database, page: Publishing, { who, now }: By): D1PreparedStatement[] {
  return [
    house.prepare('INSERT INTO campaign_request (slug, market, revision_id, from_at, asked_at, asked_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6)').bind(page.slug, page.market, page.revision, page.from, now, who),
    recordDeed(house, { who, deed: 'approval-asked', subject: subjectOf(page), detail: detailOf(page) }, now),
  ];
}

function hold(house: D1Database, page: Publishing, { who, now }: By, more: Detail = {}): D1PreparedStatement[] {
  const from = page.from ?? now;
  return [
    house.prepare("INSERT INTO campaign_publication (slug, market, deed, revision_id, from_at, made_at, made_by) VALUES (?1, ?2, 'publish', ?3, ?4, ?5, ?6)").bind(page.slug, page.market, page.revision, from, now, who),
    recordDeed(house, { who, deed: 'campaign-published', subject: subjectOf(page), detail: { ...detailOf({ ...page, from }), ...more } }, now),
  ];
}

const detailOf = ({ revision, number, from, signed }: Publishing): Detail => ({ revision, number, ...(from !== null && { from: new Date(from).toISOString() }), ...(signed.length > 0 && { signedOff: signed.map(({ message }) => message) }) });

/** No condition on its state: a trigger refuses the whole batch where it is decided already. */
function decide(house: D1Database, id: number, state: 'approved' | 'declined', reason: string | null, { who, now }: By): D1PreparedStatement {
  return house.prepare('UPDATE campaign_request SET state = ?2, reason = ?3, decided_at = ?4, decided_by = ?5 WHERE id = ?1').bind(id, state, reason, now, who);
}

async function decided(house: D1Database, statements: readonly D1PreparedStatement[]): Promise<Result<null, 'unknown-revision' | 'changed-meanwhile'>> {
  try {
    await house.batch([...statements]);
    return done(null);
  } catch (error) {
    if (String(error).includes('a revision of another page')) return failed('unknown-revision');
    if (/the request is decided|UNIQUE constraint failed: campaign_request/.test(String(error))) return failed('changed-meanwhile');
    throw error;
  }
}
