import { instantOf, localOf } from '../campaign/zone';

/** Days from the first to the last, both in it, as ISO dates of a market's zone. */
export type Period = { readonly from: string; readonly to: string };
/** A day and when it began and ended, ms since 1970; 23 or 25 hours where the clocks changed. */
export type Day = { readonly day: string; readonly from: number; readonly to: number };

/** What is shown where nobody asks for a period: whole weeks, so that it has as many Sundays as the one before. */
export const usualDays = 28;
export const daysAtMost = 366;

const dayMs = 86_400_000;

/** The ISO date so many days after another. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
}

/** How many days a period has; below one where it ends before it begins. */
export function lengthOf({ from, to }: Period): number {
  return (Date.parse(to) - Date.parse(from)) / dayMs + 1;
}

export function periodEnding(to: string, days = usualDays): Period {
  return { from: dayAfter(to, 1 - days), to };
}

/** As many days, just before. */
export function periodBefore(period: Period): Period {
  return periodEnding(dayAfter(period.from, -1), lengthOf(period));
}

export function daysOf(period: Period): string[] {
  return Array.from({ length: lengthOf(period) }, (_, index) => dayAfter(period.from, index));
}

/** The days of a period with their edges in a zone: each ends where the next begins. */
export function edgesOf(period: Period, timeZone: string): Day[] {
  const days = daysOf({ from: period.from, to: dayAfter(period.to, 1) });
  const midnights = days.map((day) => instantOf(`${day}T00:00`, timeZone));
  return days.slice(0, -1).map((day, index) => ({ day, from: midnights[index]!, to: midnights[index + 1]! }));
}

/** The calendar day of a moment, ms since 1970, in a zone. */
export function dayIn(timeZone: string, at: number): string {
  return localOf(at, timeZone).slice(0, 10);
}
