import type { z } from 'zod';
import { sentence } from '../fault';
import { revisionSchema } from '../revision';
import { error, type Finding } from './finding';
import { valueAt, type Typed } from './typed';

type Issue = z.core.$ZodIssue;

/** What is missing, too long or of another kind: what the schema says, in sentences. */
export function shape(revision: Typed): Finding[] {
  const read = revisionSchema.safeParse(revision);
  return read.success ? [] : read.error.issues.flatMap((issue) => told(issue, revision));
}

function told(issue: Issue, revision: Typed, above: readonly PropertyKey[] = []): Finding[] {
  const path = [...above, ...issue.path];
  const field = path.join('.');
  const value = valueAt(revision, field);
  if (issue.code === 'invalid_union' && value !== undefined) {
    const likely = likeliest(issue.errors, value);
    if (likely) return likely.flatMap((inner) => told(inner, revision, path));
  }
  if (value === undefined || value === null || (typeof value === 'string' && value.trim() === '')) return [error(field, { code: 'missing-field', message: field.endsWith('to') ? 'It leads nowhere yet.' : 'Nothing is written here yet.', mend: 'Fill it in.' })];
  return [error(field, { code: 'wrong-field', message: `It ${sentence(issue)}.`, mend: mends[issue.code] ?? 'Correct it.' })];
}

/** The kind that was meant: the one that knows every field that is there, and misses none. A field may be there and empty. */
function likeliest(branches: readonly (readonly Issue[])[], value: unknown): readonly Issue[] | undefined {
  const isThere = (path: readonly PropertyKey[]) => valueAt(value, path.join('.')) !== undefined;
  return branches.filter((issues) => issues.every(({ code, path }) => code !== 'unrecognized_keys' && !(code === 'invalid_type' && path.length === 1 && !isThere(path)))).toSorted((a, b) => a.length - b.length)[0];
}

const mends: Readonly<Partial<Record<Issue['code'], string>>> = {
  too_small: 'Say a little more, or add what is missing.',
  too_big: 'Shorten it, or take some of it away.',
  unrecognized_keys: 'Take that away.',
  invalid_value: 'Choose one of these.',
};
