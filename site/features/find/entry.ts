import { batteryFloor, grades, type Grade } from '../../../worker/shared/grade';
import { money, type Currency, type Money } from '../../../worker/shared/money';
import type { Hue } from '../../content/hue';
import { modelFacets, optionsOfModel, type ModelFacet } from './facet';

/** The index of a market's phones as a build leaves it: what filters, sorting and a card need, short, because it is read whole. */
export type Baked = { readonly currency: Currency; readonly phones: readonly BakedPhone[] };

export type BakedPhone = PhoneFacts & {
  /** Minor units, of the best offer, for a phone that is sold out. */
  readonly from: number;
  /** Id, hue, the maker's own name. */
  readonly colours: readonly (readonly [string, Hue, string])[];
  /** What can be had, the cheapest first. */
  readonly variants: readonly BakedVariant[];
};

/** Index of the grade, GB, index of the colour, minor units, how many; and the lowest price before, where this one is reduced. */
export type BakedVariant = readonly [grade: number, storage: number, colour: number, amount: number, left: number, lowest?: number];

export type PhoneFacts = {
  readonly id: string;
  readonly maker: string;
  readonly name: string;
  /** ISO date. */
  readonly released: string;
  readonly updates: { readonly until: string } | { readonly supportedOn: string };
  /** Grams; inches. */
  readonly weight: number;
  readonly screen: number;
  readonly fiveG: boolean;
  readonly esim: boolean;
  readonly port: 'lightning' | 'usb-c';
  /** Of the drawing, mm. */
  readonly width: number;
  readonly height: number;
};

/** What filters know of a variant. Few are told apart by it, so that all that are alike share one. */
export type Kind = {
  readonly grade: Grade;
  /** GB. */
  readonly storage: number;
  readonly hue: Hue;
  /** Battery health in per cent that the grade promises at least. */
  readonly battery: number;
};

/** What can be had of a phone, whoever sells it. */
export type Variant = {
  readonly kind: Kind;
  readonly colour: { readonly id: string; readonly hue: Hue; readonly name: string };
  readonly price: Money;
  /** The lowest price before it was reduced. */
  readonly lowest?: Money;
  readonly left: number;
};

/** A phone of the index. Its variants are those that can be had, the cheapest first. */
export type Entry = PhoneFacts & {
  readonly from: Money;
  readonly colours: readonly Variant['colour'][];
  readonly variants: readonly Variant[];
  /** What filters it meets, whatever its variants. */
  readonly options: Readonly<Record<ModelFacet, readonly string[]>>;
};

export function entriesOf({ currency, phones }: Baked): Entry[] {
  const kinds = new Map<string, Kind>();
  const kindOf = (grade: Grade, storage: number, hue: Hue) => {
    const key = `${grade} ${storage} ${hue}`;
    const kind = kinds.get(key) ?? { grade, storage, hue, battery: batteryFloor[grade] };
    kinds.set(key, kind);
    return kind;
  };
  return phones.map(({ from, colours: bakedColours, variants, ...facts }) => {
    const colours = bakedColours.map(([id, hue, name]) => ({ id, hue, name }));
    return {
      ...facts,
      from: money(from, currency),
      colours,
      options: Object.fromEntries(modelFacets.map((facet) => [facet, optionsOfModel(facts, facet)])) as Entry['options'],
      variants: variants.map(([grade, storage, colourIndex, amount, left, lowest]) => {
        const colour = colours[colourIndex]!;
        return { kind: kindOf(grades[grade]!, storage, colour.hue), colour, price: money(amount, currency), left, ...(lowest !== undefined && { lowest: money(lowest, currency) }) };
      }),
    };
  });
}
