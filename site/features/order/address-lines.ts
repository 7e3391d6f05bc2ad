import { marketOf, type MarketId } from '../../../worker/shared/market';

/** An address as the country's postmen read it, line by line. */
export function addressLines(market: MarketId, address: Readonly<Record<string, string>>): string[] {
  const { name, familyName, givenName, line1, line2, postalCode, city, division } = address;
  return layout().map((parts) => parts.filter(Boolean).join(market === 'jp' ? '' : ' ')).filter((line) => line !== '');

  function layout(): (string | undefined)[][] {
    if (market === 'jp') return [[postalCode && `〒${postalCode}`], [divisionName(), city, line1], [line2], [familyName && `${familyName} `, givenName, ' 様']];
    if (market === 'us') return [[name], [line1], [line2], [city && `${city},`, division, postalCode]];
    if (market === 'gb') return [[name], [line1], [line2], [city], [postalCode]];
    return [[name], [line1], [line2], [postalCode, city], [divisionName()]];
  }

  function divisionName(): string | undefined {
    return division && marketOf(market).address.divisions?.[division];
  }
}
