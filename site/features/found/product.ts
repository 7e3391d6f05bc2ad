import type { Offer as OfferData, Product, ProductGroup, Thing } from 'schema-dts';
import type { Offer } from '../../../worker/inventory/offer';
import type { MarketId } from '../../../worker/shared/market';
import { toDecimal } from '../../../worker/shared/money';
import { messagesOf } from '../../i18n/messages';
import { paths } from '../../paths';
import type { PhoneModel, Shelved } from '../model/shelf';
import { colourOf } from '../offer/variant';
import { delivery, deliveryOf, returns, returnsOf } from './terms';

/**
 * A model with its variants, each storage and colour with the offer its page would show for it.
 * By the rules of https://developers.google.com/search/docs/appearance/structured-data/product-variants
 */
export function productOf(market: MarketId, { model, offers }: Shelved, description: string, site: URL): Thing[] {
  const href = (path: string) => new URL(path, site).href;
  const group: ProductGroup = {
    '@type': 'ProductGroup',
    name: fullName(model),
    description,
    url: href(paths.model(market, model.id)),
    brand: { '@type': 'Brand', name: model.maker },
    productGroupID: model.id,
    variesBy: ['https://schema.org/color', 'https://schema.org/size'],
    hasVariant: firstOfEach(offers, ({ sku }) => sku).map((offer) => variant(market, model, offer, href)),
  };
  return [group, deliveryOf(market), returnsOf(market)] as Thing[];
}

/** @param offers best first, so that the first of each is the one to show */
export function firstOfEach<O extends Offer>(offers: readonly O[], key: (offer: O) => string): O[] {
  const seen = new Set<string>();
  return offers.filter((offer) => !seen.has(key(offer)) && seen.add(key(offer)));
}

/** `Apple iPhone 13`; `Fairphone 5` stays itself. */
export function fullName({ maker, name }: Pick<PhoneModel, 'maker' | 'name'>): string {
  return name.toLowerCase().startsWith(maker.toLowerCase()) ? name : `${maker} ${name}`;
}

function variant(market: MarketId, model: PhoneModel, offer: Offer, href: (path: string) => string): Product {
  const storage = messagesOf(market).shell.storage(offer.storage);
  const color = colourOf(market, model, offer.colour).name;
  return {
    '@type': 'Product',
    name: `${fullName(model)}, ${storage}, ${color}`,
    sku: offer.sku,
    color,
    size: storage,
    image: href(paths.productPicture(model.id, offer.colour)),
    offers: offerData(offer, href(paths.variant(market, model.id, offer))),
  };
}

function offerData({ price, available, seller }: Offer, url: string): OfferData {
  return {
    '@type': 'Offer',
    url,
    price: toDecimal(price),
    priceCurrency: price.currency,
    availability: available > 0 ? 'https://schema.org/InStock' : 'https://schema.org/OutOfStock',
    itemCondition: 'https://schema.org/RefurbishedCondition',
    seller: { '@type': 'Organization', name: seller.name },
    shippingDetails: delivery,
    hasMerchantReturnPolicy: returns,
  };
}
