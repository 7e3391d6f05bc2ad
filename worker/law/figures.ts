import type { MarketId } from '../shared/market';
import { laws, type LawSource } from './source';

/** Figures that persuade, which stand with their source or not at all. */

export const kilograms = /\d\s?(?:kg|g|t)\s?(?:of\s)?CO[₂2]/u;
/** A promise of an upper end, in per cent, money or kilograms. */
export const upTo = /(?:(?<!\p{L})(?:up to|bis zu|jusqu[’']à|hasta(?: un)?|fino (?:a|al))\s\d[\d.,]*\s?(?:%|€|kg)|最大\d[\d.,]*\s?(?:%|％|円))/iu;

const elsewhere: Partial<Record<MarketId, LawSource>> = { gb: laws.figureGb, us: laws.figureUs, jp: laws.figureJp };

/** Who says that a figure needs its source. */
export function figureLaw(market: MarketId): LawSource {
  return elsewhere[market] ?? laws.figureEu;
}
