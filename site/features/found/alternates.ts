import { marketOf, type MarketId } from '../../../worker/shared/market';
import { paths } from '../../paths';

export type Alternate = { readonly hreflang: string; readonly path: string };

/**
 * The same page in the other markets, as `hreflang` names them, with the one for everybody
 * else last: the choice of country for a home page, Britain's English for the others.
 */
export function alternatesOf(siblings: readonly { readonly market: MarketId; readonly path: string }[]): Alternate[] {
  const named = siblings.map(({ market, path }) => ({ hreflang: marketOf(market).locale, path }));
  const isHome = siblings.some(({ market, path }) => path === paths.home(market));
  const neutral = isHome ? paths.countries() : (siblings.find(({ market }) => market === 'gb') ?? siblings[0])?.path;
  return neutral ? [...named, { hreflang: 'x-default', path: neutral }] : [];
}
