import { laws, type LawSource } from '../../law/source';
import { languageOf, type Language } from '../../shared/language';
import type { MarketId } from '../../shared/market';
import type { CheckContext } from './context';
import { error, warning, type Finding } from './finding';
import { textsOf, type Typed } from './typed';

/** Shops and marketplaces that sell the same phones, by the names that people know. */
const shops = /(?<![\p{L}\d])(?:back ?market|refurbed|rebuy|swappie|certideal|recommerce|smaaart|asgoodasnew|clevertronic|music ?magpie|giffgaff|envirofone|swappa|gazelle|best ?buy|walmart|amazon|ebay|media ?markt|saturn|otto\.de|fnac|darty|boulanger|cdiscount|rakuten|el corte inglés|pccomponentes|mediaworld|unieuro|trendevice|currys|argos|vinted|wallapop|leboncoin|kleinanzeigen|willhaben)(?![\p{L}\d])|メルカリ|イオシス|じゃんぱら|ゲオモバイル|ヨドバシ|ビックカメラ|楽天市場|アマゾン/iu;

/** Sentences by which others are known. */
const slogans = /(?<!\p{L})(?:think different|downgrade now|never settle|do what you can.t|geiz ist geil|ich bin doch nicht blöd|save money\.? live better|agitateur de curiosité|yo no soy tonto)(?!\p{L})/iu;

/** “The cheapest”, “number one”: claims about everybody else, for which there has to be proof. */
const superlatives: Record<Language, RegExp> = {
  de: /(?:best(?:e[nrs]?|er) preise?|(?:günstig|billig|niedrig)ste[nrs]? (?:preise?|anbieter|shop|angebote?)|nummer (?:1|eins)|nr\. ?1|marktführer\p{L}*|unschlagbar\p{L}*|konkurrenzlos\p{L}*)/iu,
  fr: /(?:meilleurs? prix|prix (?:le|les) plus bas|(?<!\p{L})(?:le|les) moins chers? (?:de|du)|n[°o] ?1(?!\d)|numéro (?:1|un)(?!\p{L})|leader|imbattables?)/iu,
  es: /(?:mejor(?:es)? precios?|precios? más bajos?|(?:más|los más) baratos? del|n\.?º ?1(?!\d)|número (?:1|uno)|líder(?:es)?|imbatibles?)/iu,
  it: /(?:miglior(?:i)? prezz[io]|prezz[io] più bass[io]|n[.°]? ?1(?!\d)|numero (?:1|uno)|leader|imbattibil[ei])/iu,
  en: /\b(?:best|lowest|cheapest|unbeatable) prices?\b|\bcheapest (?:in|on)\b|\b(?:no\.|number|#) ?(?:1|one)\b|\bmarket leader\b|\bunbeatable\b/iu,
  ja: /(?:業界|日本|世界)(?:最安|最大|初|随一)|最低価格|第1位/u,
};

const rivalLaw: Partial<Record<MarketId, LawSource>> = { gb: laws.rivalGb, us: laws.rivalUs, jp: laws.rivalJp };
const bestLaw: Partial<Record<MarketId, LawSource>> = { de: laws.bestDe, gb: laws.figureGb, us: laws.figureUs, jp: laws.figureJp };

/** What is another shop's to say, or says something of all other shops. Makers are not meant: their phones are named everywhere. */
export function claim(revision: Typed, { market }: CheckContext): Finding[] {
  return textsOf(revision).flatMap(({ field, value }) => {
    const [slogan, shop, best] = [slogans.exec(value)?.[0], shops.exec(value)?.[0], superlatives[languageOf(market)].exec(value)?.[0]];
    return [
      ...(slogan ? [error(field, { code: 'others-claim', message: `“${slogan}” is what somebody else is known by.`, mend: 'Say it in words of our own.', source: rivalLaw[market] ?? laws.rivalEu })] : []),
      ...(shop ? [warning(field, { code: 'others-claim', message: `This names “${shop}”: a comparison with another shop has to be of like with like, checkable and not to its discredit.`, mend: 'Leave the name out, or have the comparison looked at.', source: rivalLaw[market] ?? laws.rivalEu })] : []),
      ...(best ? [warning(field, { code: 'unproven-claim', message: `“${best}” claims something about all others, and needs proof at hand.`, mend: 'Say what is true of us alone.', source: bestLaw[market] ?? laws.bestEu })] : []),
    ];
  });
}
