import { intervalOf, intervalOfDifference, type Interval, type Share } from './interval';
import type { Variant } from './origin';

/** Below any of these nothing is said about a difference. */
export const least = { views: 500, with: 10, days: 7 } as const;

/** What a view was hoped to lead to. */
export type Aim = 'orders' | 'carts';

/** `too-few`: nothing can be said. `unreadable`: more than one for some views, so it is no share. */
export type Finding = 'too-few' | 'unreadable' | 'no-difference' | 'a-more' | 'b-more';

export type Trial = {
  readonly aim: Aim;
  readonly days: number;
  readonly a: Share;
  readonly b: Share;
  readonly finding: Finding;
  /** With 95 % confidence; null where nothing can be said. Of the difference: B’s share less A’s. */
  readonly intervals: { readonly a: Interval; readonly b: Interval; readonly difference: Interval } | null;
  /** What the numbers can say, and what they cannot. */
  readonly says: readonly string[];
};

/**
 * Which variant a view of the page shows: either is as likely, and each view is another throw. Nothing about the visitor
 * decides it, so nothing about them has to be kept or computed; who loads the page again may see the other one. A hash of
 * address and browser would be steadier, and would be personal data.
 *
 * @param chance from 0 up to 1
 */
export function variantFor(chance: number): Variant {
  return chance < 0.5 ? 'a' : 'b';
}

/** Compares two variants by what their views led to. @param days how many days of views there are */
export function compare(aim: Aim, a: Share, b: Share, days: number): Trial {
  const told = { aim, days, a, b };
  const tell = (finding: Finding, intervals: Trial['intervals']): Trial => ({ ...told, finding, intervals, says: [sentence({ ...told, finding, intervals }), ...limits] });
  if ([a, b].some((share) => share.with > share.of)) return tell('unreadable', null);
  if (days < least.days || [a, b].some(isTooFew)) return tell('too-few', null);
  const difference = intervalOfDifference(a, b);
  const finding = difference.low > 0 ? 'b-more' : difference.high < 0 ? 'a-more' : 'no-difference';
  return tell(finding, { a: intervalOf(a), b: intervalOf(b), difference });
}

/** An interval from fewer than ten of either kind stands on too little. */
function isTooFew(share: Share): boolean {
  return share.of < least.views || share.with < least.with || share.of - share.with < least.with;
}

const limits = [
  'These are views, not people: whoever comes twice counts twice and may see both variants, so the true uncertainty is larger than the interval.',
  'The interval holds for one look, at an end that was fixed beforehand. Whoever looks every day and stops when it suits will see differences that are none.',
];

function sentence({ aim, days, a, b, finding, intervals }: Omit<Trial, 'says'>): string {
  const what = aim === 'orders' ? 'orders' : 'phones put into a cart';
  const [first, second] = [{ name: 'A', share: a }, { name: 'B', share: b }].map(({ name, share }) => `${name} ${number(share.of)} views and ${number(share.with)} ${what}`);
  const counts = `${first}, ${second}, in ${days} ${days === 1 ? 'day' : 'days'}`;
  if (finding === 'unreadable') return `There were more ${what} than views (${counts}): that is no share of views, and nothing can be said.`;
  if (finding === 'too-few') return `Too little to say anything: ${counts}. At least ${number(least.views)} views, ${least.with} ${what} and ${least.with} views without are needed for each, over ${least.days} days.`;
  const { low, high } = intervals!.difference;
  const shares = `${percent(a.with / a.of)} of A’s views and ${percent(b.with / b.of)} of B’s led to ${what}`;
  const between = `the difference lies, with 95 % confidence, between ${points(low)} and ${points(high)} percentage points`;
  if (finding === 'no-difference') return `No difference is to be seen: ${shares}; ${between}, so it may be none. That does not show that they are equal.`;
  return `${finding === 'b-more' ? 'B' : 'A'}’s views led to more ${what}: ${shares}; ${between}.`;
}

const number = (value: number) => value.toLocaleString('en-GB');
const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
const points = (share: number) => `${share < 0 ? '−' : '+'}${Math.abs(share * 100).toFixed(2)}`;
