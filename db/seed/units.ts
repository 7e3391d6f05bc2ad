import { batteryFloor, type Grade } from '../../worker/shared/grade';
import type { MarketId } from '../../worker/shared/market';
import { between, type Chance } from './chance';
import type { Mint } from './ids';
import { priceOf } from './prices';
import type { UnitRow } from './rows';
import type { Stock } from './stock';

const hour = 3_600_000;
const day = 24 * hour;
const year = 365.25 * day;

/** A used battery of a phone in this grade has at most this much left, per cent. */
const batteryCeiling: Record<Grade, number> = { premium: 98, excellent: 96, good: 92, fair: 89 };

/** Parts other than the battery, and in how many of a hundred units each was replaced. */
const partShares = { screen: 9, back: 6, 'charging-port': 4, 'camera-lens': 2 } as const;

export type Intake = {
  /** The market whose price the purchase cost follows. */
  readonly market: MarketId;
  readonly now: number;
  /** Days ago, from newest to oldest, in which units came in. */
  readonly age: readonly [number, number];
  /** Purchase cost in per cent of the price. */
  readonly cost: readonly [number, number];
  /** Set where the units belong to a drop. */
  readonly drop?: { readonly id: string; readonly batteryFloor: number };
};

/** One unit of a stock: no two alike. */
export function unitOf(stock: Stock, intake: Intake, chance: Chance, mint: Mint): UnitRow {
  const { seller, model, storage, colour, sku, grade } = stock;
  const receivedAt = intake.now - between(chance, intake.age[0] * 1440, intake.age[1] * 1440) * 60_000;
  const price = priceOf(stock, intake.market);
  const battery = batteryOf(stock, receivedAt, intake.drop?.batteryFloor ?? 0, chance);
  return {
    id: mint.id('unit', receivedAt),
    code: mint.code(),
    sellerId: seller.id,
    model: model.id,
    storage,
    colour,
    sku,
    grade,
    batteryHealth: battery.health,
    replacedParts: [...(battery.replaced ? ['battery'] : []), ...otherParts(chance)],
    checkedAt: receivedAt + between(chance, 3 * 60, 40 * 60) * 60_000,
    costAmount: Math.round((price.amount * between(chance, intake.cost[0] * 10, intake.cost[1] * 10)) / 1000),
    costCurrency: price.currency,
    receivedAt,
    dropId: intake.drop?.id ?? null,
  };
}

/** The older the phone, the likelier that it has a new battery; a premium one past its second year always has. */
function batteryOf({ model, grade }: Stock, at: number, floor: number, chance: Chance): { health: number; replaced: boolean } {
  const years = (at - Date.parse(model.life.released)) / year;
  const replaced = (grade === 'premium' && years > 2) || chance() < years * 0.06;
  if (replaced) return { health: between(chance, 97, 100), replaced };
  return { health: between(chance, Math.max(batteryFloor[grade], floor), batteryCeiling[grade]), replaced };
}

function otherParts(chance: Chance): string[] {
  return Object.entries(partShares).filter(([, share]) => chance() * 100 < share).map(([part]) => part);
}
