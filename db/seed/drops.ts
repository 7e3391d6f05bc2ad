import { createHash } from 'node:crypto';
import { floor, shortcomingsOf } from '../../worker/phone/floor';
import { manifestOf, type System } from '../../worker/phone/manifest';
import { medianOf } from '../../worker/phone/worth';
import { marketOf, type MarketId } from '../../worker/shared/market';
import { fromMajor } from '../../worker/shared/money';
import { demoBeacon } from './beacon';
import { pick, type Chance } from './chance';
import type { Mint } from './ids';
import { instantOf } from '../../worker/campaign/zone';
import type { DropRow, ModelRow, PlaceRow, Publication } from './rows';
import { house } from './sellers';
import type { Stock } from './stock';
import { unitOf } from './units';
import type { LowestPrices } from './worth';

/** What a Phone costs, in major units. */
const phonePrices: Record<MarketId, number> = { de: 149, at: 149, fr: 149, es: 149, it: 149, gb: 129, us: 149, jp: 19_800 };

/** From the first midnight to the last, in the market's own time. */
export const dropWindow = { opens: '2026-11-01', closes: '2027-03-31' } as const;

/** s */
const margin = 15;
const replaceAfter = 86_400;
const day = 86_400_000;

/** What the drops of some markets are of; those of the others are mixed. */
const systems: Partial<Record<MarketId, System>> = { es: 'android', us: 'ios' };

/**
 * What is in a drop: how many iPhones and how many others whose like costs
 * from so many to so many times the price of a Phone. Nobody gets less than they pay for, a few get
 * clearly more, and the house, which buys at two thirds, can afford it.
 */
const mix: Record<System, readonly { from: number; to: number; iphones: number; others: number }[]> = {
  mixed: [{ from: 1, to: 1.45, iphones: 11, others: 24 }, { from: 1.7, to: 2.8, iphones: 2, others: 3 }],
  ios: [{ from: 1, to: 1.45, iphones: 35, others: 0 }, { from: 1.7, to: 2.8, iphones: 5, others: 0 }],
  android: [{ from: 1, to: 1.45, iphones: 0, others: 35 }, { from: 1.7, to: 2.8, iphones: 0, others: 5 }],
};

export type Supply = { readonly stock: readonly Stock[]; readonly facts: readonly ModelRow[]; readonly prices: LowestPrices };

/** A market's drop, its units, its places and its manifest. */
export function dropOf(market: MarketId, supply: Supply, now: number, chance: Chance, mint: Mint) {
  const { currency, timeZone } = marketOf(market);
  const price = fromMajor(phonePrices[market], currency);
  const opensAt = instantOf(`${dropWindow.opens}T00:00`, timeZone);
  const closesAt = instantOf(`${dropWindow.closes}T00:00`, timeZone);
  const publishedAt = opensAt - 3 * day;
  const system = systems[market] ?? 'mixed';
  const likes = likesOf({ market, price, system, closesAt }, supply, publishedAt);

  const chosen = mix[system].flatMap(({ from, to, iphones, others }) => {
    const worth = likes.filter(({ lowest }) => lowest >= from * price.amount && lowest < to * price.amount);
    const iphone = worth.filter(({ like }) => like.model.os === 'ios');
    const other = worth.filter(({ like }) => like.model.os !== 'ios');
    return [...draw(iphones, iphone, chance), ...draw(others, other, chance)];
  });

  const id = mint.id('drop', opensAt);
  const drop: DropRow = { id, market, ...price, opensAt, closesAt, batteryFloor: floor.battery, size: chosen.length, system, chain: demoBeacon.chain, margin, replaceAfter };
  const daysOpen = Math.max(0, Math.ceil((now - opensAt) / day));
  const unit = chosen.map(({ like }) => ({
    // The house sells Phones, and had these in its hands, checked, before the drop was published.
    ...unitOf({ ...like, seller: house }, { market, now, age: [daysOpen + 7, 119], cost: [62, 66], drop: { id, batteryFloor: floor.battery } }, chance, mint),
    market,
  }));
  const place: PlaceRow[] = chosen.map((_, index) => ({ dropId: id, no: index + 1, state: 'free' }));
  const body = manifestOf({
    drop: id, market, system, price, opensAt, closesAt, chain: demoBeacon, margin, replaceAfter, floor,
    units: unit.map(({ code, model, storage, colour, sku, grade, batteryHealth }) => ({
      code, model, storage, colour, grade, battery: batteryHealth, worth: medianOf(supply.prices.days({ market, sku, grade }))!,
    })),
  });
  const publication: Publication = { dropId: id, body, hash: createHash('sha256').update(body).digest('hex'), at: publishedAt };
  return { drop, unit, place, publication };
}

type Like = { readonly like: Stock; readonly lowest: number };

/** Stock like what may be in a drop by the shop's own floor, with the lowest price at which the market has it: enough of it that the price means something. */
function likesOf(drop: Parameters<typeof shortcomingsOf>[1] & { market: MarketId }, { stock, facts, prices }: Supply, publishedAt: number): Like[] {
  return stock
    .filter(({ count, model }) => count >= 2 && model.lawfulIn.includes(drop.market))
    .map((like) => ({ like, lowest: prices.today({ market: drop.market, ...like })! }))
    .filter(({ like, lowest }) => {
      const { os, released, updatesUntil, fits } = facts.find(({ id }) => id === like.model.id)!;
      const known = { os: os ?? null, released: released ?? null, updatesUntil: updatesUntil ?? null, fits: fits ?? [] };
      return shortcomingsOf({ ...known, code: like.sku, isInStock: true, checkedAt: publishedAt, battery: floor.battery, lowest, worth: lowest }, drop, publishedAt).length === 0;
    });
}

/** A model first, then one of its kind, so that a drop is not full of whatever there is most of. */
function draw(many: number, likes: readonly Like[], chance: Chance): Like[] {
  if (many === 0) return [];
  if (likes.length === 0) throw new Error('db/seed/drops.ts: the stock holds none of a kind that the mix asks for');
  const models = [...new Set(likes.map(({ like }) => like.model))];
  return Array.from({ length: many }, () => {
    const model = pick(chance, models);
    return pick(chance, likes.filter(({ like }) => like.model === model));
  });
}
