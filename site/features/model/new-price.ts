import { marketOf, type MarketId } from '../../../worker/shared/market';
import { fromMajor, type Money } from '../../../worker/shared/money';
import type { PhoneModel } from './shelf';

/** What a model cost on its first day in its smallest storage, and who says so. */
export type NewPrice = { readonly price: Money; readonly source: { readonly title: string; readonly url: string; readonly date: string }; readonly abroad?: MarketId };

/** In a market's own prices; Austria, for which makers announce none, is shown the German one as such. */
export function newPriceOf(market: MarketId, model: PhoneModel): NewPrice | null {
  const own = model.launchPrice?.find((launch) => launch.market === market);
  const abroad = !own && market === 'at' ? model.launchPrice?.find((launch) => launch.market === 'de') : undefined;
  const launch = own ?? abroad;
  if (!launch || launch.currency !== marketOf(market).currency) return null;
  const price = { price: fromMajor(launch.amount, launch.currency), source: model.sources[launch.source]! };
  return abroad ? { ...price, abroad: abroad.market } : price;
}
