import type { MarketId } from '../shared/market';
import { nowhere, type Origin } from './origin';

/** What is counted as it happens. Orders are not: they are read from the orders themselves. */
export const countables = ['visit', 'product', 'cart'] as const;
/** `visit`: a campaign page was opened; `product`: a model's page; `cart`: something was put into a cart. */
export type Countable = (typeof countables)[number];

/** One thing that happened, and all that is kept of it. @property day in the market's own zone, `2026-11-26` */
export type Counted = { readonly day: string; readonly market: MarketId; readonly what: Countable; readonly origin: Origin };

/** How often it happened. */
export type Tally = Counted & { readonly count: number };

/** Counts what happens, without keeping anybody waiting. */
export interface Counter {
  count(event: Counted): void;
}

/** Keeps work going after the answer: `executionCtx.waitUntil`. */
export type KeepGoing = (work: Promise<unknown>) => void;

/** What a request tells about itself. */
export type Asking = { readonly method: string; readonly headers: Pick<Headers, 'get'> };

/**
 * Signs of programs that fetch pages: crawlers (most leave an address, `+https://…`), previews in chats, monitors,
 * libraries. What does not call itself Mozilla, as every browser has for thirty years, is a program anyway; CUBOT is a phone.
 */
const programs = /(?<!cu)bot\b|bot[/;_-]|\+https?:|compatible;(?! msie)|crawl|spider|slurp|preview|scanner|monitor|uptime|pingdom|lighthouse|pagespeed|headless|phantom|selenium|puppeteer|playwright|externalhit|mediapartners|inspectiontool|googleother|read-aloud|archiver|validator|fetcher|python|java\/|curl|wget|axios|go-http|libwww|httpclient/i;

/** Whether a user agent is a program's; so is whoever does not say who it is. */
export function isProgram(userAgent: string | null): boolean {
  return !userAgent || !/^(Mozilla|Opera)\//.test(userAgent) || programs.test(userAgent);
}

/** Whether whoever asks does not want to be counted: Global Privacy Control (https://w3c.github.io/gpc/) or Do Not Track. */
export function wantsNoCount({ headers }: Pick<Asking, 'headers'>): boolean {
  return headers.get('sec-gpc') === '1' || headers.get('dnt') === '1';
}

/** Whether a request is a person's look at something, and one that may be counted: no HEAD, nothing fetched ahead, no program. */
export function counts(asking: Asking): boolean {
  const { method, headers } = asking;
  const isAhead = [headers.get('sec-purpose'), headers.get('purpose'), headers.get('x-moz')].some((purpose) => purpose?.includes('prefetch'));
  return method !== 'HEAD' && !isAhead && !wantsNoCount(asking) && !isProgram(headers.get('user-agent'));
}

/** What may be remembered of where somebody came from: nothing where they ask for it. */
export function creditable(asking: Pick<Asking, 'headers'>, origin: Origin): Origin {
  return wantsNoCount(asking) ? nowhere : origin;
}

/** Adds up what is alike. */
export function addedUp(tallies: Iterable<Tally>): Tally[] {
  const sums = new Map<string, Tally>();
  for (const tally of tallies) {
    const key = keyOf(tally);
    sums.set(key, { ...tally, count: tally.count + (sums.get(key)?.count ?? 0) });
  }
  return [...sums.values()];
}

function keyOf({ day, market, what, origin: { campaign, channel, variant } }: Counted): string {
  return [day, market, what, campaign, channel, variant].join(' ');
}
