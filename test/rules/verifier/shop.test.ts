import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifyDrop } from '../../../site/features/verifier/verify';
import { randomnessOf } from '../../../worker/beacon/beacon';
import { firstRoundAfter, type Chain } from '../../../worker/beacon/chain';
import { drawIndex } from '../../../worker/draw/draw';
import { beginning, lineOf, type Entry } from '../../../worker/draw/ledger';
import { manifestOf, type ManifestUnit } from '../../../worker/phone/manifest';
import { localChain } from './chain.fixture';
import { anyRecipe, makeDrop, type Drop, type Line } from './drop.fixture';
import { filesOf, insider } from './evidence.fixture';

const numRuns = Number(process.env.RUNS ?? 60);
const timeout = 60_000 + numRuns * 1_000;
const chain = localChain as Chain;

describe('the shop and the verifier, which share no code,', () => {
  it('come to the same for every drop of 1 to 2,000 phones', { timeout }, async () => {
    await fc.assert(fc.asyncProperty(anyRecipe(), async (recipe) => {
      const told = makeDrop(recipe);
      const written = await writeDown(told);
      expect(written.manifest).toBe(told.manifestBytes);
      expect(written.ledger).toBe(told.ledger);
      const { steps } = await verifyDrop(filesOf({ ...told, manifestBytes: written.manifest, ledger: written.ledger }), {}, { cache: insider });
      expect(steps.filter(({ ok }) => !ok)).toEqual([]);
    }), { numRuns });
  });
});

/** The same story as the shop writes it down: what it has to find out by itself it finds out by its own code. */
async function writeDown({ manifest: plan, manifestHash, lines }: Drop): Promise<{ manifest: string; ledger: string }> {
  const { drop, market, price, opens, closes, draw: { margin, replaceAfter }, floor } = plan;
  const manifest = manifestOf({
    drop, market, system: 'mixed', price: { amount: price.amount, currency: 'EUR' }, opensAt: Date.parse(opens), closesAt: Date.parse(closes),
    chain, margin, replaceAfter, floor, units: plan.units.toReversed() as ManifestUnit[],
  });
  const left = plan.units.map(({ code }) => code);
  let [ledger, previous, round] = ['', beginning, 0];
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'committed') round = Math.max(firstRoundAfter(chain, Date.parse(line.at) + margin * 1000), round);
    const entry = await entryOf(line, index + 1, { round, manifestHash, left, margin, replaceAfter });
    const sealed = await lineOf(entry, previous);
    ledger += `${sealed.line}\n`;
    previous = sealed.hash;
  }
  return { manifest, ledger };
}

type Known = { round: number; manifestHash: string; left: string[]; margin: number; replaceAfter: number };

async function entryOf(line: Line, no: number, { round, manifestHash, left, margin, replaceAfter }: Known): Promise<Entry> {
  const at = Date.parse(line.at);
  const draw = String(line.draw);
  const sequence = Number(line.sequence);
  switch (line.kind) {
    case 'published': return { no, at, kind: 'published', drop: String(line.drop), manifest: manifestHash };
    case 'committed': return { no, at, kind: 'committed', sequence, draw, round };
    case 'refunded': return { no, at, kind: 'refunded', draw, reason: line.reason as 'sold-out' };
    case 'postponed': {
      const never = Number(line.round);
      const next = firstRoundAfter(chain, (localChain.genesis + (never - 1) * localChain.period + replaceAfter + margin) * 1000);
      return { no, at, kind: 'postponed', sequence, draw, round: never, next };
    }
    default: {
      const signature = String(line.signature);
      const index = await drawIndex({ manifest: manifestHash, randomness: await randomnessOf(signature), draw }, left.length);
      return { no, at, kind: 'drawn', sequence, draw, round: Number(line.round), signature, index, unit: left.splice(index, 1)[0]! };
    }
  }
}
