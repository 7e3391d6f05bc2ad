import { bannedWords } from '../../law/banned-words';
import type { CheckContext } from './context';
import { error, type Finding } from './finding';
import { textsOf, type Typed } from './typed';

/** Words that the country forbids: the very rules by which a build fails. */
export function bannedWord(revision: Typed, { market }: CheckContext): Finding[] {
  return textsOf(revision).flatMap(({ field, value }) =>
    bannedWords(market, value).map(({ word, rule, source }) => error(field, { code: 'banned-word', message: `“${word}” ${reasons[rule]}.`, mend: mends[rule], source })));
}

const reasons = {
  'environmental-claim': 'claims something about the environment without saying what, and is forbidden here',
  'false-urgency': 'hurries people without a reason, and is forbidden here',
  'as-new': 'may not be said here of a phone that somebody has used',
} as const;

const mends = {
  'environmental-claim': 'Say what is saved, with its figure and source.',
  'false-urgency': 'Say when it ends, if it does.',
  'as-new': 'Name the grade instead.',
} as const;
