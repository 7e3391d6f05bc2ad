import type { Misfit } from './form.ts';
import type { Fault } from './report.ts';

/**
 * Reads one JSON object that must be written in the one way there is to write it:
 * reading it and writing it again gives the same characters.
 * @param misfitOf what is wrong with the object, if anything is
 */
export function readCanonical<T>(text: string, misfitOf: (value: unknown) => Misfit | null, place: Pick<Fault, 'file' | 'line'>): { value: T } | { fault: Fault } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { fault: { ...place, code: 'not-json', found: excerpt(text, 0) } };
  }
  const wrong = misfitOf(value);
  if (wrong) return { fault: { ...place, ...wrong } };
  const again = JSON.stringify(value);
  if (again === text) return { value: value as T };
  const at = firstDifference(text, again);
  return { fault: { ...place, code: 'not-canonical', field: `${at + 1}`, found: excerpt(text, at), expected: excerpt(again, at) } };
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

function excerpt(text: string, at: number): string {
  return text.slice(Math.max(0, at - 12), at + 24);
}
