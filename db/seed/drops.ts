import { marketOf, type MarketId } from '../../worker/shared/market';
import { fromMajor } from '../../worker/shared/money';
import { pick, type Chance } from './chance';
import type { Mint } from './ids';
import { midnight } from './midnight';
import type { DemoModel } from './models';
import type { DropRow, OfferRow, PlaceRow, UnitRow } from './rows';
import { house } from './sellers';
import type { Stock } from './stock';
import { unitOf } from './units';

/** What a Phone costs, in major units. */
const phonePrices: Record<MarketId, number> = { de: 149, at: 149, fr: 149, es: 149, it: 149, gb: 129, us: 149, jp: 19_800 };

/** From the first midnight to the last, in the market's own time. */
export const dropWindow = { opens: '2026-11-01', closes: '2027-03-31' } as const;

const floor = 85;

/**
 * What is in a drop: how many iPhones and how many others whose like costs
 * from so many to so many times the price of a Phone. Nobody loses, a few win
 * clearly, and the house, which buys at two thirds, can afford it.
 */
const mix = [
  { from: 1, to: 1.45, iphones: 11, others: 24 },
  { from: 1.7, to: 2.8, iphones: 2, others: 3 },
] as const;

/** A market's drop, its units and its places. */
export function dropOf(market: MarketId, stock: readonly Stock[], offers: readonly OfferRow[], now: number, chance: Chance, mint: Mint) {
  const { currency, timeZone } = marketOf(market);
  const price = fromMajor(phonePrices[market], currency);
  const opensAt = midnight(dropWindow.opens, timeZone);
  const likes = likesOf(market, stock, offers, now);

  const chosen = mix.flatMap(({ from, to, iphones, others }) => {
    const worth = likes.filter(({ lowest }) => lowest >= from * price.amount && lowest < to * price.amount);
    const iphone = worth.filter(({ like }) => like.model.os === 'ios');
    const other = worth.filter(({ like }) => like.model.os !== 'ios');
    return [...draw(iphones, iphone, chance), ...draw(others, other, chance)];
  });

  const drop: DropRow = {
    id: mint.id('drop', opensAt),
    market,
    ...price,
    opensAt,
    closesAt: midnight(dropWindow.closes, timeZone),
    batteryFloor: floor,
    size: chosen.length,
  };
  const daysOpen = Math.max(0, Math.ceil((now - opensAt) / 86_400_000));
  const unit: UnitRow[] = chosen.map(({ like }) =>
    // The house sells Phones, and had these in its hands, checked, before the drop opened.
    unitOf({ ...like, seller: house }, { market, now, age: [daysOpen + 3, 119], cost: [62, 66], drop: { id: drop.id, batteryFloor: floor } }, chance, mint),
  );
  const place: PlaceRow[] = chosen.map((_, index) => ({ dropId: drop.id, no: index + 1, state: 'free' }));
  return { drop, unit, place };
}

type Like = { readonly like: Stock; readonly lowest: number };

/** Stock like what may be in a drop, with the lowest price at which the market has it: enough of it that the price means something. */
function likesOf(market: MarketId, stock: readonly Stock[], offers: readonly OfferRow[], now: number): Like[] {
  const lowest = new Map<string, number>();
  for (const { market: where, sku, grade, amount } of offers)
    if (where === market) lowest.set(`${sku} ${grade}`, Math.min(amount, lowest.get(`${sku} ${grade}`) ?? Infinity));
  return stock
    .filter(({ count, model }) => count >= 2 && isSupported(model, now))
    .map((like) => ({ like, lowest: lowest.get(`${like.sku} ${like.grade}`)! }));
}

/**
 * Security updates for twelve months even to whoever buys on the last day; where
 * the maker names no end, as Apple, then a phone released under five years ago.
 */
export function isSupported({ life: { released, securityUpdates } }: DemoModel, now: number): boolean {
  if ('until' in securityUpdates) return securityUpdates.until >= yearsFrom(dropWindow.closes, 1);
  return released > yearsFrom(new Date(now).toISOString().slice(0, 10), -5);
}

function yearsFrom(day: string, years: number): string {
  return `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
}

/** A model first, then one of its kind, so that a drop is not full of whatever there is most of. */
function draw(many: number, likes: readonly Like[], chance: Chance): Like[] {
  if (likes.length === 0) throw new Error('db/seed/drops.ts: the stock holds none of a kind that the mix asks for');
  const models = [...new Set(likes.map(({ like }) => like.model))];
  return Array.from({ length: many }, () => {
    const model = pick(chance, models);
    return pick(chance, likes.filter(({ like }) => like.model === model));
  });
}
