import type { Grade } from '../../worker/shared/grade';
import { allowance } from '../../worker/unit/grade-rule';
import { origins, type MarkKind, type Origin, type Tests, type WearMark } from '../../worker/unit/report';
import { between, chanceFrom, pick, pickWeighted, type Chance } from './chance';
import type { DemoModel } from './models';
import type { ReportRow, UnitRow } from './rows';

/** How often a replaced part is of which origin; in a premium unit all are genuine. */
const originShares: Record<Origin, number> = { genuine: 40, 'refurbished-genuine': 25, compatible: 35 };

const stations = ['KA1', 'KA2', 'LE1', 'GT3'] as const;

/** What was found when a unit was checked. Of a chance of its own, so that what else a region holds does not hang on it. */
export function reportOf(unit: UnitRow, model: DemoModel): ReportRow {
  const chance = chanceFrom(`report ${unit.code}`);
  const parts = unit.replacedParts.map((part) => ({ part, origin: unit.grade === 'premium' ? ('genuine' as const) : pickWeighted(chance, origins, (origin) => originShares[origin]) }));
  return {
    unitId: unit.id,
    tests: testsOf(unit, model, chance),
    parts,
    wear: wearOf(unit.grade, chance),
    station: `${pick(chance, stations)}-${String(between(chance, 1, 12)).padStart(2, '0')}`,
  };
}

function testsOf({ batteryHealth, replacedParts }: UnitRow, { os, maker }: DemoModel, chance: Chance): Tests {
  const isNew = replacedParts.includes('battery');
  const tellsCycles = os === 'ios' || maker === 'Google';
  return {
    screen: true, touch: true, buttons: true, cameras: true, microphones: true, speakers: true, radios: true, sensors: true,
    charging: between(chance, 140, 178) / 10,
    // The unit's own figure is this one, rounded down.
    battery: batteryHealth + (batteryHealth < 100 ? between(chance, 0, 9) / 10 : 0),
    cycles: tellsCycles ? (isNew ? between(chance, 0, 12) : (100 - batteryHealth) * between(chance, 35, 50) + between(chance, 5, 60)) : null,
    'activation-lock': true, network: true, erasure: 'nist-800-88-purge',
  };
}

type Several = { readonly kind: MarkKind; readonly side: WearMark['side']; readonly count: readonly [number, number]; readonly length: readonly [number, number] };

/** What units of a grade look like: always a little more than the grade above would bear, or it would be of that one. */
const looks: Record<Grade, readonly (readonly Several[])[]> = {
  premium: [[]],
  excellent: [
    [scratches('back', [1, 3], 'excellent'), scratches('front', [0, 1], 'excellent')],
    [scratches('front', [1, 2], 'excellent'), scratches('back', [0, 2], 'excellent')],
  ],
  good: [
    [scratches('back', [4, 8], 'good'), scratches('front', [0, 4], 'good'), nicks([0, 1], 'good')],
    [scratches('back', [1, 6], 'good'), scratches('front', [0, 3], 'good'), nicks([1, 1], 'good'), scuffs('frame', [0, 1], 'good')],
  ],
  fair: [
    [scratches('back', [9, 18], 'fair'), scratches('front', [3, 8], 'fair'), nicks([1, 6], 'fair'), scuffs('back', [0, 2], 'fair')],
    [scratches('back', [5, 14], 'fair'), scratches('front', [2, 6], 'fair'), nicks([2, 6], 'fair'), scuffs('frame', [0, 3], 'fair')],
  ],
};

function scratches(side: 'front' | 'back', count: Several['count'], grade: Grade): Several {
  return { kind: 'scratch', side, count, length: [1, allowance[grade].scratch.longest] };
}
function nicks(count: Several['count'], grade: Grade): Several {
  return { kind: 'nick', side: 'frame', count, length: [1, allowance[grade].nick.longest] };
}
function scuffs(side: 'back' | 'frame', count: Several['count'], grade: Grade): Several {
  return { kind: 'scuff', side, count, length: [2, allowance[grade].scuff.longest] };
}

function wearOf(grade: Grade, chance: Chance): WearMark[] {
  // A pocket wears one way more than another.
  const direction = between(chance, 30, 150);
  return pick(chance, looks[grade]).flatMap(({ kind, side, count, length }) =>
    Array.from({ length: between(chance, ...count) }, () => {
      const [shortest, longest] = [length[0] * 10, length[1] * 10];
      return {
        side, kind, ...(side === 'frame' ? onEdge(chance) : { x: share(chance), y: share(chance) }),
        // More short marks than long ones.
        length: Math.round(shortest + (longest - shortest) * chance() ** 2) / 10,
        angle: Math.min(180, Math.max(0, direction + between(chance, -30, 30))),
      };
    }));
}

function share(chance: Chance): number {
  return between(chance, 60, 940) / 1000;
}

/** A point on the edge: at the left or right nearly always, where phones are held and fall. */
function onEdge(chance: Chance): { x: number; y: number } {
  const far = between(chance, 0, 1);
  return chance() < 0.8 ? { x: far, y: share(chance) } : { x: share(chance), y: far };
}
