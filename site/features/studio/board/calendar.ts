import { localOf } from '../../../../worker/campaign/zone';
import { isMarketId, marketOf, type MarketId } from '../../../../worker/shared/market';
import { marketName, momentIn } from '../market-name';

export type CalendarSpan = { readonly slug: string; readonly name: string; readonly market: string; readonly headline: string; readonly from: string; readonly until: string | null };

export type Window = { readonly slug: string; readonly name: string; readonly market: MarketId; readonly marketName: string; readonly zone: string; readonly from: { readonly at: string; readonly local: string }; readonly until: { readonly at: string; readonly local: string } | null };

/** A campaign on a day: the markets where it is seen, and what opens or closes there, by the market's own clock. */
export type DayEntry = { readonly slug: string; readonly name: string; readonly markets: readonly { readonly market: MarketId; readonly opens: string | null; readonly closes: string | null }[] };
export type Day = { readonly date: string; readonly number: number; readonly entries: readonly DayEntry[]; readonly hasEdge: boolean };

const monthPattern = /^(20\d{2})-(0[1-9]|1[0-2])$/;

/** @returns `2026-11`, today's where none or nonsense is asked for */
export function monthOf(asked: string | null, today: string): string {
  return asked && monthPattern.test(asked) ? asked : today.slice(0, 7);
}

/** The month so many months later. */
export function monthAfter(month: string, months: number): string {
  const [year, index] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, index - 1 + months, 1)).toISOString().slice(0, 7);
}

/** What can be of a month somewhere on earth, in UTC. */
export function reachOf(month: string): { from: string; to: string } {
  const day = 86_400_000;
  return { from: new Date(Date.parse(`${month}-01T00:00:00Z`) - day).toISOString(), to: new Date(Date.parse(`${monthAfter(month, 1)}-01T00:00:00Z`) + day).toISOString() };
}

/** @param spans in the order of time; one revision after the other is one window to those who look */
export function windowsOf(spans: readonly CalendarSpan[], month: string): Window[] {
  const [first, next] = [`${month}-01`, `${monthAfter(month, 1)}-01`];
  return joined(spans).flatMap(({ slug, name, market, from, until }) => {
    if (!isMarketId(market)) return [];
    const zone = marketOf(market).timeZone;
    const local = (at: string) => localOf(Date.parse(at), zone);
    if (local(from) >= next || (until !== null && local(until) <= `${first}T00:00:00`)) return [];
    const edge = (at: string) => ({ at, local: momentIn(at, zone) });
    return [{ slug, name, market, marketName: marketName(market), zone, from: edge(from), until: until === null ? null : edge(until) }];
  });
}

function joined(spans: readonly CalendarSpan[]): CalendarSpan[] {
  const whole: CalendarSpan[] = [];
  for (const span of spans) {
    const before = whole.findIndex(({ slug, market, until }) => slug === span.slug && market === span.market && until === span.from);
    if (before < 0) whole.push(span);
    else whole[before] = { ...whole[before]!, until: span.until };
  }
  return whole;
}

/** Every day of a month. A window that ends at midnight ends with the day before, as people read it. */
export function daysOf(windows: readonly Window[], month: string): Day[] {
  const many = new Date(Date.parse(`${monthAfter(month, 1)}-01T00:00:00Z`) - 1).getUTCDate();
  return Array.from({ length: many }, (_, index) => {
    const date = `${month}-${String(index + 1).padStart(2, '0')}`;
    const on = windows.flatMap((window) => {
      const [from, until] = [localOf(Date.parse(window.from.at), window.zone), window.until && localOf(Date.parse(window.until.at), window.zone)];
      if (from.slice(0, 10) > date || (until && until <= `${date}T00:00:00`)) return [];
      const last = until && localOf(Date.parse(window.until!.at) - 1, window.zone).slice(0, 10);
      return [{ window, opens: from.slice(0, 10) === date ? from.slice(11, 16) : null, closes: until && last === date ? (until.endsWith('T00:00:00') ? '24:00' : until.slice(11, 16)) : null }];
    });
    const entries = [...new Set(on.map(({ window }) => window.slug))].map((slug) => {
      const own = on.filter(({ window }) => window.slug === slug);
      return { slug, name: own[0]!.window.name, markets: own.map(({ window, opens, closes }) => ({ market: window.market, opens, closes })) };
    });
    return { date, number: index + 1, entries, hasEdge: on.some(({ opens, closes }) => opens !== null || closes !== null) };
  });
}

/** 0 for Monday, of the first of a month: as many fields of the first week stay empty. */
export const firstWeekday = (month: string): number => (new Date(`${month}-01T00:00:00Z`).getUTCDay() + 6) % 7;
