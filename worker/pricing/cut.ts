import type { Grade } from '../shared/grade';
import type { Market } from '../shared/market';
import { money, type Money } from '../shared/money';
import { reductionOf, type PricePoint, type Reduction } from './reduction';

/**
 * What a campaign takes off a price, and what an offer costs then.
 *
 * - Whole per cent are reckoned on the price without any campaign and rounded down to the minor unit, so in the shopper's
 *   favour: 10 % off €2.99 is €2.69; the yen has no minor unit, so 10 % off ¥19,999 is ¥17,999.
 * - Several at once are never added together: the one with the lowest price counts, and of two alike the one without a code.
 * - A price never rises by a reduction, and never falls below one minor unit.
 * - Every grade and seller is included, premium as well; a rule names a grade where that is not meant. A Phone is not: its
 *   price is part of what its drop publishes and is the same for whoever is drawn.
 */
export type Cut = {
  /** The campaign's slug, and the revision that says so. */
  readonly campaign: string;
  readonly revision: string;
  readonly offers: { readonly models: readonly string[] } | { readonly rule: CutRule };
  /** `price` in minor units. */
  readonly by: { readonly percent: number } | { readonly price: number };
  /** Null where everybody gets it. */
  readonly code: CutCode | null;
};

/** A code as its campaign writes it and as codes are compared. `isPersonal`: no page tells it. */
export type CutCode = { readonly written: string; readonly folded: string; readonly isPersonal: boolean };

/** What an offer has to be; what is left out does not matter. `most` in minor units, `updatesUntil` a day. */
export type CutRule = { readonly maker?: string | undefined; readonly grade?: Grade | undefined; readonly most?: number | undefined; readonly updatesUntil?: string | undefined };

/** From when to when something was, or will be, taken off; ms, the end excluded and null where none is known. */
export type Span = { readonly cut: Cut; readonly from: number; readonly until: number | null };

/** What decides whether an offer's price is cut. `normal` is its price without any campaign. */
export type Reducible = { readonly model: string; readonly maker: string | null; readonly grade: Grade; readonly updatesUntil: string | null; readonly normal: Money };

/** What is asked for an offer, and the cut that makes it so. */
export type Asked = { readonly price: Money; readonly cut: Cut | null };

/** Whether a cut means an offer, whatever it makes of its price. */
export function isMeant({ offers }: Cut, { model, maker, grade, updatesUntil, normal }: Reducible): boolean {
  if ('models' in offers) return offers.models.includes(model);
  const { rule } = offers;
  return (
    (rule.maker === undefined || rule.maker === maker) && (rule.grade === undefined || rule.grade === grade) && (rule.most === undefined || normal.amount <= rule.most) &&
    (rule.updatesUntil === undefined || (updatesUntil !== null && updatesUntil >= rule.updatesUntil))
  );
}

/** What a cut makes of a price; both in minor units. */
export function cutAmount({ by }: Cut, normal: number): number {
  return 'price' in by ? Math.min(by.price, normal) : Math.max(1, Math.floor((normal * (100 - by.percent)) / 100));
}

/** What an offer costs at a moment: to everybody, or to whoever has entered a code (folded). */
export function askedFor(offer: Reducible, spans: readonly Span[], now: number, code: string | null = null): Asked {
  const { normal } = offer;
  const cuts = spans.filter((span) => isOn(span, now) && (span.cut.code === null || span.cut.code.folded === code)).map(({ cut }) => cut);
  // Those without a code first, so that a code that brings no more is not used up.
  return cuts
    .sort((a, b) => Number(a.code !== null) - Number(b.code !== null))
    .filter((cut) => isMeant(cut, offer))
    .reduce<Asked>((best, cut) => {
      const amount = cutAmount(cut, normal.amount);
      return amount < best.price.amount ? { price: money(amount, normal.currency), cut } : best;
    }, { price: normal, cut: null });
}

export function isOn({ from, until }: Span, now: number): boolean {
  return from <= now && (until === null || now < until);
}

/**
 * How long a reduction that is over still says something of a price, ms: whatever is announced was lowered less than 30 days
 * ago and is held against the 30 days before that, and a day is to spare. A law that looks at a prevailing price looks at
 * no more (Japan: 56 days).
 */
const countsFor = 61 * 86_400_000;

/**
 * What was charged for an offer, as far as it matters now: its own prices with what campaigns made of them. A price for whoever has a code that no
 * page tells is a personal one and no part of it; one that a page told to everybody was a general reduction, and counts once
 * it is over (Commission Notice 2021/C 526/02 on Art. 6a of Directive 98/6/EC, section 2.3).
 *
 * @param points the offer's own prices, in any order
 * @param entered a code (folded) whose price is being shown: it counts already, if a page tells it
 */
export function chargedFor(offer: Reducible, points: readonly PricePoint[], spans: readonly Span[], now: number, entered: string | null = null): PricePoint[] {
  const general = spans.filter(({ until }) => until === null || until > now - countsFor).filter(({ cut: { code }, until }) => code === null || (!code.isPersonal && (code.folded === entered || (until !== null && until <= now))));
  const own = points.toSorted((a, b) => a.since - b.since);
  const [first] = own;
  if (general.length === 0 || !first) return own;
  const edges = [...own.map(({ since }) => since), ...general.flatMap(({ from, until }) => [from, until ?? Infinity])].filter((at) => at >= first.since && at <= now);
  const charged: PricePoint[] = [];
  for (const at of [...new Set(edges)].sort((a, b) => a - b)) {
    const { amount: normal } = own.findLast(({ since }) => since <= at)!;
    const then = { ...offer, normal: money(normal, offer.normal.currency) };
    const amount = Math.min(normal, ...general.filter((span) => isOn(span, at) && isMeant(span.cut, then)).map(({ cut }) => cutAmount(cut, normal)));
    if (charged.at(-1)?.amount !== amount) charged.push({ since: at, amount });
  }
  return charged;
}

/**
 * What may be said of a price that is asked: that it is reduced, with the lowest of the days before; null where it may not.
 * A price that a personal code makes is announced to nobody.
 *
 * @param rule what the market's law adds, from its record
 */
export function announcedOf(offer: Reducible, { price, cut }: Asked, points: readonly PricePoint[], spans: readonly Span[], now: number, rule: Market['reduction']): Reduction | null {
  return reductionOf(price, chargedFor(offer, points, spans, now, cut?.code?.folded), now, rule);
}
