import { describe, expect, it } from 'vitest';
import { marketFor } from '../../site/features/unit/market-for';
import { marketIds, marketOf, type MarketId } from '../../worker/shared/market';

const europe = marketIds.filter((id) => marketOf(id).region === 'eu');

describe('the short address on a box', () => {
  it.each<[string | null, MarketId]>([
    ['de-AT,de;q=0.9,en;q=0.5', 'at'],
    ['fr-FR', 'fr'],
    ['fr-CH, fr;q=0.9, en;q=0.8, de;q=0.7', 'fr'],
    ['it', 'it'],
    ['pt-BR,pt;q=0.9', 'de'],
    [null, 'de'],
    ['; nonsense ,,', 'de'],
  ])('in Europe, for whoever reads %s, leads to %s', (accepted, market) => {
    expect(marketFor(europe, accepted)).toBe(market);
  });

  it('in Japan leads to Japan, whatever is read', () => {
    expect(marketFor(['jp'], 'de-AT')).toBe('jp');
  });
});
