import type { MarketId } from '../shared/market';
import type { Decision } from './cut';

/** One decision with what the schedule needs of the revision it names; local times as the revision has them. */
export type ScheduleLine = Decision & {
  readonly slug: string;
  readonly market: MarketId;
  readonly key: string | null;
  /** Of the revision, in its market. */
  readonly revisionNumber: number | null;
  readonly opens: string | null;
  readonly closes: string | null;
  readonly headline: string | null;
  readonly claim: string | null;
  readonly tracking: string | null;
  /** 1 where two variants of a block are tried against each other. */
  readonly tried: 0 | 1;
  /** JSON: what it takes off, and its blocks where that is what stands on its shelves. */
  readonly reduction: string | null;
  readonly blocks: string | null;
};

/** Grows with every decision; one row is read. 0 where there is none. */
export async function lastDecision(house: D1Database): Promise<number> {
  return (await house.prepare('SELECT max(number) AS last FROM campaign_publication').first<number>('last')) ?? 0;
}

/** Every decision there is, in the order in which they were taken. */
export async function scheduleLines(house: D1Database): Promise<ScheduleLine[]> {
  const { results } = await house
    .prepare(
      `SELECT p.number, p.slug, p.market, p.deed, p.revision_id AS revision, p.from_at AS "from", p.made_at AS madeAt, r.key, r.number AS revisionNumber,
         r.body ->> '$.window.from' AS opens, r.body ->> '$.window.until' AS closes, r.body ->> '$.headline' AS headline, r.body ->> '$.claim' AS claim,
         r.body -> '$.reduction' AS reduction, CASE WHEN r.body ->> '$.reduction.offers.shelves' THEN r.body -> '$.blocks' END AS blocks,
         r.body ->> '$.tracking' AS tracking, EXISTS (SELECT 1 FROM json_each(r.body, '$.blocks') b WHERE b.value ->> '$.kind' = 'trial') AS tried
       FROM campaign_publication p LEFT JOIN campaign_revision r ON r.id = p.revision_id ORDER BY p.number`,
    )
    .all<ScheduleLine>();
  return results;
}
