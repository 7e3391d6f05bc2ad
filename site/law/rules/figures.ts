import type { MarketId } from '../../../worker/shared/market';
import type { PageRule } from '../fault';
import { isEuropean } from '../page';

const kilograms = /\d\s?(?:kg|g|t)\s?(?:of\s)?CO[₂2]/u;
/** A promise of an upper end, in per cent, money or kilograms. */
const upTo = /(?:(?<!\p{L})(?:up to|bis zu|jusqu[’']à|hasta(?: un)?|fino (?:a|al))\s\d[\d.,]*\s?(?:%|€|kg)|最大\d[\d.,]*\s?(?:%|％|円))/iu;

/** Figures that persuade stand with their source: inside a `data-figure` that links to it or cites it, or in the link itself. */
export const figures: PageRule = {
  name: 'figure-source',
  source: (market) =>
    isEuropean(market) ? 'Directive 2005/29/EC, Art. 6, 7 and 12' : ({ gb: 'CMA Green Claims Code; CAP Code 3.7', us: 'FTC Policy Statement on Advertising Substantiation; 16 CFR 260.2', jp: '不当景品類及び不当表示防止法 第7条第2項' } as Partial<Record<MarketId, string>>)[market]!,
  // A legal document is its own source.
  check: ({ path, texts, figures }) => [
    ...texts.filter(({ text, sourced }) => !sourced && !path.includes('/legal/') && (kilograms.test(text) || upTo.test(text))).map(({ text, at }) => ({ at, what: `a figure without its source (“${text.trim().slice(0, 60)}”)` })),
    ...figures.filter(({ sourced }) => !sourced).map(({ at }) => ({ at, what: 'a data-figure without a source in it' })),
  ],
};
