import { languageOf, type Language } from '../../shared/language';
import type { MarketId } from '../../shared/market';
import { blockName } from '../field-name';
import type { CheckContext } from './context';
import { error, warning, type Finding } from './finding';
import { listOf, objectOf, textOf, textsOf, type Typed } from './typed';

/** A text that stands word for word in a market of another language: nobody has translated it yet. Names and figures alone are the same everywhere. */
export function untranslated(revision: Typed, { market, elsewhere }: CheckContext): Finding[] {
  const foreign = new Map<string, MarketId>();
  for (const [other, body] of elsewhere) if (languageOf(other) !== languageOf(market)) for (const { value } of textsOf(body)) if (saysMuch(value)) foreign.set(value, other);
  return textsOf(revision).flatMap(({ field, value }) => {
    const other = foreign.get(value);
    return other ? [error(field, { code: 'untranslated', message: `This is the text of ${other.toUpperCase()}, in another language.`, mend: `Translate it into ${languages[languageOf(market)]}.` })] : [];
  });
}

const saysMuch = (text: string) => (text.match(/\p{L}{2,}/gu) ?? []).length >= 3 || (text.match(/[\p{sc=Hiragana}\p{sc=Katakana}]/gu) ?? []).length >= 4;

/** Small words that stand in every text of a language and hardly in one of another. */
const small: Record<Exclude<Language, 'ja'>, readonly string[]> = {
  de: ['der', 'die', 'das', 'und', 'ist', 'nicht', 'ein', 'eine', 'für', 'mit', 'auch', 'auf', 'wie', 'wer', 'wir', 'beim', 'noch', 'kein', 'sich'],
  fr: ['le', 'les', 'des', 'et', 'est', 'une', 'pour', 'pas', 'vous', 'dans', 'qui', 'sur', 'votre', 'avec', 'plus', 'ce', 'ou', 'du', 'au'],
  es: ['el', 'los', 'las', 'y', 'es', 'una', 'para', 'con', 'que', 'más', 'por', 'tu', 'si', 'lo', 'del', 'pero', 'cómo', 'al'],
  it: ['il', 'gli', 'di', 'è', 'una', 'per', 'che', 'non', 'con', 'più', 'della', 'del', 'ti', 'sono', 'anche', 'ma', 'ai', 'nel'],
  en: ['the', 'and', 'is', 'of', 'to', 'you', 'for', 'with', 'that', 'it', 'not', 'your', 'what', 'than', 'are', 'this', 'or', 'but'],
};

/** A longer text that reads like another language than the market's. */
export function otherLanguage(revision: Typed, { market }: CheckContext): Finding[] {
  const own = languageOf(market);
  return textsOf(revision).flatMap(({ field, value }) => {
    const read = languageRead(value);
    return read && read !== own ? [warning(field, { code: 'other-language', message: `This reads like ${languages[read]}.`, mend: `Say it in ${languages[own]}.` })] : [];
  });
}

/** The language that a text seems to be written in; null where it is short or could be several. */
function languageRead(text: string): Language | null {
  if (/[\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text)) return 'ja';
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < 8) return null;
  const [first, second] = (Object.keys(small) as Exclude<Language, 'ja'>[]).map((language) => ({ language, count: words.filter((word) => small[language].includes(word)).length })).toSorted((a, b) => b.count - a.count);
  return first!.count >= 3 && first!.count >= 2 * second!.count ? first!.language : null;
}

const languages: Record<Language, string> = { de: 'German', fr: 'French', es: 'Spanish', it: 'Italian', en: 'English', ja: 'Japanese' };

/** A kind of block, or an optional part, that the campaign has in every other market. */
export function missingPart(revision: Typed, { elsewhere }: CheckContext): Finding[] {
  const others = [...elsewhere.values()].map(objectOf);
  if (others.length < 2) return [];
  const kindsOf = (page: Typed) => new Set(listOf(page.blocks).map((block) => textOf(objectOf(block).kind)));
  const own = kindsOf(revision);
  const kinds = [...kindsOf(others[0]!)].filter((kind) => !own.has(kind) && others.every((other) => kindsOf(other).has(kind)));
  const parts = ['share', 'soldOut', 'tracking'].filter((part) => revision[part] === undefined && others.every((other) => other[part] !== undefined));
  return [
    ...(kinds.length > 0 ? [warning('blocks', { code: 'missing-part', message: `Every other market has blocks that this one lacks: ${kinds.map(blockName).join(', ')}.`, mend: 'Add them, or leave them out on purpose.' })] : []),
    ...parts.map((part) => warning(part, { code: 'missing-part', message: 'Every other market says something here.', mend: 'Say it here, too, or leave it out on purpose.' })),
  ];
}
