import { altFault, longestAlt, type AltFault } from '../alt';
import type { CheckContext } from './context';
import { error, warning, type Finding } from './finding';
import { objectOf, textOf, textsOf, uploadsOf, valueAt, type Typed } from './typed';

const told: Readonly<Record<Exclude<AltFault, 'missing' | 'too-long'>, readonly [message: string, mend: string]>> = {
  'file-name': ['This is the name of a file and tells nobody what is to be seen.', 'Say what is to be seen.'],
  'no-words': ['There is no word in this.', 'Say what is to be seen.'],
  'says-picture': ['That it is a picture is read out already.', 'Begin with what is to be seen.'],
};

const guide = { title: 'W3C, Images Tutorial: tips and tricks', url: 'https://www.w3.org/WAI/tutorials/images/tips/' };

/**
 * Texts that stand for pictures. Of contrast there is nothing to check in a campaign: a page has no colours of its own,
 * every text stands beside a picture and never on it, and the pairs of colours that there are keep WCAG AA in the shop's
 * one style sheet, which the browser tests look at in light and dark.
 */
export function altText(revision: Typed, { models }: CheckContext): Finding[] {
  const names = new Set([...models.values()].flatMap(({ id, name, maker }) => [id, name, `${maker} ${name}`].map((one) => one.toLowerCase())));
  return textsOf(revision).filter(({ field }) => /(^|\.)alt$/.test(field)).flatMap(({ field, value }): Finding[] => {
    const fault = altFault(value);
    // Too short, too long: the schema says so.
    if (fault === 'missing' || fault === 'too-long' || value.length > longestAlt) return [];
    if (fault) return [(fault === 'says-picture' ? warning : error)(field, { code: 'alt-text', message: told[fault][0], mend: told[fault][1], source: guide })];
    if (names.has(value.toLowerCase())) return [warning(field, { code: 'alt-text', message: `“${value}” names the phone and does not say what is to be seen of it.`, mend: 'Say which side, which colour, what it does there.', source: guide })];
    const caption = textOf(objectOf(valueAt(revision, field.split('.').slice(0, -2).join('.'))).caption).trim();
    return caption && caption === value ? [warning(field, { code: 'alt-text', message: 'The caption says the very same: whoever listens hears it twice.', mend: 'Say in one of them what the other does not.', source: guide })] : [];
  });
}

/** An upload that was never there. One that was removed since is kept for pages that name it. */
export function unknownPicture(revision: Typed, { pictures }: CheckContext): Finding[] {
  return uploadsOf(revision).filter(({ value }) => !pictures.has(value)).map(({ field }) => error(field, { code: 'unknown-picture', message: 'There is no such picture among those that were uploaded.', mend: 'Choose one that there is, or upload it.' }));
}
