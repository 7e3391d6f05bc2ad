import { isObject, listOf, objectOf, textOf } from './checks/typed';
import { blockName, fieldName } from './field-name';

/** A stretch of a text before and after a change: in both, only before, or only after. */
export type Part = { readonly text: string; readonly mark: 'same' | 'gone' | 'new' };

/** What differs between two revisions at one place. */
export type Change = {
  /** What people call the place: “Headline”, “Block 3 (points), point 2, title”. */
  readonly name: string;
  readonly what: 'added' | 'removed' | 'changed' | 'moved';
  /** The text, word by word; of what was moved, where from and where to. */
  readonly parts: readonly Part[];
};

/**
 * What somebody reads who wants to know what changed: fields by their names, blocks that came, went or moved, and words
 * inside a text. Nothing where nothing differs.
 *
 * @param before null: there was nothing yet
 */
export function difference(before: unknown, after: unknown): Change[] {
  if (before === null || before === undefined) return [];
  const fields = [...new Set([...Object.keys(objectOf(before)), ...Object.keys(objectOf(after))])].filter((field) => field !== 'blocks');
  return [...fields.flatMap((field) => inside(objectOf(before)[field], objectOf(after)[field], field, field, before, after)), ...blocks(before, after)];
}

/** Leaf by leaf, so that each has its name. Lists are compared place by place. */
function inside(a: unknown, b: unknown, fieldBefore: string, fieldAfter: string, before: unknown, after: unknown): Change[] {
  if (same(a, b)) return [];
  const isHolder = (value: unknown) => isObject(value) || Array.isArray(value);
  if ((isHolder(a) || a === undefined) && (isHolder(b) || b === undefined)) {
    const keys = [...new Set([...Object.keys((a ?? {}) as object), ...Object.keys((b ?? {}) as object)])];
    return keys.flatMap((key) => inside((a as Record<string, unknown> | undefined)?.[key], (b as Record<string, unknown> | undefined)?.[key], `${fieldBefore}.${key}`, `${fieldAfter}.${key}`, before, after));
  }
  // A kind is told by what came with it.
  if (fieldAfter.endsWith('.kind')) return [];
  const [from, to] = [said(a), said(b)];
  const name = b === undefined ? fieldName(fieldBefore, before) : fieldName(fieldAfter, after);
  if (from === '') return [{ name, what: 'added', parts: [{ text: to, mark: 'new' }] }];
  if (to === '') return [{ name, what: 'removed', parts: [{ text: from, mark: 'gone' }] }];
  return [{ name, what: 'changed', parts: wordsOf(from, to) }];
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const said = (value: unknown): string => (value === undefined || value === null ? '' : typeof value === 'string' ? value : isObject(value) || Array.isArray(value) ? Object.values(value).map(said).filter(Boolean).join(' · ') : String(value));

type Matched = { readonly from: number; readonly to: number };

function blocks(before: unknown, after: unknown): Change[] {
  const [a, b] = [listOf(objectOf(before).blocks), listOf(objectOf(after).blocks)];
  const matched = matchBlocks(a, b);
  const stay = new Set(longestRise(matched.map(({ to }) => to)));
  const nameOf = (list: readonly unknown[], index: number) => `Block ${index + 1} (${blockName(objectOf(list[index]).kind)})`;
  return [
    ...a.flatMap((block, index): Change[] => (matched.some(({ from }) => from === index) ? [] : [{ name: nameOf(a, index), what: 'removed', parts: [{ text: spokenText(block), mark: 'gone' }] }])),
    ...b.flatMap((block, index): Change[] => {
      const match = matched.find(({ to }) => to === index);
      if (!match) return [{ name: nameOf(b, index), what: 'added', parts: [{ text: spokenText(block), mark: 'new' }] }];
      const moved: Change[] = stay.has(index) ? [] : [{ name: nameOf(b, index), what: 'moved', parts: [{ text: `from place ${match.from + 1}`, mark: 'gone' }, { text: `to place ${index + 1}`, mark: 'new' }] }];
      return [...moved, ...inside(a[match.from], block, `blocks.${match.from}`, `blocks.${index}`, before, after)];
    }),
  ];
}

/** Which block became which: the very same ones first, then those of one kind that share the most words; in the order of the first. */
function matchBlocks(a: readonly unknown[], b: readonly unknown[]): Matched[] {
  const [left, right] = [new Set(a.keys()), new Set(b.keys())];
  const matched: Matched[] = [];
  const match = (from: number, to: number) => { matched.push({ from, to }); left.delete(from); right.delete(to); };
  for (const from of left) {
    // The nearest of several that are the same, so that a second “break” has not moved.
    const to = [...right].filter((index) => same(a[from], b[index])).toSorted((one, other) => Math.abs(one - from) - Math.abs(other - from))[0];
    if (to !== undefined) match(from, to);
  }
  const alike = [...left].flatMap((from) => [...right].filter((to) => objectOf(a[from]).kind === objectOf(b[to]).kind).map((to) => ({ from, to, likeness: likeness(spokenText(a[from]), spokenText(b[to])) - Math.abs(from - to) / 1000 })));
  for (const { from, to } of alike.toSorted((one, other) => other.likeness - one.likeness)) if (left.has(from) && right.has(to)) match(from, to);
  return matched.sort((one, other) => one.from - other.from);
}

/** The share of words that two texts have in common, 0 to 1. */
function likeness(a: string, b: string): number {
  const [one, other] = [new Set(tokens(a)), new Set(tokens(b))];
  const both = [...one].filter((word) => other.has(word)).length;
  return both / Math.max(one.size, other.size, 1);
}

/** The longest run of numbers that rises: what it leaves out has moved. */
function longestRise(numbers: readonly number[]): number[] {
  const best: number[][] = numbers.map((number) => [number]);
  for (const [index, number] of numbers.entries()) for (let earlier = 0; earlier < index; earlier++) if (numbers[earlier]! < number && best[earlier]!.length >= best[index]!.length) best[index] = [...best[earlier]!, number];
  return best.reduce((longest, one) => (one.length > longest.length ? one : longest), []);
}

function spokenText(block: unknown): string {
  const { kind, ...rest } = objectOf(block);
  return said(rest) || blockName(textOf(kind));
}

/** Words, the space between them, and signs of Japanese one by one. */
const tokens = (text: string): string[] => text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[^\s\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+|\s+/gu) ?? [];

/** What stays, goes and comes between two texts. Where less than a quarter stays it is another text, and read as one. */
export function wordsOf(before: string, after: string): Part[] {
  const parts = wordByWord(before, after);
  const kept = parts.filter(({ mark }) => mark === 'same').reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0);
  const isAnother = before !== after && kept < Math.max(before.length, after.length) / 4;
  return isAnother ? ([{ text: before, mark: 'gone' }, { text: after, mark: 'new' }] as const).filter(({ text }) => text !== '') : parts;
}

/** By the longest run of words that is in both. */
function wordByWord(before: string, after: string): Part[] {
  const [a, b] = [tokens(before), tokens(after)];
  const common: number[][] = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0));
  for (let i = a.length - 1; i >= 0; i--) for (let j = b.length - 1; j >= 0; j--) common[i]![j] = a[i] === b[j] ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
  const parts: { text: string; mark: Part['mark'] }[] = [];
  const add = (text: string, mark: Part['mark']) => { if (parts.at(-1)?.mark === mark) parts.at(-1)!.text += text; else parts.push({ text, mark }); };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) { add(a[i]!, 'same'); i++; j++; }
    else if (i < a.length && (j >= b.length || common[i + 1]![j]! >= common[i]![j + 1]!)) add(a[i++]!, 'gone');
    else add(b[j++]!, 'new');
  }
  return parts;
}
