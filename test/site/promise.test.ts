import { describe, expect, it } from 'vitest';
import { promisesOf } from '../../worker/phone/promise/promise';
import { marketIds, marketOf } from '../../worker/shared/market';

describe.each(marketIds)('what is promised about a Phone in %s', (market) => {
  const { phone, returns } = marketOf(market);
  const all = promisesOf(market).join('\n');

  it('names the networks, the standard of wiping, the age and the days to return it', () => {
    for (const network of phone.networks) expect(all).toContain(network);
    expect(all).toContain('NIST SP 800-88 Rev. 1, Purge');
    expect(all).toContain(String(phone.adultAge));
    expect(returns.days).toBe(30);
    expect(all).toContain('30');
  });

  it('is thirteen whole sentences', () => {
    expect(promisesOf(market)).toHaveLength(13);
    for (const promise of promisesOf(market)) expect(promise).toMatch(/^\S.{10,}[.。]$/);
    expect(all).not.toMatch(/undefined|\$\{/);
  });

  it('stands on a dated legal note with its source', () => {
    expect(phone.legalNote?.text.length).toBeGreaterThan(100);
    expect(phone.legalNote?.source.length).toBeGreaterThan(5);
    expect(phone.legalNote?.date).toMatch(/^20\d\d-\d\d-\d\d$/);
  });
});
