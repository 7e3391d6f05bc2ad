import type { Grade } from '../../worker/shared/grade';
import type { Region } from '../../worker/shared/shard';

/**
 * What tests and people may rely on to be there, whatever else the seed holds.
 * All three are the house's. `soldOut` is offered in every EU market, and none is left of it;
 * of `lastOne` the EU has this single unit, so its model page shows one offer with one phone.
 */
export const landmarks = {
  inStock: { model: 'apple-iphone-13', storage: 128, colour: 'blue', grade: 'excellent', count: { eu: 12, gb: 8, us: 8, jp: 8 } },
  lastOne: { model: 'samsung-galaxy-z-flip5', storage: 256, colour: 'graphite', grade: 'good', count: { eu: 1 } },
  soldOut: { model: 'fairphone-5', storage: 256, colour: 'matte-black', grade: 'excellent', count: { eu: 0 } },
} as const satisfies Record<string, Landmark>;

export type Landmark = {
  readonly model: string;
  readonly storage: number;
  readonly colour: string;
  readonly grade: Grade;
  readonly count: Partial<Record<Region, number>>;
};

/** Models of which a region holds a landmark and nothing else. */
export const keptApart: Partial<Record<Region, readonly string[]>> = { eu: [landmarks.lastOne.model, landmarks.soldOut.model] };
