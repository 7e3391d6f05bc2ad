import type { ListedOffer } from '../../../worker/inventory/offer';
import type { Grade } from '../../../worker/shared/grade';
import { marketOf, type MarketId } from '../../../worker/shared/market';
import { money, toDecimal, type Money } from '../../../worker/shared/money';
import { messagesOf } from '../../i18n/messages';
import { paths } from '../../paths';
import type { Shelved } from '../model/shelf';
import { colourOf } from '../offer/variant';
import { firstOfEach, fullName } from './product';

/** What a feed tells of one thing to buy: a sku in a grade, at the price of its best offer. */
export type FeedItem = {
  readonly id: string;
  /** Things that differ only in storage and colour. */
  readonly group: string;
  readonly title: string;
  readonly description: string;
  readonly link: string;
  readonly image: string;
  readonly brand: string;
  readonly color: string;
  readonly size: string;
  readonly isAvailable: boolean;
  /** A decimal figure and the currency's code. In the US without sales tax, elsewhere with the tax in it, as feeds want it. */
  readonly price: string;
  /** Where the price may be called reduced: what it is now, `price` being the lowest of the days before. */
  readonly salePrice: string | null;
  readonly shipping: { readonly country: string; readonly price: string };
  /** The name under which this return policy is described to Google. */
  readonly returnPolicy: string;
};

/** The grade's part of an id: Google's ids end at 50 characters. */
const short: Record<Grade, string> = { premium: 'p', excellent: 'e', good: 'g', fair: 'f' };

export function feedItems(market: MarketId, shelf: readonly Shelved[], site: URL): FeedItem[] {
  return shelf.flatMap((shelved) => firstOfEach(shelved.offers, ({ sku, grade }) => `${sku} ${grade}`).map((offer) => feedItem(market, shelved, offer, site)));
}

function feedItem(market: MarketId, { model }: Shelved, offer: ListedOffer, site: URL): FeedItem {
  const { shell, found: { feed } } = messagesOf(market);
  const { currency, delivery, guarantee, returns } = marketOf(market);
  const grade = shell.grades[offer.grade];
  const color = colourOf(market, model, offer.colour).name;
  const size = shell.storage(offer.storage);
  return {
    id: `${offer.sku}-${short[offer.grade]}`,
    group: `${model.id}-${short[offer.grade]}`,
    title: feed.title(fullName(model), size, color, grade.name),
    description: feed.description({ name: fullName(model), grade: grade.long, months: guarantee.months, days: returns.days }),
    link: new URL(paths.variant(market, model.id, offer), site).href,
    image: new URL(paths.productPicture(model.id, offer.colour), site).href,
    brand: model.maker,
    color,
    size,
    isAvailable: offer.available > 0,
    price: priced(offer.reduction?.lowest ?? offer.price),
    salePrice: offer.reduction ? priced(offer.price) : null,
    shipping: { country: delivery.countries[0]!, price: priced(money(delivery.price, currency)) },
    returnPolicy: `free-${returns.days}-days`,
  };
}

const priced = (price: Money) => `${toDecimal(price)} ${price.currency}`;
