/** A condition on a table's rows, with its values. */
export interface Condition {
  sql: string;
  values: (string | number)[];
}

export interface Wanted {
  conditions: Condition[];
  limit: number;
  /** The id that the page begins behind, on its way to the older ones. */
  after?: string | undefined;
  /** The id that the page ends before; such a page holds what is just newer. */
  before?: string | undefined;
}

export interface Page<T> {
  rows: T[];
  hasMore: boolean;
}

interface Source {
  table: 'event' | 'resource';
  columns: string;
  /** The expression of a row's time, as its index has it. */
  created: string;
}

/** One page of a table's documents, newest first, as Stripe pages. */
export function pageOf<Row extends Record<string, SqlStorageValue>>(sql: SqlStorage, source: Source, wanted: Wanted): Page<Row> {
  const { table, columns, created } = source;
  const { after, before, limit } = wanted;
  const conditions = [...wanted.conditions];
  const cursor = (sign: '<' | '>', id: string): Condition => ({
    sql: `(${created}, seq) ${sign} (SELECT ${created}, seq FROM ${table} WHERE id = ?)`,
    values: [id],
  });
  if (after !== undefined) conditions.push(cursor('<', after));
  if (before !== undefined) conditions.push(cursor('>', before));
  const direction = before === undefined ? 'DESC' : 'ASC';
  const rows = sql
    .exec<Row>(
      `SELECT ${columns} FROM ${table} WHERE ${conditions.map((it) => it.sql).join(' AND ') || '1'}
       ORDER BY ${created} ${direction}, seq ${direction} LIMIT ?`,
      ...conditions.flatMap((it) => it.values),
      limit + 1,
    )
    .toArray();
  const page = rows.slice(0, limit);
  return { rows: before === undefined ? page : page.reverse(), hasMore: rows.length > limit };
}
