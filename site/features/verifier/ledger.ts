import { hashOf, linesOf } from './bytes.ts';
import { readCanonical } from './canonical.ts';
import { misfit, type Misfit, type Shape } from './form.ts';
import type { Fault } from './report.ts';

type Link = { no: number; at: string; previous: string; hash: string };
export type Published = Link & { kind: 'published'; drop: string; manifest: string };
export type Committed = Link & { kind: 'committed'; sequence: number; draw: string; round: number };
export type Drawn = Link & { kind: 'drawn'; sequence: number; draw: string; round: number; signature: string; index: number; unit: string };
export type Refunded = Link & { kind: 'refunded'; draw: string; reason: string };
export type Postponed = Link & { kind: 'postponed'; sequence: number; draw: string; round: number; next: number };
export type Entry = Published | Committed | Drawn | Refunded | Postponed;

const [head, tail] = [{ no: 'positive', kind: 'kind', at: 'time' }, { previous: 'hash', hash: 'hash' }] as const satisfies Shape[];
const draw = { sequence: 'positive', draw: 'drawId', round: 'round' } as const satisfies Shape;
const shapes: Record<Entry['kind'], Shape> = {
  published: { ...head, drop: 'dropId', manifest: 'hash', ...tail },
  committed: { ...head, ...draw, ...tail },
  drawn: { ...head, ...draw, signature: 'signature', index: 'natural', unit: 'code', ...tail },
  refunded: { ...head, draw: 'drawId', reason: 'reason', ...tail },
  postponed: { ...head, ...draw, next: 'round', ...tail },
};

/** Every line of a ledger, where all are written as they must be. */
export function readLedger(bytes: Uint8Array): { entries: Entry[] } | { fault: Fault } {
  if (bytes.length === 0) return { fault: { code: 'empty', file: 'ledger' } };
  const lines = linesOf(bytes);
  if (lines.pop() !== '') return { fault: { code: 'no-newline', file: 'ledger', line: lines.length + 1 } };
  const entries: Entry[] = [];
  for (const [index, line] of lines.entries()) {
    const place = { file: 'ledger', line: index + 1 } as const;
    if (line === null) return { fault: { ...place, code: 'not-text' } };
    const read = readCanonical<Entry>(line, misfitOf, place);
    if ('fault' in read) return read;
    entries.push(read.value);
  }
  return { entries };
}

/** A line has the shape of the kind that it says it is. */
function misfitOf(value: unknown): Misfit | null {
  const kind = (value as { kind?: unknown } | null)?.kind;
  if (typeof kind === 'string' && Object.hasOwn(shapes, kind)) return misfit(value, shapes[kind as Entry['kind']]);
  if (kind !== undefined) return { code: 'malformed', field: 'kind', found: JSON.stringify(kind), expected: 'kind' };
  return misfit(value, shapes.published);
}

/** The first line that does not hang on the one before, or is not what its hash was made of. */
export function linkFault(entries: readonly Entry[]): Fault | null {
  let previous = '0'.repeat(64);
  for (const [index, entry] of entries.entries()) {
    const place = { file: 'ledger', line: index + 1 } as const;
    if (entry.no !== index + 1) return { ...place, code: 'number', field: 'no', found: String(entry.no), expected: String(index + 1) };
    if (entry.previous !== previous) return { ...place, code: 'previous', field: 'previous', found: entry.previous, expected: previous };
    // What is undefined is left out.
    const hash = hashOf(JSON.stringify({ ...entry, hash: undefined }));
    if (entry.hash !== hash) return { ...place, code: 'hash', field: 'hash', found: entry.hash, expected: hash };
    previous = entry.hash;
  }
  return null;
}
