import { dateFormat, regionNames } from '../../../worker/shared/formatter';
import { marketOf, type MarketId } from '../../../worker/shared/market';

/** `Germany`: the studio speaks English. */
export function marketName(market: MarketId): string {
  return regionNames('en').of(market.toUpperCase()) ?? market;
}

/** The language that pages of a market speak: `de`. */
export const languageOf = (market: MarketId): string => marketOf(market).locale.split('-')[0]!;

/** `German` */
export function languageName(market: MarketId): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(languageOf(market)) ?? languageOf(market);
}

/** A moment as clocks somewhere show it: `26 Nov 2026, 23:00`. */
export function momentIn(instant: number | string, zone: string): string {
  return dateFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: zone }).format(new Date(instant));
}

/** How far clocks somewhere are from UTC at a moment: `GMT+1`. */
export function offsetName(instant: number, zone: string): string {
  return dateFormat('en-GB', { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
}
