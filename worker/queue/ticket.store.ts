import type { Ticket } from './queue';

/** The tickets of one waiting room, in its own database. */
const schema = `
  CREATE TABLE IF NOT EXISTS ticket (
    arrival INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    customer TEXT NOT NULL UNIQUE,
    early INTEGER NOT NULL DEFAULT 0,
    place INTEGER UNIQUE,
    state TEXT NOT NULL DEFAULT 'waiting',
    admitted_at INTEGER,
    admitted_until INTEGER,
    ordered INTEGER NOT NULL DEFAULT 0,
    returned INTEGER NOT NULL DEFAULT 0
  );
  CREATE INDEX IF NOT EXISTS ticket_admitted ON ticket (admitted_at) WHERE admitted_at IS NOT NULL;
  CREATE INDEX IF NOT EXISTS ticket_outstanding ON ticket (admitted_until) WHERE state <> 'waiting' AND ordered = 0;`;

const columns = 'id, customer, place, state, admitted_until AS admittedUntil, ordered, returned';
type Row = { [K in keyof Ticket]: Ticket[K] extends boolean ? number : Ticket[K] };

export function createTickets(sql: SqlStorage): void {
  sql.exec(schema);
}

export function ticketById(sql: SqlStorage, id: string): Ticket | null {
  return toTicket(sql.exec<Row>(`SELECT ${columns} FROM ticket WHERE id = ?`, id).toArray()[0]);
}

export function ticketOfCustomer(sql: SqlStorage, customer: string): Ticket | null {
  return toTicket(sql.exec<Row>(`SELECT ${columns} FROM ticket WHERE customer = ?`, customer).toArray()[0]);
}

/** @param place null in the lobby, where the beacon gives it */
export function addTicket(sql: SqlStorage, id: string, customer: string, place: number | null): void {
  sql.exec('INSERT INTO ticket (id, customer, place) VALUES (?, ?, ?)', id, customer, place);
}

/** Closes the early list over everybody who is there. */
export function closeList(sql: SqlStorage): void {
  sql.exec('UPDATE ticket SET early = 1');
}

export function earlyTickets(sql: SqlStorage): string[] {
  return sql.exec<{ id: string }>('SELECT id FROM ticket WHERE early').toArray().map(({ id }) => id);
}

export function givePlaces(sql: SqlStorage, ordered: readonly string[]): void {
  ordered.forEach((id, index) => sql.exec('UPDATE ticket SET place = ? WHERE id = ?', index + 1, id));
}

export function admit(sql: SqlStorage, from: number, to: number, now: number, until: number): void {
  sql.exec("UPDATE ticket SET state = 'admitted', admitted_at = ?, admitted_until = ? WHERE place > ? AND place <= ? AND state = 'waiting'", now, until, from, to);
}

export function admittedSince(sql: SqlStorage, since: number): number {
  return sql.exec<{ n: number }>('SELECT count(*) AS n FROM ticket WHERE admitted_at > ?', since).one().n;
}

/** Who was let in, has not ordered, and whose admission ends after `since`: how many, and when the last of them ends. */
export function outstanding(sql: SqlStorage, since: number): { count: number; until: number | null } {
  return sql
    .exec<{ count: number; until: number | null }>("SELECT count(*) AS count, max(admitted_until) AS until FROM ticket WHERE admitted_until > ? AND state <> 'waiting' AND ordered = 0", since)
    .one();
}

export function markUsed(sql: SqlStorage, id: string): void {
  sql.exec("UPDATE ticket SET state = 'used', ordered = 0 WHERE id = ?", id);
}

export function markOrdered(sql: SqlStorage, id: string): void {
  sql.exec("UPDATE ticket SET ordered = 1 WHERE id = ? AND state = 'used'", id);
}

export function sendToEnd(sql: SqlStorage, id: string, place: number): void {
  sql.exec("UPDATE ticket SET place = ?, state = 'waiting', returned = 1, admitted_at = NULL, admitted_until = NULL WHERE id = ?", place, id);
}

function toTicket(row: Row | undefined): Ticket | null {
  return row ? { ...row, ordered: row.ordered === 1, returned: row.returned === 1 } : null;
}
