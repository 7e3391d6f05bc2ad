import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarOf, escaped, folded, type CalendarEvent } from '../../site/features/reminder/calendar';
import { messagesOf } from '../../site/i18n/messages';
import { marketIds, marketOf } from '../../worker/shared/market';

const event: CalendarEvent = {
  uid: 'drp_eu1_x@reprise.example', revised: Date.UTC(2026, 10, 20, 9), sequence: 0, begins: Date.UTC(2026, 11, 1, 17), ends: Date.UTC(2026, 11, 3, 17), language: 'de-DE',
  summary: 'Verkauf; von Phones, bei Reprise', description: 'Erste Zeile\nZweite \\ Zeile', url: 'https://reprise.example/de/phone', alarm: { minutes: 30, text: 'Gleich' },
};
const octets = (text: string) => new TextEncoder().encode(text).length;
const unfolded = (text: string) => text.replaceAll('\r\n ', '');

describe('a calendar file', () => {
  it('is, unfolded, what RFC 5545 asks for', () => {
    expect(unfolded(calendarOf(event)).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Reprise//Phone//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH',
      'BEGIN:VEVENT', 'UID:drp_eu1_x@reprise.example', 'DTSTAMP:20261120T090000Z', 'LAST-MODIFIED:20261120T090000Z', 'SEQUENCE:0', 'DTSTART:20261201T170000Z', 'DTEND:20261203T170000Z',
      'SUMMARY;LANGUAGE=de-DE:Verkauf\\; von Phones\\, bei Reprise', 'DESCRIPTION;LANGUAGE=de-DE:Erste Zeile\\nZweite \\\\ Zeile', 'URL:https://reprise.example/de/phone', 'TRANSP:TRANSPARENT',
      'BEGIN:VALARM', 'ACTION:DISPLAY', 'DESCRIPTION:Gleich', 'TRIGGER:-PT30M', 'END:VALARM', 'END:VEVENT', 'END:VCALENDAR', '',
    ]);
  });

  it.each(marketIds)('in the words of %s has no line of more than 75 octets and no bare line feed', (market) => {
    const { event: t } = messagesOf(market).reminder;
    const file = calendarOf({ ...event, language: marketOf(market).locale, summary: t.summary, description: t.text('¥19,800'), alarm: { minutes: 30, text: t.alarm(30) } });
    for (const line of file.split('\r\n')) expect([line, octets(line) <= 75, /[\r\n]/.test(line)]).toEqual([line, true, false]);
    expect(unfolded(file)).toContain(t.summary);
  });
});

describe('a line', () => {
  it('is folded at 75 octets, and unfolded it is what it was, whatever is in it', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }).filter((text) => !/[\r\n]/.test(text)), (text) => {
      const lines = folded(text).split('\r\n');
      expect(unfolded(folded(text))).toBe(text);
      expect(Math.max(...lines.map(octets))).toBeLessThanOrEqual(75);
      // No character is torn: each line is well-formed by itself.
      expect(lines.every((line) => line.isWellFormed())).toBe(true);
    }));
  });

  it('breaks after as much as fits', () => {
    expect(folded('x'.repeat(75))).toBe('x'.repeat(75));
    expect(folded('x'.repeat(150))).toBe(`${'x'.repeat(75)}\r\n ${'x'.repeat(74)}\r\n x`);
    expect(folded('販'.repeat(26))).toBe(`${'販'.repeat(25)}\r\n 販`);
  });
});

describe('a text', () => {
  it('comes back from its escaped form, but for control characters and the kind of its line ends', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      const back = escaped(text).replaceAll(/\\(.)/g, (_, next: string) => (next === 'n' ? '\n' : next));
      expect(back).toBe(text.replaceAll(/\r\n|\r/g, '\n').replaceAll(/(?![\t\n])\p{Cc}/gu, ''));
      expect(escaped(text)).not.toMatch(/[\r\n]/);
    }));
  });
});
