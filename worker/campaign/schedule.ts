import { instantOf } from './zone';

/**
 * What a campaign shows in a market at a moment. Three things decide it: what was published, from when on, and the
 * window that the published revision itself names. Nothing ticks: whoever knows the schedule knows the answer for every
 * moment, so window edges are exact.
 */

/** A decision about a campaign in a market, as it was taken: kept for good, in the order of `number`. */
export type Publication = {
  readonly number: number;
  /** `withdraw` takes the page away as if it had never been; `end` closes it, and it leads on to what is on now. */
  readonly deed: 'publish' | 'withdraw' | 'end';
  /** The revision that is published; null for the other deeds. */
  readonly revision: string | null;
  /** From when on it holds, ms. */
  readonly from: number;
};

/** Of a published revision, what the schedule needs. Moments in ms; a side that is open is null. */
export type Windowed = { readonly id: string; readonly opensAt: number | null; readonly closesAt: number | null };

export type Showing<Revision extends Windowed> =
  | { readonly state: 'live'; readonly revision: Revision }
  | { readonly state: 'coming'; readonly revision: Revision; readonly opensAt: number }
  | { readonly state: 'over' }
  | { readonly state: 'none' };

/** The moments of a window that is written in a market's local time. */
export function windowOf(window: { readonly from?: string | undefined; readonly until?: string | undefined }, zone: string): Pick<Windowed, 'opensAt' | 'closesAt'> {
  return { opensAt: window.from === undefined ? null : instantOf(window.from, zone), closesAt: window.until === undefined ? null : instantOf(window.until, zone) };
}

/** A decision with the moment from which it holds: a revision's own window may open later than it was published for. */
export type Planned<Revision extends Windowed> = { readonly at: number } & ({ readonly deed: 'publish'; readonly revision: Revision } | { readonly deed: 'withdraw' | 'end' });

/**
 * @param publications of one campaign in one market
 * @param revisions those that they name
 * @param now ms
 */
export function showingAt<Revision extends Windowed>(publications: readonly Publication[], revisions: readonly Revision[], now: number): Showing<Revision> {
  const plan = planOf(publications, revisions);
  const current = plan.findLast(({ at }) => at <= now);
  if (current?.deed === 'end') return { state: 'over' };
  if (current?.deed === 'publish') {
    const { revision } = current;
    return revision.closesAt !== null && now >= revision.closesAt ? { state: 'over' } : { state: 'live', revision };
  }
  const next = plan.find(({ at, deed }) => at > now && deed === 'publish');
  return next?.deed === 'publish' ? { state: 'coming', revision: next.revision, opensAt: next.at } : { state: 'none' };
}

/**
 * What holds from when on, in the order of time. A later decision takes the place of an earlier one for the same moment;
 * to withdraw or to end also calls off whatever was planned for later, because nobody who takes a page away means it to come back by itself.
 */
export function planOf<Revision extends Windowed>(publications: readonly Publication[], revisions: readonly Revision[]): readonly Planned<Revision>[] {
  let plan: Planned<Revision>[] = [];
  for (const { deed, revision: id, from } of publications.toSorted((a, b) => a.number - b.number)) {
    const revision = revisions.find((one) => one.id === id);
    if (deed === 'publish' && !revision) continue;
    const planned: Planned<Revision> = deed === 'publish' ? { deed, revision: revision!, at: Math.max(from, revision!.opensAt ?? from) } : { deed, at: from };
    plan = plan.filter(({ at }) => (deed === 'publish' ? at !== planned.at : at < planned.at));
    plan.push(planned);
  }
  return plan.sort((a, b) => a.at - b.at);
}

/** When each planned revision is really shown: until its window closes, or the next decision holds. `until` is null where nothing ends it. */
export function spansOf<Revision extends Windowed>(plan: readonly Planned<Revision>[]): { readonly revision: Revision; readonly from: number; readonly until: number | null }[] {
  return plan.flatMap((planned, index) => {
    if (planned.deed !== 'publish') return [];
    const { revision, at } = planned;
    const ends = [revision.closesAt, plan[index + 1]?.at ?? null].filter((end) => end !== null);
    const until = ends.length > 0 ? Math.min(...ends) : null;
    return until !== null && until <= at ? [] : [{ revision, from: at, until }];
  });
}
