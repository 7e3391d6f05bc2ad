/**
 * A revision as it was typed: any JSON, in which parts may be missing, empty or of another kind. Rules read it through
 * these functions, so that what is wrong in one place keeps no rule from looking at the others.
 */
export type Typed = { readonly [field: string]: unknown };

export type Place<Value> = { readonly field: string; readonly value: Value };

export const isObject = (value: unknown): value is Typed => typeof value === 'object' && value !== null && !Array.isArray(value);
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const objectOf = (value: unknown): Typed => (isObject(value) ? value : {});

/** What is at a path, `blocks.2.title`; undefined where there is nothing. */
export function valueAt(whole: unknown, field: string): unknown {
  return field === '' ? whole : field.split('.').reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? (value as Typed)[key] : undefined), whole);
}

/** Fields that people read; all others name, choose or say when. */
const spoken = new Set(['headline', 'claim', 'title', 'text', 'label', 'description', 'alt', 'caption', 'question', 'answer', 'by', 'paragraphs']);

/** Every text that people read, in the order of the page; of a source, nothing: it is quoted as it is. */
export function textsOf(revision: unknown): Place<string>[] {
  return parts(revision).flatMap(({ field, value }) => {
    const keys = field.split('.');
    const key = keys.findLast((part) => !/^\d+$/.test(part)) ?? '';
    return typeof value === 'string' && spoken.has(key) && !keys.includes('source') ? [{ field, value: value.trim() }] : [];
  });
}

/** Every phone that is named, by the id of its model. */
export function modelsOf(revision: unknown): Place<string>[] {
  return parts(revision).flatMap(({ field, value }) => (typeof value === 'string' && value !== '' && /(^|\.)(model|newer|older|models\.\d+)$/.test(field) ? [{ field, value }] : []));
}

/** Every way that leads somewhere. */
export function linksOf(revision: unknown): Place<Typed>[] {
  return parts(revision).flatMap(({ field, value }) => (/(^|\.)to$/.test(field) && isObject(value) ? [{ field, value }] : []));
}

export type Pair = { readonly newer: string; readonly older: string };

/** Every two phones that are held against each other; only those of which both are named. */
export function pairsOf(revision: unknown): Place<Pair>[] {
  return parts(revision).flatMap(({ field, value }) => (isObject(value) && textOf(value.newer) && textOf(value.older) ? [{ field, value: { newer: textOf(value.newer), older: textOf(value.older) } }] : []));
}

/** The blocks of one kind, those of trials among them. */
export function blocksOf(revision: unknown, kind: string): Place<Typed>[] {
  const placed = listOf(objectOf(revision).blocks).map((value, index) => ({ field: `blocks.${index}`, value: objectOf(value) }));
  const every = placed.flatMap(({ field, value }) => (value.kind === 'trial' ? (['a', 'b'] as const).map((variant) => ({ field: `${field}.${variant}`, value: objectOf(value[variant]) })) : [{ field, value }]));
  return every.filter(({ value }) => value.kind === kind);
}

/** Every picture that somebody uploaded, by its id. */
export function uploadsOf(revision: unknown): Place<string>[] {
  return parts(revision).flatMap(({ field, value }) => (typeof value === 'string' && value !== '' && /(^|\.)upload$/.test(field) ? [{ field, value }] : []));
}

/** Every value at any depth with its path, whatever holds others before what it holds. */
function parts(value: unknown, field = ''): Place<unknown>[] {
  const inside = typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, part]) => parts(part, field === '' ? key : `${field}.${key}`)) : [];
  return [{ field, value }, ...inside];
}
