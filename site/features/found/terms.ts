import type { MerchantReturnPolicy, OfferShippingDetails } from 'schema-dts';
import { marketOf, type MarketId } from '../../../worker/shared/market';
import { money, toDecimal } from '../../../worker/shared/money';

/** How every offer of a market is delivered and taken back. Offers refer to them by these names. */
export const delivery = { '@id': '#delivery' } as const;
export const returns = { '@id': '#returns' } as const;

/** The record tells working days from payment to the door, so that nothing is left for a handling time of its own. */
export function deliveryOf(market: MarketId): OfferShippingDetails {
  const { currency, delivery: { price, countries, days } } = marketOf(market);
  return {
    '@type': 'OfferShippingDetails',
    ...delivery,
    shippingRate: { '@type': 'MonetaryAmount', value: toDecimal(money(price, currency)), currency },
    shippingDestination: { '@type': 'DefinedRegion', addressCountry: [...countries] },
    deliveryTime: {
      '@type': 'ShippingDeliveryTime',
      handlingTime: { '@type': 'QuantitativeValue', minValue: 0, maxValue: 0, unitCode: 'DAY' },
      transitTime: { '@type': 'QuantitativeValue', minValue: days.min, maxValue: days.max, unitCode: 'DAY' },
    },
  };
}

export function returnsOf(market: MarketId): MerchantReturnPolicy {
  const { delivery: { countries }, returns: { days } } = marketOf(market);
  return {
    '@type': 'MerchantReturnPolicy',
    ...returns,
    applicableCountry: [...countries],
    returnPolicyCategory: 'https://schema.org/MerchantReturnFiniteReturnWindow',
    merchantReturnDays: days,
    returnMethod: 'https://schema.org/ReturnByMail',
    returnFees: 'https://schema.org/FreeReturn',
    refundType: 'https://schema.org/FullRefund',
  };
}
