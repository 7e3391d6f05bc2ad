import { roundAfter, timeOf, writtenTime } from './chain.ts';
import type { Entry } from './ledger.ts';
import type { Manifest } from './manifest.ts';
import type { Fault } from './report.ts';

/**
 * Whether every round is the one the rules give, and none could be known when it was fixed.
 * Takes a ledger whose story can be.
 */
export function roundFault(entries: readonly Entry[], { beacon, draw: { margin, replaceAfter } }: Manifest): Fault | null {
  /** The round each sequence waits for. */
  const awaited = new Map<number, number>();
  let lastCommitted = 0;
  for (const [index, entry] of entries.entries()) {
    const wrong = (code: Fault['code'], field: string, found: string | number, expected: string | number): Fault => ({ code, file: 'ledger', line: index + 1, field, found: String(found), expected: String(expected) });
    const at = Date.parse(entry.at);
    if (entry.kind === 'committed') {
      lastCommitted = Math.max(roundAfter(beacon, at + margin * 1000), lastCommitted);
      if (entry.round !== lastCommitted) return wrong('committed-round', 'round', entry.round, lastCommitted);
      awaited.set(entry.sequence, entry.round);
    }
    if (entry.kind === 'drawn') {
      const round = awaited.get(entry.sequence)!;
      if (entry.round !== round) return wrong('drawn-round', 'round', entry.round, round);
      if (at < timeOf(beacon, round)) return wrong('before-round', 'at', entry.at, writtenTime(beacon, round));
    }
    if (entry.kind === 'postponed') {
      const round = awaited.get(entry.sequence)!;
      if (entry.round !== round) return wrong('postponed-round', 'round', entry.round, round);
      const givenUp = timeOf(beacon, round) + replaceAfter * 1000;
      if (at < givenUp) return wrong('postponed-early', 'at', entry.at, new Date(givenUp).toISOString());
      const next = roundAfter(beacon, givenUp + margin * 1000);
      if (entry.next !== next) return wrong('next-round', 'next', entry.next, next);
      awaited.set(entry.sequence, entry.next);
    }
  }
  return null;
}
