/** One event for a calendar. Times are ms since 1970. */
export type CalendarEvent = {
  /** The same for the same event for ever: by it a calendar replaces what it has. */
  readonly uid: string;
  /** When what is said of it was last changed, and how often it was. */
  readonly revised: number;
  readonly sequence: number;
  readonly begins: number;
  readonly ends: number;
  readonly language: string;
  readonly summary: string;
  readonly description: string;
  readonly url: string;
  readonly alarm: { readonly minutes: number; readonly text: string };
};

/**
 * An event as an iCalendar file, RFC 5545. Times are UTC, which needs no description of a time zone and is right
 * whatever becomes of its summer time. It keeps nobody busy, because a sale may last for weeks.
 */
export function calendarOf({ uid, revised, sequence, begins, ends, language, summary, description, url, alarm }: CalendarEvent): string {
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Reprise//Phone//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`, `DTSTAMP:${utc(revised)}`, `LAST-MODIFIED:${utc(revised)}`, `SEQUENCE:${sequence}`,
    `DTSTART:${utc(begins)}`, `DTEND:${utc(ends)}`,
    `SUMMARY;LANGUAGE=${language}:${escaped(summary)}`, `DESCRIPTION;LANGUAGE=${language}:${escaped(description)}`,
    `URL:${url}`, 'TRANSP:TRANSPARENT',
    'BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escaped(alarm.text)}`, `TRIGGER:-PT${alarm.minutes}M`, 'END:VALARM',
    'END:VEVENT', 'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** A text as a value: section 3.3.11. Control characters, which none may hold, are left out. */
export function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, '\\$&').replaceAll(/\r\n|\r|\n/g, '\\n').replaceAll(/(?!\t)\p{Cc}/gu, '');
}

/** A line of at most 75 octets, gone on after CRLF and a space where it is longer: section 3.1. No character is torn apart. */
export function folded(line: string): string {
  const parts = [''];
  let room = 75;
  for (const character of line) {
    const size = octets.encode(character).length;
    if (size > room) {
      parts.push('');
      // The space that begins the line counts, too.
      room = 74;
    }
    parts[parts.length - 1] += character;
    room -= size;
  }
  return parts.join('\r\n ');
}

const octets = new TextEncoder();

/** `20261201T170000Z`: section 3.3.5. */
function utc(at: number): string {
  return new Date(at).toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
}
