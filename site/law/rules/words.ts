import { marketOf, type MarketId } from '../../../worker/shared/market';
import type { Finding } from '../fault';

/** Words that a country forbids, and where it does. */
type Banned = { readonly rule: string; readonly source: string; readonly words: readonly RegExp[] };

const claims = {
  de: [/umwelt(?:freundlich|schonend|bewusst|gerecht)\p{L}*/giu, /klima(?:neutral|positiv|freundlich|schonend)\p{L}*/giu, /(?<!\p{L})nachhaltig\p{L}*/giu, /(?<!\p{L})öko(?:logisch|bewusst|fair)\p{L}*/giu, /CO[₂2]-neutral\p{L}*/giu, /ressourcenschonend\p{L}*/giu, /(?<!\p{L})grüne\p{L}*\s+(?:Wahl|Alternative|Handys?|Smartphones?|Technik|Entscheidung|Shop)/giu],
  fr: [/(?<!\p{L})écologi\p{L}*/giu, /(?<!\p{L})éco-?(?:responsable|friendly|conçu)\p{L}*/giu, /neutr(?:e|es|alité) (?:en )?carbone/giu, /respectu\p{L}+ de (?:l[’']environnement|la planète)/giu, /bon(?:ne)? pour (?:l[’']environnement|la planète)/giu, /(?<!\p{L})verte?s? (?:pour la planète|et responsables?)/giu, /(?:choix|geste|téléphone|achat|alternative)s? verte?s?(?!\p{L})/giu, /(?<!support )(?<!\p{L})durable(?:s|ment)?(?!\p{L})/giu],
  es: [/(?<!\p{L})ecológic\p{L}*/giu, /(?<!\p{L})sostenib\p{L}*/giu, /respetuos\p{L}+ con (?:el medio ambiente|el planeta)/giu, /(?:neutr\p{L}+ en|huella cero de) carbono/giu, /(?:móvil|teléfono|opción|compra|elección)(?:es|s)? verdes?(?!\p{L})/giu],
  it: [/(?<!\p{L})(?:eco)?sostenibil\p{L}*/giu, /(?<!\p{L})ecologic\p{L}*/giu, /amic\p{L}+ (?:dell[’']ambiente|del pianeta)/giu, /rispettos\p{L}+ dell[’']ambiente/giu, /neutr\p{L}+ (?:in termini di |dal punto di vista del )?carbonio/giu, /(?:scelta|telefono|alternativa|acquisto) verde(?!\p{L})/giu],
  en: [/\beco-?(?:friendly|conscious|responsible)\b/giu, /\benvironmentally (?:friendly|responsible|conscious)\b/giu, /\bgreen(?:er)? (?:choice|choices|phones?|option|alternative|shopping|tech|way)\b/giu, /\bsustainab\w*/giu, /\b(?:carbon|climate)[- ](?:neutral|positive|friendly)\w*/giu, /\bplanet-friendly\b/giu, /\b(?:good|better|kind|kinder) (?:for|to) the (?:planet|environment)\b/giu],
  ja: [/(?<!\p{sc=Katakana})エコ(?![ー\p{sc=Katakana}])/gu, /(?:環境|地球)に(?:やさし|優し)[いく]/gu, /サステナブル|サスティナブル|カーボンニュートラル|環境配慮型/gu],
} satisfies Record<string, RegExp[]>;

const haste = {
  de: [/nur (?:noch )?heute(?!\p{L})/giu, /letzte (?:Chance|Gelegenheit)/giu, /jetzt zuschlagen/giu],
  fr: [/aujourd[’']hui seulement/giu, /dernière chance/giu, /vite,/giu],
  es: [/solo (?:por )?hoy(?!\p{L})/giu, /última oportunidad/giu, /date prisa/giu],
  it: [/solo (?:per )?oggi(?!\p{L})/giu, /ultima (?:occasione|possibilità)/giu, /affrettati/giu],
  en: [/\b(?:today only|only today)\b/giu, /\blast chance\b/giu, /\bhurry\b/giu, /\bbest price guaranteed\b/giu],
  ja: [/本日限り|今だけ|お急ぎください/gu, /日本一|業界No\.?1|最安値/gu],
} satisfies Record<keyof typeof claims, RegExp[]>;

const asNew = [/(?<!\p{L})comme neu(?:f|ve)s?(?!\p{L})/giu, /(?<!\p{L})états? neufs?(?!\p{L})/giu, /(?<!\p{L})à neuf(?!\p{L})/giu, /(?<!\p{L})quasi[- ]neu(?:f|ve)s?(?!\p{L})/giu];

const claimLaw = (market: MarketId): string =>
  ({ gb: 'Digital Markets, Competition and Consumers Act 2024, s. 226; CMA Green Claims Code', us: 'FTC Green Guides, 16 CFR 260.4', jp: '不当景品類及び不当表示防止法 第5条第1号、環境省 環境表示ガイドライン' } as Partial<Record<MarketId, string>>)[market] ??
  'Directive 2005/29/EC, Annex I, No. 4a (Directive (EU) 2024/825)';
const hasteLaw = (market: MarketId): string =>
  ({ gb: 'Digital Markets, Competition and Consumers Act 2024, Sch. 20', us: 'FTC Act, s. 5 (15 USC 45)', jp: '不当景品類及び不当表示防止法 第5条' } as Partial<Record<MarketId, string>>)[market] ??
  'Directive 2005/29/EC, Annex I, No. 7';

export function bannedIn(market: MarketId): Banned[] {
  const language = marketOf(market).locale.slice(0, 2) as keyof typeof claims;
  return [
    { rule: 'environmental-claim', source: claimLaw(market), words: claims[language] },
    { rule: 'false-urgency', source: hasteLaw(market), words: haste[language] },
    ...(market === 'fr' ? [{ rule: 'as-new', source: 'Code de la consommation, art. R122-4 and R122-5', words: asNew }] : []),
  ];
}

/** The banned words in a text. */
export function bannedWords(market: MarketId, text: string): (Finding & { readonly word: string; readonly rule: string; readonly source: string })[] {
  return bannedIn(market).flatMap(({ rule, source, words }) =>
    words.flatMap((word) => [...text.matchAll(word)].map((match) => ({ at: match.index, word: match[0], what: `says “${match[0]}”`, rule, source }))),
  );
}
