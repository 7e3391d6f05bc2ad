import type { z } from 'zod';
import { revisionSchema } from '../revision';
import { error, type Finding } from './finding';
import { textOf, valueAt, type Typed } from './typed';

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
    const likely = likeliest(issue.errors);
    if (likely) return likely.flatMap((inner) => told(inner, revision, path));
  }
  if (value === undefined || value === null || (typeof value === 'string' && value.trim() === '')) return [error(field, { code: 'missing-field', message: field.endsWith('to') ? 'It leads nowhere yet.' : 'Nothing is written here yet.', mend: 'Fill it in.' })];
  return [error(field, { code: 'wrong-field', ...sentence(issue, value) })];
}

/** The kind that was meant: the one that knows every field that is there. */
function likeliest(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  return branches.filter((issues) => issues.every(({ code, path }) => code !== 'unrecognized_keys' && !(code === 'invalid_type' && path.length === 1))).toSorted((a, b) => a.length - b.length)[0];
}

function sentence(issue: Issue, value: unknown): { readonly message: string; readonly mend: string } {
  const size = typeof value === 'string' ? value.trim().length : Array.isArray(value) ? value.length : value;
  const what = typeof value === 'string' ? 'characters' : 'entries';
  switch (issue.code) {
    case 'too_small':
      return typeof value === 'number' ? { message: `${value} is too little.`, mend: `Choose ${issue.minimum} or more.` } : { message: `It has ${size} ${what} and needs at least ${issue.minimum}.`, mend: typeof value === 'string' ? 'Say a little more.' : 'Add what is missing.' };
    case 'too_big':
      return typeof value === 'number' ? { message: `${value} is too much.`, mend: `Choose ${issue.maximum} or less.` } : { message: `It has ${size} ${what}; there is room for ${issue.maximum}.`, mend: typeof value === 'string' ? 'Shorten it.' : 'Take some away.' };
    case 'unrecognized_keys':
      return { message: `No campaign has ${issue.keys.map((key) => `“${key}”`).join(', ')} here.`, mend: 'Take it away.' };
    case 'invalid_value':
      return { message: `“${textOf(value)}” is none of the choices.`, mend: `Choose ${issue.values.map(String).join(', ')}.` };
    case 'invalid_format':
      return formats[issue.format] ?? { message: 'It is not written as it has to be.', mend: issue.message.startsWith('Invalid') ? 'Look at how the others are written.' : `It needs: ${issue.message}.` };
    case 'custom':
      return { message: `It ${issue.message}.`, mend: 'Correct it.' };
    default:
      return { message: 'It is of another kind than it has to be.', mend: 'Fill it in anew.' };
  }
}

const formats: Readonly<Partial<Record<string, { readonly message: string; readonly mend: string }>>> = {
  url: { message: 'This is no address that begins with https://.', mend: 'Copy the whole address of the source.' },
  date: { message: 'This is no date.', mend: 'Write it like 2026-11-27.' },
};
