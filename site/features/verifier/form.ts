import type { Fault } from './report.ts';

const matches = (pattern: RegExp) => (value: unknown) => typeof value === 'string' && pattern.test(value);
const among = (...words: string[]) => (value: unknown) => words.includes(value as string);
const between = (least: number, most: number) => (value: unknown) => Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;

/** What a single value may look like. */
export const forms = {
  format: among('reprise-manifest-1'),
  formula: among('reprise-draw-1'),
  scheme: among('bls-unchained-g1-rfc9380'),
  system: among('ios', 'android', 'mixed'),
  grade: among('premium', 'excellent', 'good', 'fair'),
  kind: among('published', 'committed', 'drawn', 'refunded', 'postponed'),
  reason: among('sold-out', 'limit-reached', 'refunded-earlier'),
  hash: matches(/^[0-9a-f]{64}$/),
  signature: matches(/^[0-9a-f]{96}$/),
  publicKey: matches(/^[0-9a-f]{192}$/),
  dropId: matches(/^drp_(house|[a-z]{2}[0-9]+)_[0-9a-z]{1,40}$/),
  drawId: matches(/^drw_(house|[a-z]{2}[0-9]+)_[0-9a-z]{1,40}$/),
  market: matches(/^[a-z]{2}$/),
  currency: matches(/^[A-Z]{3}$/),
  /** Printed on a box, so visible ASCII. */
  code: matches(/^[!-~]{1,64}$/),
  name: matches(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  time: (value: unknown) => matches(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)(value) && isMoment(value as string),
  percent: between(1, 100),
  /** Amounts, months, indices. */
  natural: between(0, Number.MAX_SAFE_INTEGER),
  positive: between(1, Number.MAX_SAFE_INTEGER),
  /** Small enough that no sum of them leaves the whole numbers. */
  seconds: between(1, 1e11),
  round: between(1, 1e11),
} as const;
export type FormName = keyof typeof forms;

/** What an object looks like: its keys in their order, each with a form, an object or a list of one kind of object. */
export type Shape = { readonly [key: string]: FormName | Shape | readonly [Shape] };

/** Where and how a value has not the form it must have. */
export type Misfit = Pick<Fault, 'code' | 'field' | 'found' | 'expected'>;

/** The first place where a value has not this shape; null where it fits. */
export function misfit(value: unknown, shape: Shape, path = ''): Misfit | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { code: 'no-object', field: path, found: shown(value) };
  const [found, expected] = [Object.keys(value).join(', '), Object.keys(shape).join(', ')];
  if (found !== expected) return { code: 'other-keys', field: path, found, expected };
  for (const [key, form] of Object.entries(shape)) {
    const [member, field] = [(value as Record<string, unknown>)[key], path ? `${path}.${key}` : key];
    const fault: Misfit | null = typeof form === 'string' ? (forms[form](member) ? null : { code: 'malformed', field, found: shown(member), expected: form })
      : isList(form) ? listMisfit(member, form[0], field)
      : misfit(member, form, field);
    if (fault) return fault;
  }
  return null;
}

function listMisfit(value: unknown, shape: Shape, path: string): Misfit | null {
  if (!Array.isArray(value) || value.length === 0) return { code: 'empty', field: path, found: shown(value) };
  for (const [index, member] of value.entries()) {
    const fault = misfit(member, shape, `${path}[${index}]`);
    if (fault) return fault;
  }
  return null;
}

function isList(form: Shape | readonly [Shape]): form is readonly [Shape] {
  return Array.isArray(form);
}

function isMoment(text: string): boolean {
  const moment = new Date(text);
  return !Number.isNaN(moment.getTime()) && moment.toISOString() === text;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
