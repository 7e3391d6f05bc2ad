import { marketOf, type MarketId } from '../../worker/shared/market';
import { between, type Chance } from './chance';
import type { Mint } from './ids';
import { priceOf } from './prices';
import type { EarlierPrice, OfferRow } from './rows';
import type { Stock } from './stock';

const day = 24 * 3_600_000;

/** One offer in three had another price before. */
const repricedShare = 0.33;

/** Every stock is offered in every market of its region, at that market's price. */
export function offersOf(stock: readonly Stock[], markets: readonly MarketId[], now: number, chance: Chance, mint: Mint) {
  const offer: OfferRow[] = [];
  const earlier: EarlierPrice[] = [];
  for (const one of stock) {
    const offeredAt = now - between(chance, 40 * 24, 60 * 24) * 3_600_000;
    const repricedAt = now - between(chance, 2 * 24, 35 * 24) * 3_600_000;
    const drift = chance() < repricedShare ? driftOf(chance) : 1;
    for (const market of markets) {
      const { amount, currency } = priceOf(one, market);
      const before = priceOf(one, market, drift).amount;
      const row = offerRow(one, market, mint.id('offer', offeredAt), { amount, currency });
      offer.push({ ...row, changedAt: before === amount ? offeredAt : repricedAt });
      if (before !== amount) earlier.push({ id: row.id, amount: before, changedAt: offeredAt });
    }
  }
  return { offer, earlier };
}
