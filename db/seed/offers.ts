import type { MarketId } from '../../worker/shared/market';
import { between, type Chance } from './chance';
import type { Mint } from './ids';
import { priceOf } from './prices';
import type { EarlierPrice, OfferRow } from './rows';
import type { Stock } from './stock';

const hour = 3_600_000;

/** One offer in three had another price before. */
const repricedShare = 0.33;

/** Every stock is offered in every market of its region whose law allows it, at that market's price. */
export function offersOf(stock: readonly Stock[], markets: readonly MarketId[], now: number, chance: Chance, mint: Mint) {
  const offer: OfferRow[] = [];
  const earlier: EarlierPrice[] = [];
  for (const one of stock) {
    const offeredAt = now - between(chance, 40 * 24, 60 * 24) * hour;
    const repricedAt = now - between(chance, 2 * 24, 35 * 24) * hour;
    const drift = chance() < repricedShare ? driftOf(chance) : 1;
    for (const market of markets.filter((id) => one.model.lawfulIn.includes(id))) {
      const { amount, currency } = priceOf(one, market);
      const before = priceOf(one, market, drift).amount;
      const id = mint.id('offer', offeredAt);
      const { model, storage, colour, sku, grade } = one;
      const changedAt = before === amount ? offeredAt : repricedAt;
      offer.push({ id, sellerId: one.seller.id, model: model.id, storage, colour, sku, grade, market, amount, currency, changedAt });
      if (before !== amount) earlier.push({ id, amount: before, changedAt: offeredAt });
    }
  }
  return { offer, earlier };
}

/** What an earlier price was against today's: mostly higher, for phones get cheaper. */
function driftOf(chance: Chance): number {
  return chance() < 0.75 ? 1.03 + chance() * 0.02 : 0.94 + chance() * 0.03;
}
