import { money, type Money } from '../../../worker/shared/money';
import type { MarketId } from '../../../worker/shared/market';
import { yearsBetween } from '../../../worker/quiz/support';
import { newPriceOf, type NewPrice } from '../model/new-price';
import type { PhoneModel } from '../model/shelf';
import type { Glance } from '../offer/glance';

/**
 * What is not spent: one price less the other. Whether that is a saving depends on what would have been bought instead, so it is
 * never shown without that assumption.
 *
 * @returns null where the second is not lower, or there is nothing to compare
 */
export function savingOf(dear: Money | null, cheap: Money | null): Money | null {
  if (!dear || !cheap || dear.currency !== cheap.currency || cheap.amount >= dear.amount) return null;
  return money(dear.amount - cheap.amount, dear.currency);
}

type Priced = { readonly model: PhoneModel; readonly glance: Glance | null };

/**
 * What the older of two phones costs less than the newer one: less than the newer one's price on its first day where that one is still sold
 * new and the price is known in this market, otherwise less than what the newer one costs here.
 */
export function savingWith(market: MarketId, newer: Priced, older: Priced): { readonly against: Money | null; readonly launch: NewPrice | null; readonly saving: Money | null } {
  const launch = newer.model.life.endOfSale === 'still-sold' ? newPriceOf(market, newer.model) : null;
  const against = launch?.price ?? newer.glance?.from ?? null;
  return { against, launch, saving: savingOf(against, older.glance?.from ?? null) };
}

/**
 * A price spread over the years until security updates end: price ÷ years, rounded to whole major units by
 * whoever shows it. Only where the end is published and at least a year away.
 */
export function pricePerYear(price: Money | null, { life: { securityUpdates } }: PhoneModel, today: string): { readonly price: Money; readonly years: number; readonly until: string } | null {
  if (!price || !('until' in securityUpdates)) return null;
  const years = Math.floor(yearsBetween(today, securityUpdates.until) * 10) / 10;
  return years >= 1 ? { price: money(Math.round(price.amount / years), price.currency), years, until: securityUpdates.until } : null;
}

/** What had been emitted before a phone's first day, and what its end will take: the maker's figure less the share of use. kg CO₂e. */
export function madeOf({ footprint }: PhoneModel): { readonly total: number; readonly use: number; readonly made: number } | null {
  if (!footprint || footprint.useShare === undefined) return null;
  const { kgCo2e: total, useShare: use } = footprint;
  return { total, use, made: Math.floor(total * (1 - use)) };
}
