import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makerSchema } from '../../site/content/maker.schema';
import { modelSchema, type Model } from '../../site/content/model.schema';
import { noticeFor } from '../../site/features/guarantee/notice-texts';
import { messagesOf } from '../../site/i18n/messages';
import { faultsOfPage, pageRules } from '../../site/law/check';
import { written } from '../../site/law/fault';
import { missingFor } from '../../site/law/offerable';
import { orderButtons, wrongButton } from '../../site/law/rules/order-button';
import { bannedWords } from '../../worker/law/banned-words';
import { faultsOfTexts } from '../../site/law/texts';
import { paths } from '../../site/paths';
import { marketIds, marketOf, type MarketId } from '../../worker/shared/market';
import { parse } from 'yaml';

/** A model's page that keeps every market's law, part by part; what a part is replaced by breaks it. */
function pageOf(market: MarketId, replaced: Partial<Record<keyof typeof parts, string>> = {}): string {
  const { locale } = marketOf(market);
  const all = Object.entries({ ...parts, ...replaced }).map(([, part]) => part);
  const filled = all.join('\n').replaceAll('{market}', market).replace('{notice}', noticeFor(locale).text.address.href).replace('{taxNote}', messagesOf(market).shell.taxNote).replace('{trademarks}', messagesOf(market).shell.footer.trademarks).replace('{price}', prices[market]);
  return `<!doctype html>\n<html lang="${locale}"><body>\n${filled}\n</body></html>`;
}
const prices: Record<MarketId, string> = { de: '149,00 €', at: '€ 149,00', fr: '149,00 €', es: '149,00 €', it: '149,00 €', gb: '£129.00', us: '$149.00', jp: '19,800円' };
const source = '<a href="https://example.org/source" rel="external">Source</a>';
const parts = {
  name: '<h1>iPhone 13</h1>',
  price: '<p>{price}</p>',
  footprint: `<section data-figure><p>64 kg CO₂e</p>${source}</section>`,
  manufacturer: '<address data-law="manufacturer">Apple Inc., One Apple Park Way, Cupertino <a href="https://apple.com/contact">apple.com/contact</a></address>',
  responsible: '<address data-law="responsible">Apple Distribution International Ltd., Cork</address>',
  absorption: `<section data-figure data-law="absorption"><dl><dt>DAS tête</dt><dd>0,97 W/kg</dd><dt>DAS tronc</dt><dd>0,98 W/kg</dd><dt>DAS membre</dt><dd>2,98 W/kg</dd></dl>${source}</section>`,
  japan: `<section data-figure data-law="japan"><dl><dt>技適マーク</dt><dd>あり</dd><dt>ネットワーク利用制限</dt><dd>○</dd></dl>${source}</section>`,
  guarantee: '<a href="/{market}/legal/guarantee">§</a>',
  notice: '<a href="{notice}">EU</a>',
  withdrawal: '<a href="/{market}/withdrawal">↩</a>',
  taxNote: '<p>{taxNote}</p>',
  trademarks: '<p>{trademarks}</p>',
};
const at = (market: MarketId) => [`${market}/phones/apple-iphone-13.html`, paths.model(market, 'apple-iphone-13')] as const;
const faultsOf = (market: MarketId, replaced: Partial<Record<keyof typeof parts, string>> = {}) => {
  const [file, path] = at(market);
  return faultsOfPage(file, pageOf(market, replaced), market, path).map(written);
};

describe('A page', () => {
  it.each(marketIds)('that has all its law asks for is let through in %s', (market) => {
    expect(faultsOf(market)).toEqual([]);
  });

  it.each<[string, MarketId, keyof typeof parts, string, RegExp]>([
    ['no manufacturer', 'de', 'manufacturer', '', /^de\/phones\/apple-iphone-13\.html:1 {2}maker {2}no manufacturer with a postal and an electronic address {2}\(Regulation \(EU\) 2023\/988, Art\. 16 and 19\)$/],
    ['nobody responsible in the EU', 'it', 'responsible', '', /maker {2}nobody who is responsible in the EU {2}\(Regulation \(EU\) 2023\/988/],
    ['no DAS in France', 'fr', 'absorption', '', /absorption {2}no DAS of head, trunk and limb in W\/kg {2}\(Arrêté du 8 octobre 2003/],
    ['one DAS too few in France', 'fr', 'absorption', parts.absorption.replace('DAS membre', 'DAS'), /absorption {2}no DAS of head/],
    ['a DAS without its source', 'fr', 'absorption', parts.absorption.replace(source, '').replace('data-figure ', ''), /:\d+ {2}absorption {2}a DAS without its source/],
    ['no 技適', 'jp', 'japan', parts.japan.replace('技適', ''), /japanese-use {2}does not say that it is certified \(技適\) {2}\(電波法/],
    ['a blocked phone', 'jp', 'japan', parts.japan.replace('○', '×'), /japanese-use {2}does not say its network status/],
    ['no guarantee', 'us', 'guarantee', '', /guarantee {2}no way to the guarantee {2}\(Magnuson-Moss/],
    ['no harmonised notice', 'es', 'notice', '', /guarantee {2}no harmonised notice on the legal guarantee {2}\(Directive 2011\/83\/EU, Art\. 6\(1\)\(l\)/],
    ['a maker’s name and no word on affiliation', 'gb', 'trademarks', '', /affiliation {2}names iPhone and does not say that the shop is not affiliated {2}\(Trade Marks Act 1994/],
    ['no way to withdraw', 'at', 'withdrawal', '', /withdrawal {2}no link to the withdrawal function {2}\(Directive 2011\/83\/EU, Art\. 11a/],
    ['a price without the margin scheme', 'de', 'taxNote', '<p>inkl. MwSt.</p>', /:4 {2}tax-wording {2}a price without its tax wording \(“149,00 €”\) {2}\(PAngV § 6; UStG § 25a\)/],
    ['a price without sales tax to come', 'us', 'taxNote', '', /tax-wording .* \(State sales tax acts/],
    ['a price that does not say it is all', 'jp', 'taxNote', '', /tax-wording .* \(消費税法 第63条\)/],
    ['a footprint without a source', 'de', 'footprint', '<p>64 kg CO₂e</p>', /:5 {2}figure-source {2}a figure without its source \(“64 kg CO₂e”\) {2}\(Directive 2005\/29\/EC/],
    ['a group of figures that names no source', 'fr', 'footprint', '<div data-figure><p>Prix neuf</p></div>', /:5 {2}figure-source {2}a data-figure without a source in it/],
    ['a marked figure without a source', 'us', 'footprint', '<b data-figure>12%</b>', /:5 {2}figure-source {2}a data-figure without a source in it/],
    ['“up to” without a source', 'gb', 'footprint', '<p>Save up to 70%</p>', /figure-source {2}a figure without its source \(“Save up to 70%”\)/],
    ['“comme neuf”', 'fr', 'name', '<h1>Un iPhone comme neuf</h1>', /:3 {2}as-new {2}says “comme neuf” {2}\(Code de la consommation, art\. R122-4 and R122-5\)/],
    ['“comme neuf” in the description', 'fr', 'name', '<meta name="description" content="iPhone 13, état neuf">', /:3 {2}as-new {2}says “état neuf”/],
    ['an environmental claim', 'de', 'name', '<h1>Das nachhaltige iPhone</h1>', /:3 {2}environmental-claim {2}says “nachhaltige” {2}\(Directive 2005\/29\/EC, Annex I, No\. 4a/],
    ['false urgency', 'us', 'name', '<h1>Last chance: iPhone 13</h1>', /false-urgency {2}says “Last chance” {2}\(FTC Act/],
  ])('with %s is refused in %s, with file, line, rule and source', (_, market, part, broken, expected) => {
    const faults = faultsOf(market, { [part]: broken });
    expect(faults.filter((fault) => expected.test(fault)), faults.join('\n')).toHaveLength(1);
  });

  it('is blamed only for what its own country asks for', () => {
    for (const { name, source } of pageRules) expect(marketIds.some((market) => source(market) !== null), name).toBe(true);
    expect(faultsOf('gb', { absorption: '', japan: '', manufacturer: '', responsible: '', notice: '', withdrawal: '' })).toEqual([]);
  });

  it('may mark a figure inside a larger group that names the source, or be the link to it', () => {
    expect(faultsOf('de', { footprint: `<section data-figure><p>bis zu 12 % weniger</p><b data-figure>64 kg CO₂e</b><cite>Apple</cite></section>` })).toEqual([]);
    expect(faultsOf('de', { footprint: '<p><a href="https://example.org/report">64 kg CO₂e</a></p>' })).toEqual([]);
  });

  it('may draw, compute and style in any words', () => {
    expect(faultsOf('fr', { footprint: '<svg><text>comme neuf</text></svg><script>"état neuf"</script><style>/* à neuf */</style>' })).toEqual([]);
  });
});

describe('Words', () => {
  it.each<[MarketId, string]>([
    ['de', 'umweltfreundliche Handys'], ['at', 'klimaneutral verschickt'], ['fr', 'un choix écologique'], ['fr', 'neutre en carbone'], ['fr', 'remis à neuf'], ['es', 'un móvil sostenible'], ['es', 'ecológico'],
    ['it', 'ecosostenibile'], ['it', 'amico dell’ambiente'], ['gb', 'an eco-friendly phone'], ['gb', 'a greener choice'], ['us', 'sustainably sourced'], ['jp', '環境にやさしいスマホ'], ['jp', 'エコなスマホ'],
  ])('of %s forbid “%s”', (market, text) => expect(bannedWords(market, text).length).toBeGreaterThan(0));

  it.each<[MarketId, string]>([
    ['de', 'Alpingrün, grün, Grüne Ecke'], ['de', 'Ökodesign-Verordnung'], ['fr', 'Vert alpin, couleur verte'], ['fr', 'sur un support durable'], ['fr', 'son prix neuf, et le prix du neuf'], ['es', 'verde noche'], ['it', 'verde alpino'],
    ['gb', 'Alpine Green, green'], ['us', 'Midnight Green'], ['jp', 'グリーン、エコノミー、エコー'],
  ])('of %s let pass “%s”', (market, text) => expect(bannedWords(market, text)).toEqual([]));
});

describe('The texts of the shop', () => {
  it('say nothing that a market forbids, those of pages rendered on demand included', () => {
    expect(faultsOfTexts(process.cwd()).map(written)).toEqual([]);
  });

  it.each(marketIds)('name the duty to pay on the order button of %s as its law wants it', (market) => {
    expect(wrongButton(market, messagesOf(market))).toBeNull();
    const { purchase } = messagesOf(market);
    const softer = { purchase: { ...purchase, checkout: { ...purchase.checkout, order: 'OK' } } };
    expect(wrongButton(market, softer)).toMatchObject({ what: expect.stringContaining(`${market}: the order button says “OK”`), source: orderButtons[market].source });
  });
});

describe('A model', () => {
  const read = <Value>(file: string, schema: { parse: (value: unknown) => Value }) => schema.parse(parse(readFileSync(`site/content/${file}.yaml`, 'utf8')));
  const [apple, motorola] = [read('makers/apple', makerSchema), read('makers/motorola', makerSchema)];
  const model = read('models/apple-iphone-13', modelSchema) as Model;
  const without = (group: 'sar' | 'japan') => ({ ...model, [group]: undefined }) as Model;

  it('may be offered everywhere when all is known of it', () => {
    for (const market of marketIds) expect(missingFor(market, model, apple), market).toEqual([]);
  });

  it('is not offered in fr without its DAS, in jp without 技適, or in the EU without somebody responsible', () => {
    expect(marketIds.filter((market) => missingFor(market, without('sar'), apple).length > 0)).toEqual(['fr']);
    expect(marketIds.filter((market) => missingFor(market, without('japan'), apple).length > 0)).toEqual(['jp']);
    expect(marketIds.filter((market) => missingFor(market, model, motorola).length > 0)).toEqual(['de', 'at', 'fr', 'es', 'it']);
  });
});
