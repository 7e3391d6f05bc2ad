import { dateFormat } from '../../../worker/shared/formatter';

/** Moments of the house, which is in no market: in UTC, `22 Nov 2026`. */
export function dayOf(moment: string): string {
  return dateFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(moment));
}

/** `22 Nov 2026, 21:14:06` */
export function secondOf(moment: string): string {
  return dateFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC' }).format(new Date(moment));
}

/** A moment by a zone's clocks: `1 Dec 2026, 00:00:00`. */
export function secondIn(moment: string, timeZone: string): string {
  return dateFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium', timeZone }).format(new Date(moment));
}
