import type { ModelFacts } from '../../catalogue/catalogue';
import { languageOf, type Language } from '../../shared/language';
import type { CheckContext } from './context';
import { figuresOf } from './figure-text';
import { error, warning, type Finding } from './finding';
import { pairsOf, textsOf, type Typed } from './typed';

type Aspect = 'screen' | 'camera' | 'weight' | 'port' | 'chip';

const same: Record<Language, string> = {
  de: String.raw`(?:dies|die|den|das|der|dem)?selbe[nrms]?|gleiche[nrms]?|identische[nrms]?`, fr: 'mêmes?|identiques?', es: 'mism[oa]s?', it: "stess[oaie]|medesim[oaie]", en: 'same|identical', ja: '同じ|同一の',
};

const aspects: Record<Aspect, Record<Language, string>> = {
  screen: { de: 'display|bildschirm', fr: 'écran', es: 'pantalla', it: 'schermo|display', en: 'screen|display', ja: '画面|ディスプレイ' },
  camera: { de: 'kameras?', fr: 'appareils? photo|caméras?', es: 'cámaras?', it: 'fotocamer[ae]', en: 'cameras?', ja: 'カメラ' },
  weight: { de: 'gewicht', fr: 'poids', es: 'peso', it: 'peso', en: 'weight', ja: '重さ|重量' },
  port: { de: 'anschluss|ladebuchse', fr: 'prise|connecteur', es: 'puerto|conector', it: 'porta|connettore', en: 'port|connector', ja: '端子' },
  chip: { de: 'chip|prozessor', fr: 'puce|processeur', es: 'chip|procesador', it: 'chip|processore', en: 'chip|processor', ja: 'チップ|プロセッサー?' },
};

/** Whether two phones are the same in an aspect, by what the catalogue knows; null where it does not. A tenth of an inch and five grams nobody notices. */
const isSame: Record<Aspect, (a: ModelFacts, b: ModelFacts) => boolean | null> = {
  screen: (a, b) => Math.abs(a.screen.diagonal - b.screen.diagonal) < 0.1 - 1e-9 && a.screen.technology === b.screen.technology && a.screen.refresh === b.screen.refresh,
  camera: (a, b) => lenses(a) === lenses(b),
  weight: (a, b) => Math.abs(a.body.weight - b.body.weight) < 5,
  port: (a, b) => a.connectivity.port === b.connectivity.port,
  chip: () => null,
};

const lenses = ({ cameras: { rear } }: ModelFacts) => rear.map(({ kind, megapixels }) => `${kind} ${megapixels}`).sort().join();

/** “The same camera” of two phones whose cameras are not. Said where a page holds one pair of phones against each other, because there it is plain of whom it speaks. */
export function sameness(revision: Typed, { market, facts }: CheckContext): Finding[] {
  const pairs = new Map(pairsOf(revision).map(({ value }) => [`${value.newer} ${value.older}`, value]));
  const [pair] = pairs.values();
  const [a, b] = [facts.get(pair?.newer ?? ''), facts.get(pair?.older ?? '')];
  if (pairs.size !== 1 || !a || !b) return [];
  const language = languageOf(market);
  return textsOf(revision).flatMap(({ field, value }) => (Object.keys(aspects) as Aspect[]).flatMap((aspect): Finding[] => {
    const claim = claimOf(language, aspect).exec(value)?.[0];
    const isTrue = claim === undefined || isSame[aspect](a, b);
    if (isTrue) return [];
    return isTrue === null
      ? [warning(field, { code: 'unproven-comparison', message: `“${claim}”: the catalogue does not know this of the ${a.name} and the ${b.name}.`, mend: 'Check it against the makers’ pages, or leave it out.' })]
      : [error(field, { code: 'untrue-comparison', message: `“${claim}” is not true of the ${a.name} and the ${b.name}: ${difference[aspect](a, b)}.`, mend: 'Say what differs.' })];
  }));
}

function claimOf(language: Language, aspect: Aspect): RegExp {
  const [one, what] = [same[language], aspects[aspect][language]];
  return language === 'ja' ? new RegExp(`(?:${one}).{0,3}(?:${what})`, 'u') : new RegExp(String.raw`(?<!\p{L})(?:${one})(?:\s+\p{L}+)?\s+(?:\p{L}+-?)?(?:${what})(?!\p{L})`, 'iu');
}

const difference: Record<Aspect, (a: ModelFacts, b: ModelFacts) => string> = {
  screen: (a, b) => `${a.screen.diagonal} inches, ${a.screen.technology}, ${a.screen.refresh} Hz against ${b.screen.diagonal} inches, ${b.screen.technology}, ${b.screen.refresh} Hz`,
  camera: (a, b) => `${lenses(a).replaceAll(',', ', ')} MP against ${lenses(b).replaceAll(',', ', ')} MP`,
  weight: (a, b) => `${a.body.weight} g against ${b.body.weight} g`,
  port: (a, b) => `${a.connectivity.port} against ${b.connectivity.port}`,
  chip: () => '',
};

type Measure = { readonly unit: string; readonly of: (phone: ModelFacts) => readonly number[] };

const measures: readonly Measure[] = [
  { unit: 'zoll|pouces?|pulgadas?|pollici|inch(?:es)?|インチ|″', of: ({ screen }) => [screen.diagonal] },
  { unit: String.raw`hz(?!\p{L})|hertz`, of: ({ screen }) => [screen.refresh] },
  { unit: String.raw`mp(?!\p{L})|mégapixels?|megap[ií]x?el\p{L}*`, of: ({ cameras }) => [...cameras.rear.map(({ megapixels }) => megapixels), cameras.front.megapixels] },
  { unit: '万画素', of: ({ cameras }) => [...cameras.rear.map(({ megapixels }) => megapixels * 100), cameras.front.megapixels * 100] },
  { unit: String.raw`gramm[ei]?s?(?!\p{L})|gramos?|grams?(?!\p{L})|(?-i:g)(?!\p{L})|グラム`, of: ({ body }) => [body.weight] },
];

/** A measure that none of the page's phones has, nor is what two of them differ by: mistyped, or of another phone. */
export function unknownFact(revision: Typed, { facts }: CheckContext): Finding[] {
  const phones = [...facts.values()];
  if (phones.length === 0) return [];
  return textsOf(revision).flatMap(({ field, value }) => measures.flatMap(({ unit, of }) => {
    const known = phones.flatMap(of);
    const apart = known.flatMap((one) => known.map((other) => Math.abs(one - other)));
    return figuresOf(value, unit).filter((figure) => ![...known, ...apart].some((one) => Math.abs(one - figure.value) < 1e-6)).map((figure) =>
      warning(field, { code: 'unknown-fact', message: `“${figure.text}”: the catalogue knows ${[...new Set(known)].join(', ')} of this page’s phones.`, mend: 'Look at the phone’s facts again.' }));
  }));
}
