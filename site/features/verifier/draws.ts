import { randomnessOf } from './beacon.ts';
import { drawOne } from './formula.ts';
import type { Drawn, Entry } from './ledger.ts';
import type { Manifest } from './manifest.ts';
import type { Fault } from './report.ts';

/** One draw, done again. */
export type Redrawn = { entry: Drawn; randomness: string; index: number; attempt: number; of: number };

/** Draws everything again, in the ledger's order, from what remained each time. Takes a ledger whose story can be. */
export function drawAgain(entries: readonly Entry[], { units }: Pick<Manifest, 'units'>, manifestHash: string): { draws: Redrawn[] } | { fault: Fault } {
  const remaining = units.map(({ code }) => code);
  const draws: Redrawn[] = [];
  for (const entry of entries) {
    if (entry.kind !== 'drawn') continue;
    const randomness = randomnessOf(entry.signature);
    const of = remaining.length;
    const { index, attempt } = drawOne(manifestHash, randomness, entry.draw, of);
    const place = { file: 'ledger', line: entry.no } as const;
    if (entry.index !== index) return { fault: { ...place, code: 'index', field: 'index', found: String(entry.index), expected: String(index) } };
    const [unit] = remaining.splice(index, 1);
    if (entry.unit !== unit) return { fault: { ...place, code: 'unit', field: 'unit', found: entry.unit, expected: unit! } };
    draws.push({ entry, randomness, index, attempt, of });
  }
  return { draws };
}
