import { marketOf, type MarketId } from '../../../worker/shared/market';
import { messagesOf } from '../../i18n/messages';
import { paths } from '../../paths';
import type { PageRule } from '../fault';
import { isEuropean } from '../page';

/** Names by which makers and their phones are known. */
export const makersNames = /(?<!\p{L})(?:Apple|Samsung|Google|Sony|Motorola|Nokia|OnePlus|Fairphone|iPhone|Galaxy|Pixel|Xperia)(?!\p{L})/u;

/** A maker's name may be used to say what a phone is, not to look like its maker. */
export const affiliation: PageRule = {
  name: 'affiliation',
  source: (market) =>
    isEuropean(market) ? 'Directive (EU) 2015/2436, Art. 14; CJEU C-558/08 (Portakabin)' : ({ gb: 'Trade Marks Act 1994, s. 11', us: '15 USC 1125(a); 15 USC 1115(b)(4)', jp: '不正競争防止法 第2条・第19条' } as Partial<Record<MarketId, string>>)[market]!,
  check: ({ market, texts, words }) => {
    const named = texts.find(({ text }) => makersNames.test(text));
    if (!named || words.includes(messagesOf(market).shell.footer.trademarks)) return [];
    return [{ at: named.at, what: `names ${makersNames.exec(named.text)![0]} and does not say that the shop is not affiliated` }];
  },
};

/** The way to withdraw from a contract, on every page, for as long as the period runs. */
export const withdrawal: PageRule = {
  name: 'withdrawal',
  source: (market) => (marketOf(market).returns.withdrawalFunction ? 'Directive 2011/83/EU, Art. 11a (Directive (EU) 2023/2673)' : null),
  check: ({ market, links }) => (links.includes(paths.withdrawal(market)) ? [] : [{ at: 0, what: 'no link to the withdrawal function' }]),
};

const prices: Partial<Record<string, RegExp>> = { EUR: /\d\s?€|€\s?\d/u, GBP: /£\d/u, USD: /\$\d/u, JPY: /\d円|[￥¥]\d/u };
const taxWords: Record<'vat-margin' | 'sales-tax' | 'consumption-tax', RegExp> = {
  'vat-margin': /differenzbesteuert|régime de la marge|régimen especial de los bienes usados|regime del margine|margin scheme/iu,
  'sales-tax': /sales tax/iu,
  'consumption-tax': /税込|消費税[^。]*総額/u,
};

/** With a price goes what it has in it: the margin scheme's words, the sales tax to come, or the whole sum. */
export const tax: PageRule = {
  name: 'tax-wording',
  source: (market) =>
    ({ de: 'PAngV § 6; UStG § 25a', at: 'PrAG § 9; UStG 1994 § 24', fr: 'CGI, art. 297 A; arrêté du 3 décembre 1987, art. 1', es: 'Ley 37/1992, art. 135 to 138', it: 'D.L. 41/1995, art. 36; Codice del consumo, art. 49', gb: 'Price Marking Order 2004; VAT Notice 718', us: 'State sales tax acts; FTC Act, s. 5', jp: '消費税法 第63条' })[market],
  check: ({ market, texts, words }) => {
    const { currency, tax: { wording } } = marketOf(market);
    const priced = texts.find(({ text }) => prices[currency]!.test(text));
    return priced && !taxWords[wording].test(words) ? [{ at: priced.at, what: `a price without its tax wording (“${priced.text.trim().slice(0, 40)}”)` }] : [];
  },
};
