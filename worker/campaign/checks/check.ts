import { claim } from './claim';
import type { CheckContext } from './context';
import { cutOffInSearch, cutOffOnPhone } from './cut-off';
import { sameness, unknownFact } from './fact';
import { unsourcedFigure } from './figure';
import type { Finding } from './finding';
import { deadLink } from './link';
import { pairOrder } from './pair';
import { emptyShelf, soldOut, unknownPhone } from './phone';
import { altText, unknownPicture } from './picture';
import { reduction } from './reduction';
import { saleWord } from './sale';
import { shape } from './shape';
import { missingPart, otherLanguage, untranslated } from './translation';
import { objectOf, type Typed } from './typed';
import { sharedPlace, window } from './window';
import { bannedWord } from './word';

/** A rule that a revision keeps or breaks in a market. Pure: whatever it needs is in the context. */
export type Check = (revision: Typed, context: CheckContext) => readonly Finding[];

const checks: readonly Check[] = [
  shape, untranslated, otherLanguage, missingPart,
  window, sharedPlace,
  unknownPhone, soldOut, emptyShelf, deadLink,
  pairOrder, sameness, unknownFact, unsourcedFigure,
  reduction,
  unknownPicture, altText, cutOffInSearch, cutOffOnPhone,
  bannedWord, saleWord, claim,
];

/** Everything that stands against a revision, errors first, each rule once a place. @param revision as it was typed: any JSON */
export function findingsOf(revision: unknown, context: CheckContext): Finding[] {
  const found = checks.flatMap((check) => check(objectOf(revision), context));
  const once = new Map(found.map((finding) => [JSON.stringify([finding.code, finding.field, finding.message]), finding]));
  return [...once.values()].sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
}
