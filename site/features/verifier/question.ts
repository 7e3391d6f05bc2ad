import { writtenTime, type Chain } from './chain.ts';
import type { Redrawn } from './draws.ts';
import type { Entry } from './ledger.ts';
import type { DrawFacts, Fault, StepFacts } from './report.ts';

/** What the visitor holds of their own: from the order page or the letter. */
export type Question = {
  /** Check this draw, and not the signatures of all others. */
  draw?: string | undefined;
  /** The manifest's hash. */
  manifestHash?: string | undefined;
  /** The hash of the line that committed their draw. */
  entry?: string | undefined;
};

/** Where the visitor's draw stands. */
export function findDraw(draw: string, entries: readonly Entry[], draws: readonly Redrawn[], chain: Chain, manifest: string): { facts: DrawFacts } | { fault: Fault } {
  const own = entries.filter((entry) => entry.kind !== 'published' && entry.draw === draw);
  const [first] = own;
  if (first?.kind === 'refunded') return { facts: { state: 'refunded', draw, at: first.at, reason: first.reason } };
  if (first?.kind !== 'committed') return { fault: { code: 'no-draw', file: 'question', found: draw } };
  const { sequence, at: committedAt } = first;
  const redrawn = draws.find(({ entry }) => entry.draw === draw);
  const postponed = own.findLast((entry) => entry.kind === 'postponed');
  const round = redrawn?.entry.round ?? postponed?.next ?? first.round;
  const facts = { draw, sequence, round, roundAt: writtenTime(chain, round), committedAt };
  if (!redrawn) return { facts: { state: 'committed', ...facts } };
  const { randomness, attempt, index, of, entry: { unit } } = redrawn;
  return { facts: { state: 'drawn', ...facts, randomness, manifest, attempt, index, of, unit } };
}

/** The line whose hash the visitor holds; if they name a draw, that line must be its first. */
export function findEntry(hash: string, draw: string | undefined, entries: readonly Entry[]): { facts: StepFacts['your-entry'] } | { fault: Fault } {
  const entry = entries.find((each) => each.hash === hash);
  if (!entry) return { fault: { code: 'no-entry', file: 'question', found: hash } };
  const isTheirs = !draw || ((entry.kind === 'committed' || entry.kind === 'refunded') && entry.draw === draw);
  if (!isTheirs) return { fault: { code: 'entry-of-another', file: 'ledger', line: entry.no, found: 'draw' in entry ? entry.draw : entry.kind, expected: draw } };
  return { facts: { line: entry.no, kind: entry.kind, at: entry.at } };
}
