import { describe, expect, it } from 'vitest';
import { dayWords, inExactly, remaining } from '../../site/features/phone/countdown';
import { ageOf, aheadBy } from '../../site/features/phone/shop-clock';
import { marketIds, marketOf } from '../../worker/shared/market';

const [second, hour, day] = [1000, 3_600_000, 86_400_000];

describe('a countdown', () => {
  it('shows days and the clock, the clock alone within the last day, and never less than nothing', () => {
    expect(remaining('en-GB', 128 * day + 3 * hour + 12 * second)).toBe('128 days 03:00:12');
    expect(remaining('de-DE', day + second)).toBe('1 Tag 00:00:01');
    expect(remaining('ja-JP', 2 * day)).toBe('2 日 00:00:00');
    expect(remaining('en-GB', day - second)).toBe('23:59:59');
    expect(remaining('en-GB', 1)).toBe('00:00:01');
    expect(remaining('en-GB', 0)).toBe('00:00:00');
    expect(remaining('en-GB', -hour)).toBe('00:00:00');
  });

  it.each(marketIds)('is the same in %s by the words that a page brings along', (market) => {
    const { locale } = marketOf(market);
    for (const days of [0, 1, 2, 5, 11, 21, 128]) expect(remaining(locale, days * day + hour, dayWords(locale))).toBe(remaining(locale, days * day + hour));
  });

  it('of a round is exact to the second while it is near', () => {
    expect(inExactly('en-GB', 17 * second - 1)).toBe('in 17 seconds');
    expect(inExactly('fr-FR', 90 * second)).toBe('dans 90 secondes');
    expect(inExactly('de-DE', 91 * second)).toBe('in 2 Minuten');
    expect(inExactly('en-US', 24 * hour)).toBe('in 24 hours');
  });
});

describe('the shop’s clock', () => {
  const now = '2026-11-20T10:00:00.000Z';
  const shop = Date.parse(now);

  it('is read off an answer, less half the way it came', () => {
    expect(aheadBy(now, 0, shop - 200, shop)).toBe(100);
    expect(aheadBy(now, 0, shop - 60_000 - 200, shop - 60_000)).toBe(60_100);
    expect(aheadBy(now, 0, shop + 5_000, shop + 5_000)).toBe(-5_000);
  });

  it('is not taken to be as old as a cache’s answer', () => {
    expect(aheadBy(now, 4, shop, shop)).toBe(4_000);
    expect(ageOf(new Headers({ age: '4' }))).toBe(4);
    expect(ageOf(new Headers())).toBe(0);
    expect(ageOf(new Headers({ age: 'old' }))).toBe(0);
  });
});
