import { dateFormat } from '../shared/formatter';

/**
 * A market's clock. Windows of campaigns are written as people there read their clocks
 * (`2026-11-27T00:00`), and mean what those clocks show.
 */

/** A date and time of day without a zone, to the minute or the second: `2026-11-27T00:00`, `2026-11-27T00:00:30`. */
const localPattern = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?$/;

/**
 * The moment at which a zone's clocks first show a local time.
 * A time that clocks jump over is read with the offset from before the jump, so 02:30 in a spring night is what would
 * have been it (03:30); one that they show twice is the first of the two. That is “compatible” in RFC 5545 and Temporal.
 *
 * @param local as `isLocal` has it
 * @param zone an IANA name, `Europe/Berlin`
 * @returns ms since 1970
 * @throws RangeError where `local` is no date or `zone` no zone
 */
export function instantOf(local: string, zone: string): number {
  const asUtc = utcOf(local);
  if (Number.isNaN(asUtc)) throw new RangeError(`no date: ${local}`);
  // Offsets change by less than a day, so those of the day before and after are the only two in question.
  const [before, after] = [offsetAt(asUtc - day, zone), offsetAt(asUtc + day, zone)];
  const first = asUtc - Math.max(before, after);
  const second = asUtc - Math.min(before, after);
  if (offsetAt(first, zone) === asUtc - first) return first;
  if (offsetAt(second, zone) === asUtc - second) return second;
  return asUtc - before;
}

/** What a zone's clocks show at a moment, to the second: the reverse of `instantOf` wherever clocks do not repeat themselves. */
export function localOf(instant: number, zone: string): string {
  const seconds = Math.floor(instant / 1000) * 1000;
  return new Date(seconds + offsetAt(seconds, zone)).toISOString().slice(0, 19);
}

/** Whether a text is a local time that a calendar knows: the 31st of June is none. */
export function isLocal(text: string): boolean {
  return !Number.isNaN(utcOf(text));
}

const day = 86_400_000;

/** NaN where it is no date. */
function utcOf(local: string): number {
  const [, year, month, date, hour, minute, second = '0'] = localPattern.exec(local) ?? [];
  const utc = Date.UTC(Number(year), Number(month) - 1, Number(date), Number(hour), Number(minute), Number(second));
  // Date.UTC takes the 31st of June for the 1st of July.
  return !Number.isNaN(utc) && new Date(utc).toISOString().startsWith(local.slice(0, 16)) ? utc : Number.NaN;
}

/** How far a zone's clocks are ahead of UTC at a moment, ms. */
function offsetAt(instant: number, zone: string): number {
  const clock = dateFormat('en-US', { timeZone: zone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' });
  const part = Object.fromEntries(clock.formatToParts(instant).map(({ type, value }) => [type, Number(value)])) as Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number>;
  const shown = Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second);
  return shown - Math.floor(instant / 1000) * 1000;
}
