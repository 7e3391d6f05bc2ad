import { dateFormat, formatDayRange, numberFormat, regionNames } from '../../worker/shared/formatter';
import { marketOf, type MarketId } from '../../worker/shared/market';
import { formatMoney, type Currency, type Money } from '../../worker/shared/money';
import { remembered } from './remembered';

/** Prices, dates and numbers as the people of a market write them. */
export function price(market: MarketId, { amount, currency }: Money): string {
  return priceOf(market, amount, currency);
}

const priceOf = remembered((market: MarketId, amount: number, currency: Currency) => formatMoney({ amount, currency }, marketOf(market).locale));

/** An amount that is no price, so that no tax is said of it: what went back. */
export function amount(market: MarketId, money: Money): string {
  return formatMoney(money, marketOf(market).locale, { taxNote: false });
}

/** A round figure somebody might name, `300 €`: without the cents that it does not have. */
export function roundAmount(market: MarketId, money: Money): string {
  return formatMoney(money, marketOf(market).locale, { taxNote: false, isRound: true });
}

/** A calendar day, `21. Jänner 2027` in at; from an ISO date or ms in the market's zone. */
export const day = remembered((market: MarketId, date: string | number, style: 'long' | 'medium' | 'full' = 'long') => {
  const { locale, timeZone } = marketOf(market);
  const isCalendarDay = typeof date === 'string' && date.length === 10;
  return dateFormat(locale, { dateStyle: style, timeZone: isCalendarDay ? 'UTC' : timeZone }).format(new Date(date));
});

/** `September 2024`, from an ISO date. */
export function month(market: MarketId, date: string): string {
  return dateFormat(marketOf(market).locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(date));
}

export function country(market: MarketId, code: string): string {
  return regionNames(marketOf(market).locale).of(code)!;
}

export function dayRange(market: MarketId, days: { from: string; to: string }): string {
  return formatDayRange(marketOf(market).locale, days);
}

/** A moment with its zone's clock, `14:05`. */
export function clock(market: MarketId, moment: string | number): string {
  const { locale, timeZone } = marketOf(market);
  return dateFormat(locale, { timeStyle: 'short', timeZone }).format(new Date(moment));
}

/** A moment to the minute, `22 Nov 2026, 21:14`. */
export function momentOf(market: MarketId, moment: number): string {
  const { locale, timeZone } = marketOf(market);
  return dateFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(moment);
}

/** A moment that somebody has to keep: with its day and its zone, `30 November 2026 at 00:00 CET`. */
export function instantWithZone(market: MarketId, moment: number): string {
  const { locale, timeZone } = marketOf(market);
  return dateFormat(locale, { year: 'numeric', month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit', timeZone, timeZoneName: 'short' }).format(moment);
}

/** A moment to the second, `22 Nov 2026, 21:14:06`. */
export function instant(market: MarketId, moment: string | number): string {
  const { locale, timeZone } = marketOf(market);
  return dateFormat(locale, { dateStyle: 'medium', timeStyle: 'medium', timeZone }).format(new Date(moment));
}

export const number = remembered((market: MarketId, value: number, digits: number = 0) => numberFormat(marketOf(market).locale, { maximumFractionDigits: digits }).format(value));

export const percent = remembered((market: MarketId, share: number, digits: number = 0) => numberFormat(marketOf(market).locale, { style: 'percent', maximumFractionDigits: digits }).format(share));
