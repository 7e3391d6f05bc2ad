import type { CheckContext } from './context';
import type { Finding } from './finding';
import { deadLink } from './link';
import { pairOrder } from './pair';
import { emptyShelf, soldOut, unknownPhone } from './phone';
import { shape } from './shape';
import { objectOf, type Typed } from './typed';
import { sharedPlace, window } from './window';
import { bannedWord } from './word';

/** A rule that a revision keeps or breaks in a market. Pure: whatever it needs is in the context. */
export type Check = (revision: Typed, context: CheckContext) => readonly Finding[];

const checks: readonly Check[] = [shape, window, sharedPlace, unknownPhone, soldOut, emptyShelf, deadLink, pairOrder, bannedWord];

/** Everything that stands against a revision, errors first, each rule once a place. @param revision as it was typed: any JSON */
export function findingsOf(revision: unknown, context: CheckContext): Finding[] {
  const found = checks.flatMap((check) => check(objectOf(revision), context));
  const once = new Map(found.map((finding) => [JSON.stringify([finding.code, finding.field, finding.message]), finding]));
  return [...once.values()].sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
}
