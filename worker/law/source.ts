/** Where a law can be read. */
export type LawSource = { readonly title: string; readonly url: string };

const law = (title: string, url: string): LawSource => ({ title, url });

const practices = 'https://eur-lex.europa.eu/eli/dir/2005/29/oj';
const competitionAct = 'https://www.legislation.gov.uk/ukpga/2024/13';
const premiumsAct = 'https://laws.e-gov.go.jp/law/337AC0000000134';
const consumerCode = 'https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006069565';
const tradeCode = 'https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000005634379';

/** The laws that texts of campaigns are held to, in the words by which lawyers of each country find them. */
export const laws = {
  greenEu: law('Directive 2005/29/EC, Annex I, No. 4a (Directive (EU) 2024/825)', practices),
  greenGb: law('Digital Markets, Competition and Consumers Act 2024, s. 226; CMA Green Claims Code', competitionAct),
  greenUs: law('FTC Green Guides, 16 CFR 260.4', 'https://www.ecfr.gov/current/title-16/chapter-I/subchapter-B/part-260'),
  greenJp: law('不当景品類及び不当表示防止法 第5条第1号、環境省 環境表示ガイドライン', premiumsAct),
  hasteEu: law('Directive 2005/29/EC, Annex I, No. 7', practices),
  hasteGb: law('Digital Markets, Competition and Consumers Act 2024, Sch. 20', competitionAct),
  hasteUs: law('FTC Act, s. 5 (15 USC 45)', 'https://www.law.cornell.edu/uscode/text/15/45'),
  hasteJp: law('不当景品類及び不当表示防止法 第5条', premiumsAct),
  asNewFr: law('Code de la consommation, art. R122-4 and R122-5', consumerCode),
  figureEu: law('Directive 2005/29/EC, Art. 6, 7 and 12', practices),
  figureGb: law('CMA Green Claims Code; CAP Code 3.7', 'https://www.asa.org.uk/type/non_broadcast/code_section/03.html'),
  figureUs: law('FTC Policy Statement on Advertising Substantiation; 16 CFR 260.2', 'https://www.ftc.gov/legal-library/browse/ftc-policy-statement-regarding-advertising-substantiation'),
  figureJp: law('不当景品類及び不当表示防止法 第7条第2項', premiumsAct),
  closingEu: law('Directive 2005/29/EC, Annex I, No. 15', practices),
  closingGb: law('Digital Markets, Competition and Consumers Act 2024, Sch. 20', competitionAct),
  closingAt: law('UWG 1984, §§ 33a to 33c: an Ausverkauf needs a permit', 'https://www.ris.bka.gv.at/GeltendeFassung.wxe?Abfrage=Bundesnormen&Gesetzesnummer=10002665'),
  soldesFr: law('Code de commerce, art. L310-3 and L310-5; arrêté du 27 mai 2019', tradeCode),
  saldiIt: law('D.Lgs. 114/1998, art. 15; indirizzi unitari of the Conferenza delle Regioni, 24 March 2011', 'https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:decreto.legislativo:1998-03-31;114'),
  rebajasEs: law('Ley 7/1996, art. 24 to 26 (Real Decreto-ley 20/2012)', 'https://www.boe.es/buscar/act.php?id=BOE-A-1996-1072'),
  rivalEu: law('Directive 2006/114/EC, Art. 4', 'https://eur-lex.europa.eu/eli/dir/2006/114/oj'),
  rivalGb: law('Business Protection from Misleading Marketing Regulations 2008, reg. 4', 'https://www.legislation.gov.uk/uksi/2008/1276'),
  rivalUs: law('Lanham Act, 15 USC 1125(a)', 'https://www.law.cornell.edu/uscode/text/15/1125'),
  rivalJp: law('不当景品類及び不当表示防止法 第5条、消費者庁 比較広告ガイドライン', premiumsAct),
  bestEu: law('Directive 2005/29/EC, Art. 6 and 12', practices),
  bestDe: law('UWG § 5 Abs. 2 (Alleinstellungswerbung)', 'https://www.gesetze-im-internet.de/uwg_2004/__5.html'),
  priceGb: law('CTSI Guidance for Traders on Pricing Practices; DMCC Act 2024, s. 226', 'https://www.businesscompanion.info/focus/guidance-for-traders-on-pricing-practices'),
  priceUs: law('FTC Guides Against Deceptive Pricing, 16 CFR 233.1', 'https://www.ecfr.gov/current/title-16/chapter-I/subchapter-B/part-233'),
  priceJp: law('不当景品類及び不当表示防止法 第5条第2号、価格表示ガイドライン', premiumsAct),
  priceEu: law('Directive 98/6/EC, Art. 6a; CJEU C-330/23 (Aldi Süd)', 'https://eur-lex.europa.eu/eli/dir/1998/6/oj'),
} as const satisfies Record<string, LawSource>;
