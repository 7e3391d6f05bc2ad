import type { RegionDatabase } from '../../db/client';
import type { Id } from '../shared/id';

/** What a waiting room asks the database, which is the judge of places. */
export type DropPlaces = {
  readonly opensAt: number;
  readonly closesAt: number;
  /** Places nobody holds at this moment. */
  readonly free: number;
  /** Whether some are held and not paid, so that they may come back. */
  readonly isHeld: boolean;
  /** The hash of the beacon's chain. */
  readonly chain: string;
};

export async function placesOfDrop(db: RegionDatabase, drop: Id<'drop'>, now: number): Promise<DropPlaces | null> {
  const row = await db.sql
    .prepare(
      `SELECT opens_at AS opensAt, closes_at AS closesAt, chain,
         free + (SELECT count(*) FROM place p WHERE p.drop_id = d.id AND p.state = 'held' AND p.reserved_until <= ?2) AS free,
         EXISTS (SELECT 1 FROM place p WHERE p.drop_id = d.id AND p.state = 'held' AND p.reserved_until > ?2) AS isHeld
       FROM "drop" d WHERE id = ?1`,
    )
    .bind(drop, now)
    .first<Omit<DropPlaces, 'isHeld'> & { isHeld: number }>();
  return row && { ...row, isHeld: row.isHeld === 1 };
}

/** Tells checkout, which reads it with the drop, whether people queue. */
export async function tellQueue(db: RegionDatabase, drop: Id<'drop'>, queue: 'none' | 'waiting' | 'serving'): Promise<void> {
  await db.sql.prepare('UPDATE "drop" SET queue = ?2 WHERE id = ?1').bind(drop, queue).run();
}
