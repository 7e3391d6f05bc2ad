import type { RegionDatabase } from '../../db/client';
import type { Id } from '../shared/id';
import { money, type Currency } from '../shared/money';
import type { Drop } from './drop';

type Row = Omit<Drop, 'price'> & { amount: number; currency: Currency };

/** @param now where the statement has the present */
const dropSql = (now: string) => `
  SELECT id, market, system, amount, currency, opens_at AS opensAt, closes_at AS closesAt, size, chain, margin, replace_after AS replaceAfter, manifest_hash AS manifestHash, queue,
    free + (SELECT count(*) FROM place p WHERE p.drop_id = d.id AND p.state = 'held' AND p.reserved_until <= ${now}) AS "left"
  FROM "drop" d`;

/** The published drop that is on sale in a market, else the next one, else the last; null where none was ever published. */
export async function currentDrop(db: RegionDatabase, market: string, now: number): Promise<Drop | null> {
  const row = await db.sql
    .prepare(
      `${dropSql('?2')} WHERE market = ?1 AND published_at IS NOT NULL
       ORDER BY closes_at <= ?2, CASE WHEN closes_at > ?2 THEN opens_at ELSE -opens_at END LIMIT 1`,
    )
    .bind(market, now)
    .first<Row>();
  return row && toDrop(row);
}

/** A published drop. @param now as of when its lapsed holds are free again; of no matter where only its terms are asked for */
export async function dropById(db: RegionDatabase, id: Id<'drop'>, now = 0): Promise<Drop | null> {
  const row = await db.sql.prepare(`${dropSql('?2')} WHERE id = ?1 AND published_at IS NOT NULL`).bind(id, now).first<Row>();
  return row && toDrop(row);
}

/** A sale that is announced and has not begun. */
export type NextDrop = Pick<Drop, 'id' | 'system' | 'price' | 'opensAt' | 'closesAt'> & { readonly publishedAt: number };

/** The published drop of a market that opens next; null where none is announced. */
export async function nextDrop(db: RegionDatabase, market: string, now: number): Promise<NextDrop | null> {
  const row = await db.sql
    .prepare(
      `SELECT id, system, amount, currency, opens_at AS opensAt, closes_at AS closesAt, published_at AS publishedAt FROM "drop"
       WHERE market = ?1 AND opens_at > ?2 AND published_at IS NOT NULL ORDER BY opens_at LIMIT 1`,
    )
    .bind(market, now)
    .first<Omit<NextDrop, 'price'> & { amount: number; currency: Currency }>();
  if (!row) return null;
  const { amount, currency, ...rest } = row;
  return { ...rest, price: money(amount, currency) };
}

/** The bytes of a drop's manifest, as text. */
export async function manifestBody(db: RegionDatabase, drop: Id<'drop'>): Promise<string | null> {
  return db.sql.prepare('SELECT body FROM manifest WHERE drop_id = ?1').bind(drop).first<string>('body');
}

/** What the region calls its models, and who makes them. */
export async function modelNames(db: RegionDatabase): Promise<Map<string, { name: string; maker: string }>> {
  const { results } = await db.sql.prepare('SELECT id, name, coalesce(maker, name) AS maker FROM model').all<{ id: string; name: string; maker: string }>();
  return new Map(results.map(({ id, name, maker }) => [id, { name, maker }]));
}

function toDrop({ amount, currency, ...rest }: Row): Drop {
  return { ...rest, price: money(amount, currency) };
}
