import { marketOf, type MarketId } from '../../../worker/shared/market';
import { suggestedLocale } from '../country/suggestion';

/** The market, of some, for whoever reads these languages; the first where none of them is spoken. @param accepted the header `Accept-Language` */
export function marketFor(markets: readonly MarketId[], accepted: string | null): MarketId {
  const languages = (accepted ?? '').split(',').map((part) => part.split(';')[0]!.trim()).filter(Boolean);
  const locale = suggestedLocale(markets.map(marketOf), languages, '');
  return markets.find((id) => marketOf(id).locale === locale) ?? markets[0]!;
}
