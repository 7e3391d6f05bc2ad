import type { OnlineStore, Thing, WebSite } from 'schema-dts';
import { marketOf, type MarketId } from '../../../worker/shared/market';
import { paths } from '../../paths';
import { returns, returnsOf } from './terms';

/** The shop as a market knows it: who runs it, and how to search it. */
export function shopOf(market: MarketId, site: URL): Thing[] {
  const { house, locale, delivery: { countries } } = marketOf(market);
  const url = new URL(paths.home(market), site).href;
  const store: OnlineStore = {
    '@type': 'OnlineStore',
    '@id': '#shop',
    name: 'Reprise',
    legalName: house.name,
    url,
    logo: new URL('/icon-512.png', site).href,
    email: house.email,
    telephone: house.phone,
    address: house.address.join(', '),
    areaServed: [...countries],
    hasMerchantReturnPolicy: returns,
  };
  const search = { '@type': 'SearchAction', target: `${url}/find?q={search_term_string}`, 'query-input': 'required name=search_term_string' };
  const page: WebSite = { '@type': 'WebSite', name: 'Reprise', url, inLanguage: locale, publisher: { '@id': '#shop' }, potentialAction: search as WebSite['potentialAction'] };
  return [store, returnsOf(market), page] as Thing[];
}
