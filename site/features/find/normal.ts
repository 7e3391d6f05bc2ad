import { spelledAs, type Word } from './words';

/**
 * Names and searches in one plain spelling: full-width to half-width, small letters, no accents, known
 * other spellings replaced, letters and digits apart (`S22` is `s 22`).
 */
export function wordsOf(text: string): Word[] {
  let plain = text.normalize('NFKC').toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '').normalize('NFC').replaceAll('ß', 'ss').replaceAll('œ', 'oe');
  // A plus belongs to a name; points inside a figure to the figure.
  plain = plain.replace(/(?<=\p{L}|\d)\+(?=\s|$)/gu, ' plus ').replace(/['’´`]/g, '');
  for (const [pattern, spelling] of spelledAs) plain = plain.replace(pattern, spelling);
  return plain.match(/5g\b|\p{L}+|\d+/gu) ?? [];
}
