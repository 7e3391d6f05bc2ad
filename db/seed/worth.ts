import { worthDays } from '../../worker/phone/worth';
import type { EarlierPrice, LowestPriceRow, OfferRow, UnitRow } from './rows';
import type { Stock } from './stock';

const day = 86_400_000;

type Like = { readonly market: string; readonly sku: string; readonly grade: string };
type Offers = { readonly stock: readonly Stock[]; readonly offers: readonly OfferRow[]; readonly earlier: readonly EarlierPrice[] };

/** The lowest price of each sku and grade that is in stock, today and on the days before, as the shop would have noted them. */
export function lowestPricesOf({ stock, offers, earlier }: Offers, now: number) {
  const inStock = new Set(stock.filter(({ count }) => count > 0).map(({ seller, sku, grade }) => `${seller.id} ${sku} ${grade}`));
  const before = new Map(earlier.map(({ id, amount }) => [id, amount]));
  const byLike = Map.groupBy(offers.filter(({ sellerId, sku, grade }) => inStock.has(`${sellerId} ${sku} ${grade}`)), keyOf);
  const days = Array.from({ length: worthDays }, (_, ago) => now - (worthDays - 1 - ago) * day);

  /** Of an offer's price at a moment; undefined where nobody has one. */
  const lowestAt = (like: Like, at: number) => {
    const prices = (byLike.get(keyOf(like)) ?? []).map(({ id, amount, changedAt }) => (changedAt > at ? (before.get(id) ?? amount) : amount));
    return prices.length > 0 ? Math.min(...prices) : undefined;
  };
  return {
    today: (like: Like) => lowestAt(like, now),
    days: (like: Like) => days.flatMap((at) => lowestAt(like, at) ?? []),
    /** What the database needs to know the worth of some units. */
    rows: (units: readonly (UnitRow & { market: string })[]): LowestPriceRow[] => {
      const likes = new Map(units.map(({ market, sku, grade }) => [keyOf({ market, sku, grade }), { market, sku, grade }]));
      return [...likes.values()].flatMap((like) => days.flatMap((at) => {
        const amount = lowestAt(like, at);
        return amount === undefined ? [] : [{ ...like, day: new Date(at).toISOString().slice(0, 10), amount }];
      }));
    },
  };
}

export type LowestPrices = ReturnType<typeof lowestPricesOf>;

function keyOf({ market, sku, grade }: Like): string {
  return `${market} ${sku} ${grade}`;
}
