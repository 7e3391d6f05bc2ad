import type { LinkTarget } from '../../../worker/campaign/field';
import type { MarketId } from '../../../worker/shared/market';
import { paths } from '../../paths';

/** The address that a link of a campaign means in a market. */
export function hrefOf(market: MarketId, to: LinkTarget): string {
  if ('model' in to) return paths.model(market, to.model);
  if ('campaign' in to) return paths.campaign(market, to.campaign);
  switch (to.page) {
    case 'guarantee':
    case 'returns':
      return paths.legal(market, to.page);
    case 'compare':
      return paths.compare(market);
    default:
      return paths[to.page](market);
  }
}
