import { numberFormat } from '../../../worker/shared/formatter';

/** How one day and how several are written, `{days}` for the figure: for a page's script, which then needs no `Intl` of its own. */
export type DayWords = readonly [one: string, several: string];

const inDays = (locale: string, days: number) => numberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(days);

export function dayWords(locale: string): DayWords {
  return [inDays(locale, 1), inDays(locale, 2).replace('2', '{days}')];
}

/** `128 days 03:12:45`; within the last day `03:12:45`. Never below nothing. @param ms that are left */
export function remaining(locale: string, ms: number, words?: DayWords): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const days = Math.floor(seconds / 86_400);
  const clock = [Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, '0')).join(':');
  if (days === 0) return clock;
  const said = words ? words[days === 1 ? 0 : 1].replace('{days}', String(days)) : inDays(locale, days);
  return `${said} ${clock}`;
}

/** `in 12 seconds`, to the second while it is that near: the time of a round is known exactly. @param ms more than none */
export function inExactly(locale: string, ms: number): string {
  const format = new Intl.RelativeTimeFormat(locale);
  const seconds = Math.ceil(ms / 1000);
  if (seconds > 5400) return format.format(Math.ceil(seconds / 3600), 'hour');
  return seconds > 90 ? format.format(Math.ceil(seconds / 60), 'minute') : format.format(seconds, 'second');
}
