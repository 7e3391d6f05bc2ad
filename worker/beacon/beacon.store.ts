import type { RegionDatabase } from '../../db/client';

/** The signature of a round that was out and verified; null where it is not known yet. */
export async function keptSignature(db: RegionDatabase, chain: string, round: number): Promise<string | null> {
  return db.sql.prepare('SELECT signature FROM beacon WHERE chain = ?1 AND round = ?2').bind(chain, round).first<string>('signature');
}

export async function keepSignature(db: RegionDatabase, chain: string, round: number, signature: string): Promise<void> {
  await db.sql.prepare('INSERT INTO beacon (chain, round, signature) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING').bind(chain, round, signature).run();
}
