import type { Currency } from '../shared/money';
import type { MarketId } from '../shared/market';
import type { Countable } from './counting';
import { compare, type Trial } from './experiment';
import { variants } from './origin';
import { daysOf, type Period } from './period';
import type { SalesRow } from './sales.store';
import type { TallyRow } from './tally.store';

/** What is told of any stretch of time or part of it. Amounts are minor units of the market's currency. */
export type Figures = {
  /** How often the campaign's page was opened. */
  readonly visits: number;
  /** How often models' pages were. */
  readonly productViews: number;
  /** How often something was put into a cart. */
  readonly carts: number;
  /** Paid orders, of every kind. */
  readonly orders: number;
  /** Those of them that are of a Phone. */
  readonly phones: number;
  /** What buyers paid, taxes and delivery among it. */
  readonly revenue: number;
  /** How much of that went back since. */
  readonly refunded: number;
};
export type OnDay = Figures & { readonly day: string };
export type Stretch = { readonly period: Period; readonly days: readonly OnDay[]; readonly totals: Figures };

export type Results = {
  readonly market: MarketId;
  /** Null: all that happened in the market. */
  readonly campaign: string | null;
  readonly currency: Currency;
  /** By what visits, views and carts were counted; a busy shop's Analytics Engine keeps samples and multiplies. */
  readonly countedBy: 'd1' | 'analytics-engine';
  readonly now: Stretch;
  readonly before: Stretch;
  /** The period’s figures by the name of the link that led here; '' for all without one. */
  readonly channels: readonly (Figures & { readonly channel: string })[];
  /** The period’s figures by variant, where two were tried. */
  readonly variants: readonly (Figures & { readonly variant: string })[];
  readonly trials: readonly Trial[];
};

const nothing: Figures = { visits: 0, productViews: 0, carts: 0, orders: 0, phones: 0, revenue: 0, refunded: 0 };
const names = { visit: 'visits', product: 'productViews', cart: 'carts' } as const satisfies Record<Countable, keyof Figures>;

type Row = { readonly day: string; readonly channel: string; readonly variant: string; readonly figures: Figures };

/** Tallies and sales as rows of one kind. */
export function rowsOf(tallies: readonly TallyRow[], sales: readonly SalesRow[]): Row[] {
  return [
    ...tallies.map(({ day, channel, variant, what, count }) => ({ day, channel, variant, figures: { ...nothing, [names[what]]: count } })),
    ...sales.map(({ day, channel, variant, ...figures }) => ({ day, channel, variant, figures: { ...nothing, ...figures } })),
  ];
}

/** Every day of a period, also those on which nothing happened, and their sum. */
export function stretchOf(period: Period, rows: readonly Row[]): Stretch {
  const byDay = new Map(by('day', rows));
  return { period, days: daysOf(period).map((day) => ({ day, ...(byDay.get(day) ?? nothing) })), totals: sumOf(rows) };
}

/** The figures by channel, the one with most revenue first, then most visits. */
export function channelsOf(rows: readonly Row[]): Results['channels'] {
  return by('channel', rows)
    .map(([channel, figures]) => ({ channel, ...figures }))
    .sort((a, b) => b.revenue - a.revenue || b.visits - a.visits || (a.channel < b.channel ? -1 : 1));
}

/** The figures of both variants, and what they say; nothing where none was tried. */
export function variantsOf(rows: readonly Row[]): Pick<Results, 'variants' | 'trials'> {
  const tried = rows.filter(({ variant }) => variant !== '');
  if (tried.length === 0) return { variants: [], trials: [] };
  const known = new Map(by('variant', tried));
  const [a, b] = variants.map((variant) => known.get(variant) ?? nothing) as [Figures, Figures];
  const days = new Set(tried.filter(({ figures }) => figures.visits > 0).map(({ day }) => day)).size;
  return {
    variants: [{ variant: 'a', ...a }, { variant: 'b', ...b }],
    trials: (['orders', 'carts'] as const).map((aim) => compare(aim, { of: a.visits, with: a[aim] }, { of: b.visits, with: b[aim] }, days)),
  };
}

function by(part: 'day' | 'channel' | 'variant', rows: readonly Row[]): [string, Figures][] {
  const parts = Map.groupBy(rows, (row) => row[part]);
  return [...parts].map(([name, own]) => [name, sumOf(own)]);
}

function sumOf(rows: readonly Row[]): Figures {
  return rows.reduce((sum, { figures }) => add(sum, figures), nothing);
}

function add(a: Figures, b: Figures): Figures {
  return {
    visits: a.visits + b.visits, productViews: a.productViews + b.productViews, carts: a.carts + b.carts,
    orders: a.orders + b.orders, phones: a.phones + b.phones, revenue: a.revenue + b.revenue, refunded: a.refunded + b.refunded,
  };
}
