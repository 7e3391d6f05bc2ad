import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { instantOf, localOf } from '../../../worker/campaign/zone';
import { marketIds, marketOf } from '../../../worker/shared/market';

const iso = (instant: number) => new Date(instant).toISOString();

describe('a market’s clock', () => {
  it.each([
    ['midnight in winter', '2026-11-27T00:00', 'Europe/Berlin', '2026-11-26T23:00:00.000Z'],
    ['midnight in summer', '2026-07-01T00:00', 'Europe/Berlin', '2026-06-30T22:00:00.000Z'],
    ['to the second', '2026-11-27T00:00:30', 'Europe/London', '2026-11-27T00:00:30.000Z'],
    ['midnight in New York', '2026-11-27T00:00', 'America/New_York', '2026-11-27T05:00:00.000Z'],
    ['midnight in Tokyo', '2026-11-27T00:00', 'Asia/Tokyo', '2026-11-26T15:00:00.000Z'],
    ['the midnight before clocks go forward', '2026-03-29T00:00', 'Europe/Paris', '2026-03-28T23:00:00.000Z'],
    ['the midnight after', '2026-03-30T00:00', 'Europe/Paris', '2026-03-29T22:00:00.000Z'],
    ['an hour that is jumped over', '2026-03-29T02:30', 'Europe/Madrid', '2026-03-29T01:30:00.000Z'],
    ['an hour that comes twice: the first', '2026-10-25T02:30', 'Europe/Rome', '2026-10-25T00:30:00.000Z'],
    ['the hour after both', '2026-10-25T03:00', 'Europe/Rome', '2026-10-25T02:00:00.000Z'],
    ['an hour that comes twice in New York', '2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
  ])('knows %s', (_, local, zone, expected) => {
    expect(iso(instantOf(local, zone))).toBe(expected);
  });

  it.each(['2026-02-30T00:00', '2026-13-01T00:00', '2026-11-27T24:30', '2026-11-27', 'tomorrow'])('knows no %s', (local) => {
    expect(() => instantOf(local, 'Europe/Berlin')).toThrow(RangeError);
  });

  it('agrees with Temporal for every zone there is, around every change of its clocks', { timeout: 120_000 }, () => {
    const zones = Intl.supportedValuesOf('timeZone');
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2032, 0) }), fc.integer({ min: -180, max: 180 }), (zone, somewhen, minutes) => {
        // Half of the time close to the next change, where there is one.
        const next = Temporal.Instant.fromEpochMilliseconds(somewhen).toZonedDateTimeISO(zone).getTimeZoneTransition('next');
        const near = next && somewhen % 2 ? next.epochMilliseconds : somewhen;
        const local = Temporal.Instant.fromEpochMilliseconds(near).toZonedDateTimeISO(zone).toPlainDateTime().add({ minutes }).round('second');
        const written = local.toString().slice(0, 19);
        expect([zone, written, iso(instantOf(written, zone))]).toEqual([zone, written, iso(local.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds)]);
      }),
      { numRuns: process.env.FULL ? 50_000 : 500 },
    );
  });

  it.each(marketIds)('of %s is read back as it was written', (market) => {
    const { timeZone } = marketOf(market);
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2030, 0) }), (instant) => {
        const shown = localOf(instant, timeZone);
        // Twice shown, it is the first of the two.
        expect([0, 3_600_000]).toContain(Math.floor(instant / 1000) * 1000 - instantOf(shown, timeZone));
      }),
      { numRuns: 200 },
    );
  });
});
