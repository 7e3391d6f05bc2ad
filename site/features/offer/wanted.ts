import type { Offer } from '../../../worker/inventory/offer';

/** Which offers of a model are asked for: any of each list, within the prices. What is left out is not asked for. */
export type Wanted = {
  readonly storage?: readonly number[];
  readonly grade?: readonly string[];
  readonly colour?: readonly string[];
  /** Minor units. */
  readonly least?: number;
  readonly most?: number;
};

export function isWanted({ storage, grade, colour, price }: Pick<Offer, 'storage' | 'grade' | 'colour' | 'price'>, wanted: Wanted): boolean {
  const { least = 0, most = Infinity } = wanted;
  return (
    (wanted.storage?.includes(storage) ?? true) && (wanted.grade?.includes(grade) ?? true) && (wanted.colour?.includes(colour) ?? true) &&
    price.amount >= least && price.amount <= most
  );
}
