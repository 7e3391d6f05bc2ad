import { countries } from '../../../../worker/campaign/checks/link';
import { instantOf } from '../../../../worker/campaign/zone';
import { dateFormat } from '../../../../worker/shared/formatter';
import { marketIds, marketOf, type MarketId } from '../../../../worker/shared/market';
import { marketName } from '../market-name';

export { countries };

/** As a heading. */
export const countryTitles = Object.fromEntries(marketIds.map((market) => [market, marketName(market)])) as Record<MarketId, string>;

/** “00:00 on 1 December 2026”, by the market’s clock. @param moment ISO */
export function clockAndDay(market: MarketId, moment: string): string {
  const { timeZone } = marketOf(market);
  const at = new Date(moment);
  return `${dateFormat('en-GB', { timeStyle: 'short', timeZone }).format(at)} on ${dateFormat('en-GB', { dateStyle: 'long', timeZone }).format(at)}`;
}

const units = [['day', 86_400_000], ['hour', 3_600_000], ['minute', 60_000]] as const;

/** “in 4 days”, “in 25 minutes”, “now”. @param moment ISO @param now ms */
export function fromNow(moment: string, now: number): string {
  const distance = Date.parse(moment) - now;
  const [unit, length] = units.find(([, length]) => Math.abs(distance) >= length) ?? units[2];
  const count = Math.trunc(distance / length);
  return count === 0 ? 'now' : new Intl.RelativeTimeFormat('en', { numeric: 'always' }).format(count, unit);
}

/** Midnight of a date in a market, ISO. */
export const midnightIn = (market: MarketId, date: string): string => new Date(instantOf(`${date}T00:00`, marketOf(market).timeZone)).toISOString();

const count = (number: number, one: string, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;

/** Words of the pages on which campaigns are published. */
export const publishWords = {
  lead: 'How it stands in each country, what stands against it, and what can be done there.',
  states: { live: 'Live', coming: 'Coming', over: 'Over', none: 'Not published' },
  written: 'Saved',
  by: (number: number, who: string, when: string) => `Revision ${number}, saved by ${who} at ${when}`,
  missing: 'Nothing is written for this country yet.',
  make: 'Write it',
  edit: 'Edit', preview: 'Preview', history: 'History', results: 'Results',
  isShown: (number: number) => `Shows revision ${number}`,
  until: (when: string) => `until ${when}`,
  opens: (when: string, soon: string) => `from ${when}, ${soon}`,
  newer: (number: number) => `Revision ${number} is saved and not published.`,
  findings: (errors: number, warnings: number) => (errors + warnings === 0 ? 'Nothing stands against it' : [errors > 0 && count(errors, 'error'), warnings > 0 && count(warnings, 'warning')].filter(Boolean).join(', ')),
  severity: { error: 'Error', warning: 'Warning' },
  source: 'Source',
  signedBy: (who: string) => `Signed off by ${who}`,
  publish: (number: number) => `Publish revision ${number} …`,
  at: 'From (local time there)',
  atHint: 'Leave it empty for at once.',
  more: 'Withdraw or end',
  withdraw: 'Withdraw', withdrawHint: 'As if it had never been there: its address is not found.',
  end: 'End', endHint: 'Its address says that it is over and leads to what is on now.',
  sure: 'Yes, take it away at once',
  asksApproval: 'Publishing here takes a second person.',
  request: {
    open: (who: string, number: number | null, when: string) => `${who} asks to publish revision ${number ?? '?'}, ${when}.`,
    declined: (who: string, reason: string) => `${who} declined what was asked for: ${reason}`,
    superseded: 'What had been asked for was superseded by something newer.',
    own: 'Somebody else has to approve it.',
    look: 'What changes with it',
    approve: 'Approve and publish',
    decline: 'Decline',
    reason: 'Why not',
    asSoon: 'as soon as it is approved',
    at: (when: string) => `for ${when}`,
  },
  all: {
    title: 'Publish in several countries',
    which: 'Where', when: 'When',
    now: 'Now', midnight: 'At 00:00 in each country, on', moment: 'At one moment everywhere, in UTC', date: 'Date', instant: 'Moment (UTC)',
    next: 'Look once more …',
    none: 'There is nothing to publish yet.',
  },
  confirm: {
    title: 'Publish',
    lead: 'Nothing has happened yet. This is what would.',
    live: (market: MarketId, number: number, moment: string | null, now: number) =>
      moment === null || Date.parse(moment) <= now ? `Revision ${number} goes live in ${countries[market]} at once.` : `Revision ${number} goes live in ${countries[market]} at ${clockAndDay(market, moment)}, ${fromNow(moment, now)}.`,
    opensLater: (market: MarketId, moment: string, now: number) => `Its own window opens at ${clockAndDay(market, moment)}, ${fromNow(moment, now)}: nobody sees it before.`,
    newer: (number: number) => `Revision ${number} is newer, and is not what is published here.`,
    asks: 'Somebody else has to approve it first.',
    changes: 'What changes against what is shown there now',
    first: 'It is the first page there.',
    same: 'It is what is shown there now.',
    sign: 'I take this upon myself',
    signLegend: (country: string) => `Warnings for ${country}`,
    stopped: 'Errors have to be mended before anything is published.',
    go: (markets: number) => (markets === 1 ? 'Publish' : `Publish in ${markets} countries`),
    back: 'Back, without publishing',
    nothing: 'There is nothing to publish: choose at least one country with a saved page.',
    noDate: 'Please give a date, and a time where one is asked for.',
  },
  done: {
    published: (market: MarketId, moment: string, now: number) => (Date.parse(moment) <= now ? `It is live in ${countries[market]}.` : `It goes live in ${countries[market]} at ${clockAndDay(market, moment)}, ${fromNow(moment, now)}.`),
    requested: (market: MarketId) => `Asked for approval in ${countries[market]}: it is published as soon as somebody else approves it.`,
    withdrawn: (market: MarketId) => `Withdrawn in ${countries[market]}: its address is not found any more.`,
    ended: (market: MarketId) => `Ended in ${countries[market]}: its address says so.`,
    approved: (market: MarketId) => `Approved in ${countries[market]}.`,
    declined: (market: MarketId) => `Declined in ${countries[market]}. Whoever asked is told here.`,
    unsure: 'Tick the box if you mean it.',
  },
  log: {
    title: (country: string) => `History in ${country}`,
    lead: 'Every revision as it was saved, the newest first, with what changed and what was decided about it.',
    revision: (number: number) => `Revision ${number}`,
    saved: (who: string, when: string) => `Saved by ${who} at ${when}`,
    first: 'The first one.',
    nothing: 'Nothing differs from the one before.',
    shown: 'Shown now',
    published: (who: string, at: string, from: string | null) => `Published by ${who} at ${at}${from ? `, to hold from ${from}` : ''}`,
    signed: (who: string, message: string) => `${who} signed off: ${message}`,
    asked: (who: string, at: string) => `${who} asked for approval at ${at}`,
    decided: { open: () => 'Waits for a second person', approved: (who: string, at: string) => `${who} approved it at ${at}`, declined: (who: string, at: string, reason: string) => `${who} declined it at ${at}: ${reason}`, superseded: (who: string, at: string) => `Superseded by what ${who} did at ${at}` },
    other: 'Withdrawn and ended',
    withdraw: (who: string, at: string) => `${who} withdrew it at ${at}`,
    end: (who: string, at: string) => `${who} ended it at ${at}`,
    again: (number: number) => `Publish revision ${number} again …`,
    against: 'Against what is shown now',
    empty: 'Nothing was ever saved here.',
    back: 'Back to all countries',
  },
  change: { added: 'added', removed: 'removed', changed: 'changed', moved: 'moved', gone: 'gone', new: 'new' },
  approval: {
    title: 'Second person',
    lead: 'Where publishing takes somebody who publishes and somebody else who approves.',
    save: 'Save',
    saved: 'Saved.',
  },
} as const;
