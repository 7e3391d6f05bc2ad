import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifyDrop } from '../../../site/features/verifier/verify';
import { beaconOf } from './chain.fixture';
import { anyRecipe, generator, iso, makeDrop, seal, type Drop, type Line } from './drop.fixture';
import { filesOf, insider } from './evidence.fixture';

const numRuns = Number(process.env.RUNS ?? 60);
const timeout = 60_000 + numRuns * 1_000;
const check = (drop: Drop) => verifyDrop(filesOf(drop), {}, { cache: insider });

describe('whatever drop there was', () => {
  it('is found in order, when the curve itself is asked', { timeout }, async () => {
    const cache = new Map<string, boolean>();
    await fc.assert(fc.asyncProperty(anyRecipe(60), async (recipe) => {
      const { steps } = await verifyDrop(filesOf(makeDrop(recipe)), {}, { cache });
      expect(steps.filter(({ ok }) => !ok)).toEqual([]);
    }), { numRuns: Math.min(numRuns, 12) });
    expect(cache.size).toBeGreaterThan(0);
  });

  it('of 1 to 2,000 phones, is found in order', { timeout }, async () => {
    await fc.assert(fc.asyncProperty(anyRecipe(), async (recipe) => {
      const { steps } = await check(makeDrop(recipe));
      expect(steps.filter(({ ok }) => !ok)).toEqual([]);
    }), { numRuns });
  });

  it('is refused when one thing in it is changed, however well', { timeout }, async () => {
    const tried = new Set<string>();
    await fc.assert(fc.asyncProperty(anyRecipe(), fc.nat(), async (recipe, seed) => {
      const drop = makeDrop(recipe);
      const [name, changed] = changeOne(drop, generator(seed));
      tried.add(name);
      const { ok } = await check(changed);
      expect([name, ok]).toEqual([name, false]);
    }), { numRuns });
    if (numRuns >= 200) expect([...tried].sort()).toEqual(Object.keys(changes).sort());
  });
});

type Change = (line: Line, drop: Drop, index: number, lines: Line[]) => Line | Line[] | null;
const isOf = (...kinds: string[]) => ({ kind }: Line) => kinds.includes(kind);
const number = (value: unknown, by = 1) => Number(value) + by;

/** Each takes a line and gives what stands there instead, or null where that would not be wrong. */
const changes: Record<string, [(line: Line) => boolean, Change]> = {
  'another manifest': [isOf('published'), (line) => ({ ...line, manifest: 'f'.repeat(64) })],
  'a sequence': [isOf('committed', 'drawn', 'postponed'), (line) => ({ ...line, sequence: number(line.sequence) })],
  'a round': [isOf('committed', 'drawn', 'postponed'), (line) => ({ ...line, round: number(line.round) })],
  'a round before': [isOf('committed', 'drawn', 'postponed'), (line) => ({ ...line, round: number(line.round, -1) })],
  'the next round': [isOf('postponed'), (line) => ({ ...line, next: number(line.next) })],
  'an index': [isOf('drawn'), (line) => ({ ...line, index: number(line.index) })],
  'a unit': [isOf('drawn'), (line, { manifest: { units } }) => ({ ...line, unit: units.find(({ code }) => code !== line.unit)?.code ?? 'RP-OTHER' })],
  'a signature': [isOf('drawn'), (line) => ({ ...line, signature: beaconOf(number(line.round)).signature })],
  'a draw': [isOf('drawn', 'postponed'), (line) => ({ ...line, draw: `${line.draw}0` })],
  'a committed draw': [isOf('committed'), (line, _, index, lines) => (lines.slice(index + 1).some(({ draw }) => draw === line.draw) ? { ...line, draw: `${line.draw}0` } : null)],
  'a time before': [(line) => line.kind !== 'published', (line, _, index, lines) => ({ ...line, at: iso(Date.parse(lines[index - 1]!.at) - 1) })],
  'a payment as late as its round': [isOf('committed'), (line, { manifest: { beacon: { genesis, period } } }) => ({ ...line, at: iso((genesis + (number(line.round) - 1) * period) * 1000) })],
  'a draw before its round': [isOf('drawn'), (line, { manifest: { beacon: { genesis, period } } }) => ({ ...line, at: iso((genesis + number(line.round, -1) * period) * 1000 - 1) })],
  'a line twice': [() => true, (line) => [line, line]],
  'a line less': [() => true, (line, _, index, lines) => (isMissed(line, index, lines) ? [] : null)],
  'a refund of what was paid': [isOf('committed'), (line) => [line, { kind: 'refunded', at: line.at, draw: line.draw!, reason: 'sold-out' }]],
  'one member too many': [() => true, (line) => ({ ...line, note: 1 })],
};

/** A refund, or what stands last of its kind, nobody would miss. */
function isMissed(line: Line, index: number, lines: Line[]): boolean {
  const after = lines.slice(index + 1);
  if (line.kind === 'published') return true;
  if (line.kind === 'committed') return after.some(isOf('committed'));
  if (line.kind === 'drawn') return after.some(isOf('drawn'));
  return line.kind === 'postponed' && after.some(({ sequence, kind }) => sequence === line.sequence && kind !== 'committed');
}

function changeOne(drop: Drop, chance: () => number): [string, Drop] {
  const names = Object.keys(changes);
  for (;;) {
    const name = names[Math.floor(chance() * names.length)]!;
    const [fits, change] = changes[name]!;
    const places = drop.lines.flatMap((line, index) => (fits(line) ? [index] : []));
    const index = places[Math.floor(chance() * places.length)];
    if (index === undefined) continue;
    const instead = change(drop.lines[index]!, drop, index, drop.lines);
    if (instead) return [name, { ...drop, ledger: seal(drop.lines.toSpliced(index, 1, ...[instead].flat())) }];
  }
}
