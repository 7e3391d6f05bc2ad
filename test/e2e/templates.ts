import { paths } from '../../site/paths';
import { marketIds, type MarketId } from '../../worker/shared/market';

export const model = 'apple-iphone-13';

/** One page of each template, in a market. */
export const templates: Record<string, (market: MarketId) => string> = {
  home: paths.home,
  'all phones': paths.phones,
  premium: paths.premium,
  'some phones': (market) => paths.find(market, 'maker=apple&storage=128'),
  model: (market) => paths.model(market, model),
  campaign: (market) => paths.campaign(market, 'do-you-need-the-newest'),
  Phone: paths.phone,
  guarantee: (market) => paths.legal(market, 'guarantee'),
  comparison: (market) => paths.compare(market, 'apple-iphone-17', 'apple-iphone-13'),
  quiz: paths.quiz,
  'quiz result': (market) => paths.quizResult(market, 'now=other&trouble=camera&updates=yes&use=photos&size=any&years=2&budget=open'),
  cart: paths.cart,
  'Phone checkout': paths.phoneCheckout,
  verifier: paths.verify,
  wall: paths.wall,
  queue: paths.queue,
  reminder: paths.reminder,
  'missing page': (market) => `/${market}/nothing-here`,
};

/** Every template in every other country, so that each country has half of them; with FULL=1 in every one. @param template its place among them */
export const isSeen = (template: number, market: MarketId) => Boolean(process.env.FULL) || (template + marketIds.indexOf(market)) % 2 === 0;

/** Every template of a market by its name, and the two pages that are not in every market. */
export function pagesOf(market: MarketId): [name: string, path: string][] {
  return [...Object.entries(templates).map(([name, path]): [string, string] => [name, path(market)]), ['withdrawal', paths.withdrawal(market)], ['countries', paths.countries()]];
}
