import type { Money } from '../shared/money';
import type { System } from './manifest';

/** What every unit of a drop has at least: per cent, months, years. */
export type Floor = { readonly battery: number; readonly updateMonths: number; readonly yearsWithoutEnd: number };

export const floor: Floor = { battery: 85, updateMonths: 12, yearsWithoutEnd: 5 };

/** What is known of a unit when a drop is checked. Null is: nobody knows. */
export type Candidate = {
  readonly code: string;
  readonly isInStock: boolean;
  readonly checkedAt: number | null;
  readonly battery: number;
  readonly os: 'ios' | 'android' | null;
  /** Days: `2021-09-24`. */
  readonly released: string | null;
  /** Until when its maker promises security updates; null where no end is announced. */
  readonly updatesUntil: string | null;
  /** The markets whose networks it fits. */
  readonly fits: readonly string[];
  /** The lowest price at which its sku and grade is in stock now, minor units. */
  readonly lowest: number | null;
  /** The median of that over 14 days. */
  readonly worth: number | null;
};

export const shortcomings = ['not-in-stock', 'not-tested', 'battery', 'updates', 'networks', 'system', 'no-offer', 'worth'] as const;
export type Shortcoming = (typeof shortcomings)[number];

/**
 * Why a unit may not be in a drop that is published at `now`; none where it may. Announced updates are counted
 * from the day the drop closes, so that they are promised to whoever buys last.
 */
export function shortcomingsOf(unit: Candidate, drop: { readonly market: string; readonly price: Money; readonly system: System; readonly closesAt: number }, now: number, { battery, updateMonths, yearsWithoutEnd }: Floor = floor): Shortcoming[] {
  const fails: Record<Shortcoming, boolean> = {
    'not-in-stock': !unit.isInStock,
    'not-tested': unit.checkedAt === null,
    battery: unit.battery < battery,
    updates: !hasUpdates(unit, { updatesAt: monthsLater(drop.closesAt, updateMonths), releasedAfter: monthsLater(now, -12 * yearsWithoutEnd) }),
    networks: !unit.fits.includes(drop.market),
    system: drop.system !== 'mixed' && unit.os !== drop.system,
    'no-offer': unit.lowest === null || unit.worth === null,
    worth: (unit.lowest ?? Infinity) < drop.price.amount,
  };
  return shortcomings.filter((shortcoming) => fails[shortcoming]);
}

function hasUpdates({ released, updatesUntil }: Candidate, { updatesAt, releasedAfter }: { updatesAt: string; releasedAfter: string }): boolean {
  return updatesUntil !== null ? updatesUntil >= updatesAt : released !== null && released > releasedAfter;
}

function monthsLater(at: number, months: number): string {
  const day = new Date(at);
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months, day.getUTCDate())).toISOString().slice(0, 10);
}
