import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batteryFloor, grades, type Grade } from '../../worker/shared/grade';
import { codeFrom } from '../../worker/unit/code';
import { aboveOf, allowance, countsOf, excessOf, gradeOf, type Found } from '../../worker/unit/grade-rule';
import { kinds, origins, sides, type WearMark } from '../../worker/unit/report';

const mark: fc.Arbitrary<WearMark> = fc.record({
  side: fc.constantFrom(...sides), kind: fc.constantFrom(...kinds),
  x: fc.double({ min: 0, max: 1, noNaN: true }), y: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 240 }).map((tenths) => tenths / 10), angle: fc.nat(180),
});
const found: fc.Arbitrary<Found> = fc.record({
  wear: fc.array(mark, { maxLength: 24 }), batteryHealth: fc.integer({ min: 70, max: 100 }),
  parts: fc.array(fc.record({ part: fc.constantFrom('battery', 'screen'), origin: fc.constantFrom(...origins) }), { maxLength: 2 }),
});
const scratch = (length: number): WearMark => ({ side: 'back', kind: 'scratch', x: 0.5, y: 0.5, length, angle: 90 });
const nick: WearMark = { side: 'frame', kind: 'nick', x: 0, y: 0.5, length: 2, angle: 90 };
const clean = { wear: [], parts: [], batteryHealth: 97 } satisfies Found;

describe('a grade', () => {
  it.each<[string, Found, Grade | null]>([
    ['nothing to see', clean, 'premium'],
    ['one short scratch', { ...clean, wear: [scratch(3)] }, 'excellent'],
    ['three scratches on a side', { ...clean, wear: [scratch(3), scratch(7), scratch(1)] }, 'excellent'],
    ['a fourth', { ...clean, wear: [scratch(3), scratch(7), scratch(1), scratch(1)] }, 'good'],
    ['a longer one', { ...clean, wear: [scratch(7.1)] }, 'good'],
    ['a nick', { ...clean, wear: [nick] }, 'good'],
    ['two nicks', { ...clean, wear: [nick, nick] }, 'fair'],
    ['a scratch all over the back', { ...clean, wear: [scratch(40)] }, null],
    ['a battery at 94', { ...clean, batteryHealth: 94 }, 'excellent'],
    ['a battery at 79', { ...clean, batteryHealth: 79 }, null],
    ['a new battery of the maker’s', { ...clean, parts: [{ part: 'battery', origin: 'genuine' }] }, 'premium'],
    ['one that fits', { ...clean, parts: [{ part: 'battery', origin: 'compatible' }] }, 'excellent'],
    ['a screen of the maker’s, restored', { ...clean, parts: [{ part: 'screen', origin: 'refurbished-genuine' }] }, 'excellent'],
  ])('for %s', (_, phone, grade) => {
    expect(gradeOf(phone)).toBe(grade);
  });

  it('allows what any better one allows', () => {
    fc.assert(fc.property(found, (phone) => {
      const fits = grades.map((grade) => excessOf(phone, grade).length === 0);
      expect(fits.indexOf(true) === -1 || fits.slice(fits.indexOf(true)).every(Boolean)).toBe(true);
    }));
    for (const kind of kinds) for (const key of ['most', 'longest'] as const) {
      const limits = grades.map((grade) => allowance[grade][kind][key]);
      expect(limits).toEqual([...limits].sort((a, b) => a - b));
    }
  });

  it('never gets worse by a mark less, a shorter one or more battery', () => {
    const rank = (phone: Found) => { const grade = gradeOf(phone); return grade ? grades.indexOf(grade) : grades.length; };
    fc.assert(fc.property(found, fc.nat(23), (phone, which) => {
      const { wear, batteryHealth } = phone;
      expect(rank({ ...phone, wear: wear.filter((_, index) => index !== which) })).toBeLessThanOrEqual(rank(phone));
      expect(rank({ ...phone, wear: wear.map((one, index) => (index === which ? { ...one, length: one.length / 2 } : one)) })).toBeLessThanOrEqual(rank(phone));
      expect(rank({ ...phone, batteryHealth: Math.min(100, batteryHealth + 1) })).toBeLessThanOrEqual(rank(phone));
    }));
  });

  it('has a reason for not being the one above, with what was found and what would be allowed', () => {
    expect(aboveOf({ ...clean, wear: [scratch(8)], batteryHealth: 86 }, 'good')).toEqual({
      grade: 'excellent',
      excess: [{ what: 'scratch-length', found: 8, allowed: 7 }, { what: 'battery', found: 86, allowed: batteryFloor.excellent }],
    });
    expect(aboveOf(clean, 'premium')).toBeNull();
    fc.assert(fc.property(found, (phone) => {
      const grade = gradeOf(phone);
      fc.pre(grade !== null);
      expect(aboveOf(phone, grade!)?.excess.length).not.toBe(0);
    }));
  });

  it('counts marks by their kind', () => {
    expect(countsOf([scratch(1), nick, scratch(2)])).toEqual({ scratch: 2, nick: 1, scuff: 0 });
  });
});

describe('a code', () => {
  it.each([['R7K2-94QF'], ['r7k2-94qf'], ['r7k294qf'], [' R7K2 94QF ']])('typed as “%s” is R7K2-94QF', (typed) => {
    expect(codeFrom(typed)).toBe('R7K2-94QF');
  });
  it('may be read with letters that look like digits, and is left alone where it is none', () => {
    expect(codeFrom('OIL2-94QF')).toBe('0112-94QF');
    expect(codeFrom('nonsense')).toBe('N0NS-ENSE');
    expect(codeFrom("x' OR 1=1")).toBe("x' OR 1=1");
  });
});
