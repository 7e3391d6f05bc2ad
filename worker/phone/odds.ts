import { money, type Money } from '../shared/money';
import type { Manifest, ManifestUnit } from './manifest';

/** How likely something is for the next Phone drawn: how many units there are of it, and their share, 0 to 1. */
export type Chance = { readonly units: number; readonly probability: number };
export type Outcome = { readonly model: string; readonly name: string; readonly worth: Money };

/** What a drop's next Phone may be. Every unit that is left is as likely as any other. */
export type Odds = {
  readonly models: ({ readonly model: string; readonly name: string } & Chance)[];
  readonly makers: ({ readonly maker: string } & Chance)[];
  /** From and to are worths; `to` is the least that is no longer in the band, or the best there is. */
  readonly worths: ({ readonly from: Money; readonly to: Money } & Chance)[];
  readonly outcomes: { readonly best: Outcome; readonly middle: Outcome; readonly worst: Outcome } | null;
};

export type Names = ReadonlyMap<string, { readonly name: string; readonly maker: string }>;

/** Where bands of worth begin, in times of the price. */
const bands = [1, 1.25, 1.5, 2];

/**
 * The odds of some of a manifest's units: of all for the start, of those nobody has drawn for now.
 *
 * @param names what models are called, and who makes them
 */
export function oddsOf(manifest: Manifest, units: readonly ManifestUnit[], names: Names): Odds {
  const nameOf = (model: string) => names.get(model)?.name ?? model;
  const makerOf = (model: string) => names.get(model)?.maker ?? nameOf(model);
  const chance = (some: readonly ManifestUnit[]): Chance => ({ units: some.length, probability: some.length / units.length });
  const price = (amount: number) => money(amount, manifest.price.currency);
  const outcome = ({ model, worth }: ManifestUnit): Outcome => ({ model, name: nameOf(model), worth: price(worth) });

  const byWorth = units.toSorted((a, b) => a.worth - b.worth || (a.code < b.code ? -1 : 1));
  const starts = bands.map((times) => Math.ceil(manifest.price.amount * times));
  const best = Math.max(...manifest.units.map(({ worth }) => worth));
  return {
    models: likeliestFirst([...Map.groupBy(units, ({ model }) => model)].map(([model, some]) => ({ model, name: nameOf(model), ...chance(some) })), ({ name }) => name),
    makers: likeliestFirst([...Map.groupBy(units, ({ model }) => makerOf(model))].map(([maker, some]) => ({ maker, ...chance(some) })), ({ maker }) => maker),
    worths: starts.map((from, index) => {
      const next = starts[index + 1];
      const isIn = ({ worth }: ManifestUnit) => (index === 0 || worth >= from) && (next === undefined || worth < next);
      return { from: price(from), to: price(next ?? Math.max(best, from)), ...chance(units.filter(isIn)) };
    }).filter(({ units: some }) => some > 0),
    outcomes: byWorth.length === 0 ? null : { best: outcome(byWorth.at(-1)!), middle: outcome(byWorth[Math.floor((byWorth.length - 1) / 2)]!), worst: outcome(byWorth[0]!) },
  };
}

function likeliestFirst<T extends Chance>(chances: T[], name: (chance: T) => string): T[] {
  return chances.sort((a, b) => b.units - a.units || (name(a) < name(b) ? -1 : 1));
}
