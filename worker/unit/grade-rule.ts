import { batteryFloor, grades, type Grade } from '../shared/grade';
import type { MarkKind, Part, WearMark } from './report';
import { kinds, sides } from './report';

/** What a grade bears of one kind of mark: so many on one side, none longer than so many mm. */
type Limit = { readonly most: number; readonly longest: number };

const none: Limit = { most: 0, longest: 0 };

/**
 * Which marks a grade allows, in the sense of its description: none that is seen in premium, fine
 * scratches in excellent, light ones and a nick in good, plain ones in fair. More than fair is not sold.
 */
export const allowance: Record<Grade, Record<MarkKind, Limit>> = {
  premium: { scratch: none, nick: none, scuff: none },
  excellent: { scratch: { most: 3, longest: 7 }, nick: none, scuff: none },
  good: { scratch: { most: 8, longest: 10 }, nick: { most: 1, longest: 3 }, scuff: { most: 1, longest: 6 } },
  fair: { scratch: { most: 18, longest: 21 }, nick: { most: 6, longest: 4.5 }, scuff: { most: 4, longest: 15 } },
};

/** What a grade is decided by. */
export type Found = { readonly wear: readonly WearMark[]; readonly parts: readonly Part[]; /** per cent */ readonly batteryHealth: number };

/** One way in which a unit is less than a grade asks: how much was found, and how much (or of battery how little) it allows. */
export type Excess = { readonly what: `${MarkKind}-count` | `${MarkKind}-length` | 'battery' | 'parts'; readonly found: number; readonly allowed: number };

/** Everything that keeps a unit from a grade; nothing where it deserves it. */
export function excessOf({ wear, parts, batteryHealth }: Found, grade: Grade): Excess[] {
  const marks = kinds.flatMap((kind) => {
    const { most, longest } = allowance[grade][kind];
    const own = wear.filter((mark) => mark.kind === kind);
    const count = Math.max(...sides.map((side) => own.filter((mark) => mark.side === side).length));
    const length = Math.max(0, ...own.map((mark) => mark.length));
    return [
      { what: `${kind}-count` as const, found: count, allowed: most, exceeds: count > most },
      // Where none may be, saying how long would say it twice.
      { what: `${kind}-length` as const, found: length, allowed: longest, exceeds: most > 0 && length > longest },
    ];
  });
  // Premium has the maker's own new parts and no others, as its page says.
  const foreign = grade === 'premium' ? parts.filter(({ origin }) => origin !== 'genuine').length : 0;
  return [
    ...marks,
    { what: 'battery' as const, found: batteryHealth, allowed: batteryFloor[grade], exceeds: batteryHealth < batteryFloor[grade] },
    { what: 'parts' as const, found: foreign, allowed: 0, exceeds: foreign > 0 },
  ].filter(({ exceeds }) => exceeds).map(({ what, found, allowed }) => ({ what, found, allowed }));
}

/** The best grade a unit deserves; null for one that is not fit to be sold. */
export function gradeOf(found: Found): Grade | null {
  return grades.find((grade) => excessOf(found, grade).length === 0) ?? null;
}

/** The grade above, and what keeps a unit from it; null for the best. */
export function aboveOf(found: Found, grade: Grade): { readonly grade: Grade; readonly excess: Excess[] } | null {
  const above = grades[grades.indexOf(grade) - 1];
  return above ? { grade: above, excess: excessOf(found, above) } : null;
}

/** How many marks of each kind there are. */
export function countsOf(wear: readonly WearMark[]): Record<MarkKind, number> {
  return { scratch: count(wear, 'scratch'), nick: count(wear, 'nick'), scuff: count(wear, 'scuff') };
}

function count(wear: readonly WearMark[], kind: MarkKind): number {
  return wear.filter((mark) => mark.kind === kind).length;
}
