import type { Grade } from '../../worker/shared/grade';
import { marketOf, type MarketId } from '../../worker/shared/market';
import { fromMajor, type Currency, type Money } from '../../worker/shared/money';
import { chanceFrom } from './chance';
import type { DemoModel } from './models';
import type { DemoSeller } from './sellers';

/** What the smallest storage in grade excellent costs in Germany in November 2026, EUR. */
const basePrices: Record<string, number> = {
  'apple-iphone-11': 185, 'apple-iphone-12-mini': 189, 'apple-iphone-12': 215, 'apple-iphone-12-pro': 269,
  'apple-iphone-13-mini': 265, 'apple-iphone-13': 289, 'apple-iphone-13-pro': 389, 'apple-iphone-13-pro-max': 449,
  'apple-iphone-14': 359, 'apple-iphone-14-plus': 389, 'apple-iphone-14-pro': 499, 'apple-iphone-15': 469,
  'apple-iphone-15-pro': 599, 'apple-iphone-16': 599, 'apple-iphone-16e': 429, 'apple-iphone-17': 719,
  'apple-iphone-se-2022': 175, 'fairphone-4': 219, 'fairphone-5': 339, 'fairphone-6': 449,
  'google-pixel-6a': 139, 'google-pixel-7': 179, 'google-pixel-7-pro': 229, 'google-pixel-7a': 195,
  'google-pixel-8': 269, 'google-pixel-8-pro': 359, 'google-pixel-8a': 255, 'google-pixel-9': 419,
  'google-pixel-9a': 339, 'google-pixel-10': 579, 'motorola-edge-40': 169, 'motorola-edge-50-pro': 269,
  'motorola-moto-g84-5g': 119, 'nokia-xr21': 179, 'oneplus-11': 259, 'oneplus-12': 389,
  'oneplus-13': 549, 'samsung-galaxy-a34-5g': 139, 'samsung-galaxy-a54-5g': 165, 'samsung-galaxy-a55-5g': 209,
  'samsung-galaxy-s22': 205, 'samsung-galaxy-s22-ultra': 329, 'samsung-galaxy-s23-fe': 229, 'samsung-galaxy-s23': 299,
  'samsung-galaxy-s23-ultra': 469, 'samsung-galaxy-s24': 429, 'samsung-galaxy-s24-ultra': 649, 'samsung-galaxy-z-flip5': 319,
  'sony-xperia-1-vi': 649, 'sony-xperia-10-vi': 189,
};

/** From the base price to the market's currency and habits; the US before sales tax. */
const marketFactors: Record<MarketId, number> = { de: 1, at: 1.01, fr: 1.02, es: 1, it: 1.01, gb: 0.86, us: 1.06, jp: 163 };

const gradeFactors: Record<Grade, number> = { premium: 1.14, excellent: 1, good: 0.91, fair: 0.81 };

/** Each doubling of the storage. */
export const storageStep = 1.09;

/** So far below its price when new must an excellent one start that even the dearest seller's premium one stays below it. */
const shareOfNew = 0.76;

export type Priced = { readonly model: DemoModel; readonly storage: number; readonly grade: Grade; readonly seller: DemoSeller };

/** The price of a seller's sku in a grade. `drift` is what it was, or will be, against today. */
export function priceOf({ model, storage, grade, seller }: Priced, market: MarketId, drift = 1): Money {
  const { currency } = marketOf(market);
  const smallest = Math.min(basePriceOf(model) * marketFactors[market], shareOfNew * launchPriceOf(model, market));
  const exact = smallest * storageFactor(model, storage) * gradeFactors[grade] * seller.priceFactor * leaning(seller, model);
  return fromMajor(asPeopleWriteIt(exact * drift, currency), currency);
}

export function storageFactor(model: DemoModel, storage: number): number {
  return storageStep ** Math.log2(storage / Math.min(...model.storage.options));
}

/** What the smallest storage cost when new, in major units; Infinity where nobody wrote it down. */
export function launchPriceOf(model: DemoModel, market: MarketId): number {
  const known = (id: MarketId) => model.launchPrice?.find((price) => price.market === id)?.amount;
  return known(market) ?? (marketOf(market).region === 'eu' ? known('de') : undefined) ?? Infinity;
}

function basePriceOf(model: DemoModel): number {
  const price = basePrices[model.id];
  if (price === undefined) throw new Error(`db/seed/prices.ts has no price for ${model.id}: add one`);
  return price;
}

/** A seller is a little dearer or cheaper in each model, the same in all its grades, so that a better grade is never cheaper. */
function leaning(seller: DemoSeller, model: DemoModel): number {
  return 0.98 + 0.04 * chanceFrom(`${seller.id} ${model.id}`)();
}

/** 289, 46,800: the nearest price that ends in 9, or in 800 yen. */
function asPeopleWriteIt(exact: number, currency: Currency): number {
  const [step, end] = currency === 'JPY' ? [1000, 800] : [10, 9];
  return Math.round((exact - end) / step) * step + end;
}
