import { isObject } from '../../../../worker/campaign/checks/typed';

/** A text on its way to a revision, as JSON: whatever is not there yet is left out. */
export type Body = Readonly<Record<string, unknown>>;

/** The way to a value in it: `['blocks', 2, 'title']`. */
export type Path = readonly (string | number)[];

/** As problems and findings name it: `blocks.2.title`. */
export const nameOf = (path: Path): string => path.join('.');

export function pathOf(name: string): Path {
  return name === '' ? [] : name.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

export { isObject };

export function valueAt(body: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, part) => (typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[part] : undefined), body);
}

export function listAt(body: unknown, path: Path): readonly unknown[] {
  const value = valueAt(body, path);
  return Array.isArray(value) ? value : [];
}

/**
 * The same with another value in one place; what is not on the way there is shared with what was. Objects and lists
 * that are missing on the way are made. @param to undefined takes the value out
 */
export function withValue<Whole>(body: Whole, path: Path, to: unknown): Whole {
  const [part, ...rest] = path;
  if (part === undefined) return to as Whole;
  const next = withValue((body as Record<string | number, unknown> | undefined)?.[part], rest, to);
  if (typeof part === 'number') {
    const list = copied(Array.isArray(body) ? body : []);
    list[part] = next;
    return list as Whole;
  }
  const { [part]: _, ...others }: Record<string, unknown> = isObject(body) ? body : {};
  if (next === undefined) return sameThing(body, others) as Whole;
  // In its old place, so that a text reads the same after it was changed and changed back.
  return sameThing(body, isObject(body) && part in body ? { ...body, [part]: next } : { ...others, [part]: next }) as Whole;
}

const names = new WeakMap<object, number>();
let last = 0;

/** A name for an object that stays its own while it is edited and moved about, so that the page knows it again. */
export function identityOf(value: unknown, index: number): string {
  if (typeof value !== 'object' || value === null) return `at-${index}`;
  const known = names.get(value) ?? ++last;
  names.set(value, known);
  return `is-${known}`;
}

function sameThing<Copy extends object>(original: unknown, copy: Copy): Copy {
  const known = typeof original === 'object' && original !== null ? names.get(original) : undefined;
  if (known !== undefined) names.set(copy, known);
  return copy;
}

const copied = (list: readonly unknown[]) => sameThing(list, [...list]);
