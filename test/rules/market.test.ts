import { describe, expect, it } from 'vitest';
import { day, dayRange } from '../../site/i18n/format';
import { marketIds, marketOf, type MarketId } from '../../worker/shared/market';

describe('the guarantee is never below the law', () => {
  /** Directive (EU) 2019/771 Art. 10; Spain: Real Decreto Legislativo 1/2007, art. 120. */
  const law: Record<MarketId, number> = { de: 24, at: 24, fr: 24, es: 36, it: 24, gb: 12, us: 12, jp: 12 };
  it.each(marketIds)('%s', (id) => {
    expect(marketOf(id).guarantee.months).toBeGreaterThanOrEqual(law[id]);
  });
});

describe('every market', () => {
  it.each(marketIds)('%s takes a phone back for 30 days, and its own statutory time is not longer', (id) => {
    const { returns } = marketOf(id);
    expect(returns.days).toBe(30);
    expect(returns.statutoryWithdrawalDays).toBeLessThanOrEqual(30);
  });

  it.each(marketIds)('%s names the source of every rule of law', (id) => {
    const { legal } = marketOf(id);
    expect(legal.length).toBeGreaterThan(0);
    for (const { rule, source } of legal) expect(rule.length * source.length).toBeGreaterThan(0);
  });

  it.each(marketIds)('%s takes cards, and an example of its postal code fits its own form', (id) => {
    const { payment, address } = marketOf(id);
    expect(payment.methods.map((method) => method.id)).toContain('card');
    expect(address.postalCode.example).toMatch(address.postalCode.pattern);
  });

  it('of the EU has the harmonised notice and the withdrawal function, and no other has', () => {
    const europeans = ['de', 'at', 'fr', 'es', 'it'];
    for (const id of marketIds) {
      expect(marketOf(id).guarantee.harmonisedNotice).toBe(europeans.includes(id));
      expect(marketOf(id).returns.withdrawalFunction).toBe(europeans.includes(id));
    }
  });
});

describe('a date is written as the people of its market write it', () => {
  it.each([
    ['de', '21. Januar 2027'],
    ['at', '21. Jänner 2027'],
    ['fr', '21 janvier 2027'],
    ['es', '21 de enero de 2027'],
    ['it', '21 gennaio 2027'],
    ['gb', '21 January 2027'],
    ['us', 'January 21, 2027'],
    ['jp', '2027年1月21日'],
  ] as const)('%s: %s', (market, written) => {
    expect(day(market, '2027-01-21')).toBe(written);
  });

  it('in the market’s own zone where it is a moment', () => {
    expect(day('jp', Date.parse('2027-01-20T16:00:00Z'))).toBe('2027年1月21日');
    expect(day('us', Date.parse('2027-01-21T04:00:00Z'))).toBe('January 20, 2027');
  });

  it('as a range once where a range is meant', () => {
    expect(dayRange('gb', { from: '2026-11-24', to: '2026-11-26' })).toMatch(/24.*26.*November/);
  });
});
