import { newId } from '../shared/id';
import type { AuditLine, Entry } from './audit';

type Value = string | number | null;

/**
 * The statement that writes a line of the log. It goes into the batch of the change it tells of, so that neither is there
 * without the other. Lines stay as they were written: triggers refuse any change.
 *
 * @param onlyIf a condition that is as true as the change will be, for a change that may find nothing to do: `EXISTS (… = ?)`, with
 *   plain question marks. The line then comes before its change in the batch.
 */
export function recordDeed(house: D1Database, { who, deed, subject, detail = {} }: Entry, now: number, onlyIf: { sql: string; values: readonly Value[] } = { sql: 'true', values: [] }): D1PreparedStatement {
  return house
    .prepare(`INSERT INTO audit (id, at, who, deed, subject, detail) SELECT ?1, ?2, ?3, ?4, ?5, ?6 WHERE ${onlyIf.sql}`)
    .bind(newId('audit', 'house', now), now, who, deed, subject, JSON.stringify(detail), ...onlyIf.values);
}

export type AuditFilter = {
  readonly who?: string | undefined;
  /** A subject, or the beginning of several: `campaign/winter` is all of its markets. */
  readonly subject?: string | undefined;
  /** The line before which to go on. */
  readonly before?: string | undefined;
};

/** A page of the log, newest first. `next` is where it goes on, null at its end. */
export async function auditPage(house: D1Database, { who, subject, before }: AuditFilter, size: number): Promise<{ lines: AuditLine[]; next: string | null }> {
  const conditions: [sql: string, value: Value][] = [];
  if (who) conditions.push(['who = ?', who]);
  if (subject) conditions.push(['subject >= ?', subject], ['subject < ?', `${subject}\u{10ffff}`]);
  if (before) conditions.push(['id < ?', before]);
  const where = conditions.map(([sql]) => sql).join(' AND ') || 'true';
  const { results } = await house
    .prepare(`SELECT id, at, who, deed, subject, detail, (SELECT name FROM staff WHERE email = who) AS name FROM audit WHERE ${where} ORDER BY id DESC LIMIT ?`)
    .bind(...conditions.map(([, value]) => value), size + 1)
    .all<Omit<AuditLine, 'detail'> & { detail: string }>();
  const lines = results.slice(0, size).map((line) => ({ ...line, detail: JSON.parse(line.detail) as AuditLine['detail'] }));
  return { lines, next: results.length > size ? lines.at(-1)!.id : null };
}
