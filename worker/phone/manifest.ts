import type { Chain } from '../beacon/chain';
import { formula } from '../draw/draw';
import type { Grade } from '../shared/grade';
import type { Money } from '../shared/money';
import type { Floor } from './floor';

export type System = 'ios' | 'android' | 'mixed';

export type ManifestUnit = {
  readonly code: string; readonly model: string; readonly storage: number; readonly colour: string; readonly grade: Grade;
  /** Battery health, per cent. */
  readonly battery: number;
  /** Median over 14 days of the lowest price at which its like was in stock, minor units. */
  readonly worth: number;
};

/** What a drop promises: fixed, in these bytes, when it is published. */
export type Manifest = {
  readonly format: 'reprise-manifest-1';
  readonly drop: string;
  readonly market: string;
  readonly system: System;
  readonly price: Money;
  readonly opens: string;
  readonly closes: string;
  readonly beacon: Chain;
  readonly draw: { readonly formula: string; readonly margin: number; readonly replaceAfter: number };
  readonly floor: Floor;
  readonly units: readonly ManifestUnit[];
};

export type Planned = {
  readonly drop: string; readonly market: string; readonly system: System; readonly price: Money;
  /** ms since 1970 */
  readonly opensAt: number; readonly closesAt: number;
  readonly chain: Chain; readonly margin: number; readonly replaceAfter: number;
  readonly floor: Floor; readonly units: readonly ManifestUnit[];
};

/** The bytes of a drop's manifest, as text. The order of its members is part of the format; units stand in the order of their codes. */
export function manifestOf({ drop, market, system, price, opensAt, closesAt, chain, margin, replaceAfter, floor, units }: Planned): string {
  const { chain: hash, publicKey, scheme, genesis, period } = chain;
  const manifest: Manifest = {
    format: 'reprise-manifest-1', drop, market, system,
    price: { amount: price.amount, currency: price.currency },
    opens: new Date(opensAt).toISOString(), closes: new Date(closesAt).toISOString(),
    beacon: { chain: hash, publicKey, scheme, genesis, period },
    draw: { formula, margin, replaceAfter },
    floor: { battery: floor.battery, updateMonths: floor.updateMonths, yearsWithoutEnd: floor.yearsWithoutEnd },
    units: units
      .map(({ code, model, storage, colour, grade, battery, worth }) => ({ code, model, storage, colour, grade, battery, worth }))
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
  };
  return JSON.stringify(manifest);
}

export function readManifest(body: string): Manifest {
  return JSON.parse(body) as Manifest;
}
