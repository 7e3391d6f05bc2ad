import type { Grade } from '../shared/grade';
import type { Money } from '../shared/money';
import type { Origin, Report, WearMark } from './report';

/** A replaced part; without an origin where none was recorded. */
export type ReplacedPart = { readonly part: string; readonly origin: Origin | null };

/** A free unit behind an offer, as it is chosen by. */
export type Behind = {
  readonly code: string;
  /** per cent */
  readonly batteryHealth: number;
  readonly replacedParts: readonly ReplacedPart[];
  readonly checkedAt: number;
  /** Null where no report was kept. */
  readonly wear: readonly WearMark[] | null;
};

/** One physical phone, as far as anybody may know it: never whose it is, what it was bought for, or its IMEI. */
export type Unit = {
  readonly code: string;
  readonly model: string;
  readonly name: string;
  readonly storage: number;
  readonly colour: string;
  readonly grade: Grade;
  readonly seller: { readonly id: string; readonly name: string };
  readonly batteryHealth: number;
  readonly replacedParts: readonly ReplacedPart[];
  readonly checkedAt: number;
  readonly report: Omit<Report, 'parts'> | null;
  readonly state: 'in-stock' | 'reserved' | 'sold';
  /** The end of the hold that it is in. */
  readonly until: number | null;
  readonly isOfDrop: boolean;
  readonly offer: { readonly id: string; readonly price: Money } | null;
};

export const availabilities = ['for-sale', 'held', 'sold', 'not-offered', 'in-drop'] as const;
export type Availability = (typeof availabilities)[number];

/** Whether a unit can be bought at a moment: a hold that ran out is over, whether or not anyone tidied up. */
export function availabilityOf({ state, until, isOfDrop, offer }: Unit, now: number): Availability {
  if (state === 'sold') return 'sold';
  if (isOfDrop) return 'in-drop';
  if (state === 'reserved' && until! > now) return 'held';
  return offer ? 'for-sale' : 'not-offered';
}

/**
 * What a passport may tell. Of a unit that is still to be drawn, the public list of its drop tells model, grade and
 * battery, so that is all there is before the draw: parts, marks and tests come with the phone.
 */
export function tellable(unit: Unit): Unit {
  return unit.isOfDrop && unit.state !== 'sold' ? { ...unit, replacedParts: [], report: null } : unit;
}
