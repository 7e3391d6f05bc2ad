import { languageOf, type Language } from '../shared/language';
import type { MarketId } from '../shared/market';
import { laws, type LawSource } from './source';

/** Words that a country forbids, and where it does. */
type Banned = { readonly rule: 'environmental-claim' | 'false-urgency' | 'as-new'; readonly source: LawSource; readonly words: readonly RegExp[] };

const claims = {
  de: [/umwelt(?:freundlich|schonend|bewusst|gerecht)\p{L}*/giu, /klima(?:neutral|positiv|freundlich|schonend)\p{L}*/giu, /(?<!\p{L})nachhaltig\p{L}*/giu, /(?<!\p{L})öko(?:logisch|bewusst|fair)\p{L}*/giu, /CO[₂2]-neutral\p{L}*/giu, /ressourcenschonend\p{L}*/giu, /(?<!\p{L})grüne\p{L}*\s+(?:Wahl|Alternative|Handys?|Smartphones?|Technik|Entscheidung|Shop)/giu],
  fr: [/(?<!\p{L})écologi\p{L}*/giu, /(?<!\p{L})éco-?(?:responsable|friendly|conçu)\p{L}*/giu, /neutr(?:e|es|alité) (?:en )?carbone/giu, /respectu\p{L}+ de (?:l[’']environnement|la planète)/giu, /bon(?:ne)? pour (?:l[’']environnement|la planète)/giu, /(?<!\p{L})verte?s? (?:pour la planète|et responsables?)/giu, /(?:choix|geste|téléphone|achat|alternative)s? verte?s?(?!\p{L})/giu, /(?<!support )(?<!\p{L})durable(?:s|ment)?(?!\p{L})/giu],
  es: [/(?<!\p{L})ecológic\p{L}*/giu, /(?<!\p{L})sostenib\p{L}*/giu, /respetuos\p{L}+ con (?:el medio ambiente|el planeta)/giu, /(?:neutr\p{L}+ en|huella cero de) carbono/giu, /(?:móvil|teléfono|opción|compra|elección)(?:es|s)? verdes?(?!\p{L})/giu],
  it: [/(?<!\p{L})(?:eco)?sostenibil\p{L}*/giu, /(?<!\p{L})ecologic\p{L}*/giu, /amic\p{L}+ (?:dell[’']ambiente|del pianeta)/giu, /rispettos\p{L}+ dell[’']ambiente/giu, /neutr\p{L}+ (?:in termini di |dal punto di vista del )?carbonio/giu, /(?:scelta|telefono|alternativa|acquisto) verde(?!\p{L})/giu],
  en: [/\beco-?(?:friendly|conscious|responsible)\b/giu, /\benvironmentally (?:friendly|responsible|conscious)\b/giu, /\bgreen(?:er)? (?:choice|choices|phones?|option|alternative|shopping|tech|way)\b/giu, /\bsustainab\w*/giu, /\b(?:carbon|climate)[- ](?:neutral|positive|friendly)\w*/giu, /\bplanet-friendly\b/giu, /\b(?:good|better|kind|kinder) (?:for|to) the (?:planet|environment)\b/giu],
  ja: [/(?<!\p{sc=Katakana})エコ(?![ー\p{sc=Katakana}])/gu, /(?:環境|地球)に(?:やさし|優し)[いく]/gu, /サステナブル|サスティナブル|カーボンニュートラル|環境配慮型/gu],
} satisfies Record<Language, RegExp[]>;

const haste = {
  de: [/nur (?:noch )?heute(?!\p{L})/giu, /letzte (?:Chance|Gelegenheit)/giu, /jetzt zuschlagen/giu],
  fr: [/aujourd[’']hui seulement/giu, /dernière chance/giu, /vite,/giu],
  es: [/solo (?:por )?hoy(?!\p{L})/giu, /última oportunidad/giu, /date prisa/giu],
  it: [/solo (?:per )?oggi(?!\p{L})/giu, /ultima (?:occasione|possibilità)/giu, /affrettati/giu],
  en: [/\b(?:today only|only today)\b/giu, /\blast chance\b/giu, /\bhurry\b/giu, /\bbest price guaranteed\b/giu],
  ja: [/本日限り|今だけ|お急ぎください/gu, /日本一|業界No\.?1|最安値/gu],
} satisfies Record<Language, RegExp[]>;

const asNew = [/(?<!\p{L})comme neu(?:f|ve)s?(?!\p{L})/giu, /(?<!\p{L})états? neufs?(?!\p{L})/giu, /(?<!\p{L})à neuf(?!\p{L})/giu, /(?<!\p{L})quasi[- ]neu(?:f|ve)s?(?!\p{L})/giu];

const claimLaw: Partial<Record<MarketId, LawSource>> = { gb: laws.greenGb, us: laws.greenUs, jp: laws.greenJp };
const hasteLaw: Partial<Record<MarketId, LawSource>> = { gb: laws.hasteGb, us: laws.hasteUs, jp: laws.hasteJp };

export function bannedIn(market: MarketId): Banned[] {
  const language = languageOf(market);
  return [
    { rule: 'environmental-claim', source: claimLaw[market] ?? laws.greenEu, words: claims[language] },
    { rule: 'false-urgency', source: hasteLaw[market] ?? laws.hasteEu, words: haste[language] },
    ...(market === 'fr' ? [{ rule: 'as-new' as const, source: laws.asNewFr, words: asNew }] : []),
  ];
}

/** The banned words in a text, each with the character it begins at. */
export function bannedWords(market: MarketId, text: string): { readonly at: number; readonly word: string; readonly rule: Banned['rule']; readonly source: LawSource }[] {
  return bannedIn(market).flatMap(({ rule, source, words }) => words.flatMap((word) => [...text.matchAll(word)].map((match) => ({ at: match.index, word: match[0], rule, source }))));
}
