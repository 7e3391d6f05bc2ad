import { describe, expect, it } from 'vitest';
import { suggestedLocale } from '../../site/features/country/suggestion';
import { marketIds, marketOf } from '../../worker/shared/market';

const places = marketIds.map(marketOf);

describe('suggesting a country', () => {
  it.each([
    [['de-AT', 'de'], 'Europe/Vienna', 'de-AT'],
    [['de-DE'], 'America/New_York', 'de-DE'],
    [['de'], 'Europe/Vienna', 'de-AT'],
    [['en'], 'Asia/Tokyo', 'ja-JP'],
    [['en-AU', 'en'], 'Australia/Sydney', 'en-GB'],
    [['fr'], 'Africa/Dakar', 'fr-FR'],
    [['pt-BR'], 'America/Sao_Paulo', undefined],
  ])('%j with the clock of %s: %s', (languages, timeZone, expected) => {
    expect(suggestedLocale(places, languages, timeZone)).toBe(expected);
  });
});
