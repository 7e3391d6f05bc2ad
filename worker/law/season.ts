import { instantOf } from '../campaign/zone';

/**
 * When a country lets shops speak of its seasonal sales. Both calendars are rules, so they hold for every year; where the
 * dates of a year are published otherwise, this is the place to say so.
 */

/** Moments in ms: from the first in which the word may be used to the first in which it may not. */
export type Season = { readonly from: number; readonly until: number };

/**
 * France’s soldes: four weeks from 8 o’clock on the second Wednesday of January, or the first where the second comes
 * after the 12th; and from the last Wednesday of June, or the one before where that comes after the 28th (arrêté du
 * 27 mai 2019). 2026: 7 January and 24 June; 2027: 6 January and 23 June. Departments on borders and overseas have dates
 * of their own, but not for sales at a distance (art. L310-3).
 */
export function soldes(year: number): Season[] {
  const second = weekdays(year, 1, wednesday)[1]!;
  const last = weekdays(year, 6, wednesday).at(-1)!;
  const winter = second > 12 ? second - 7 : second;
  const summer = last > 28 ? last - 7 : last;
  return [[1, winter], [6, summer]].map(([month, day]) => ({ from: at(year, month!, day!, 'T08:00', paris), until: at(year, month!, day! + 28, 'T00:00', paris) }));
}

/**
 * Italy’s saldi: regions set them (D.Lgs. 114/1998, art. 15). Most follow the Conferenza delle Regioni: sixty days from
 * the working day before Epiphany (the Saturday, where that is a Monday), and from the first Saturday of July. 2026:
 * 3 January and 4 July; 2027: 5 January and 3 July. `common` is that; `widest` is from the first region (2 January,
 * 1 July) to the last (31 March, 30 September).
 */
export function saldi(year: number): { readonly common: Season[]; readonly widest: Season[] } {
  const summer = weekdays(year, 7, saturday)[0]!;
  const common = [[1, beforeEpiphany(year)], [7, summer]].map(([month, day]) => ({ from: at(year, month!, day!, 'T00:00', rome), until: at(year, month!, day! + 60, 'T00:00', rome) }));
  const widest = [{ from: at(year, 1, 2, 'T00:00', rome), until: at(year, 4, 1, 'T00:00', rome) }, { from: at(year, 7, 1, 'T00:00', rome), until: at(year, 10, 1, 'T00:00', rome) }];
  return { common, widest };
}

const [sunday, monday, wednesday, saturday] = [0, 1, 3, 6];
const [paris, rome] = ['Europe/Paris', 'Europe/Rome'];

const weekdayOf = (year: number, month: number, day: number) => new Date(Date.UTC(year, month - 1, day)).getUTCDay();

/** The days of a month that fall on a weekday. */
function weekdays(year: number, month: number, weekday: number): number[] {
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return Array.from({ length }, (_, index) => index + 1).filter((day) => weekdayOf(year, month, day) === weekday);
}

/** The 5th of January, unless that is a Sunday or a Monday: then the Saturday before. */
function beforeEpiphany(year: number): number {
  const weekday = weekdayOf(year, 1, 5);
  return weekday === monday ? 3 : weekday === sunday ? 4 : 5;
}

/** @param day may go beyond the month's end */
function at(year: number, month: number, day: number, time: string, zone: string): number {
  return instantOf(`${new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)}${time}`, zone);
}
