import type { Planned, Windowed } from '../campaign/schedule';

/** A moment at which something changes on a campaign's page, ms. `opens` a revision; `closes` its window; `withdraw`, `end` somebody's decision. */
export type Moment = { readonly at: number; readonly what: 'opens' | 'closes' | 'withdraw' | 'end'; /** The revision that opens or closes. */ readonly revision: string | null };

/** Every edge of what is planned, in the order of time: where a look just before and just after shows two different things. */
export function momentsOf(plan: readonly Planned<Windowed>[]): Moment[] {
  return plan.flatMap((planned, index): Moment[] => {
    if (planned.deed !== 'publish') return [{ at: planned.at, what: planned.deed, revision: null }];
    const { id, closesAt } = planned.revision;
    const next = plan[index + 1]?.at ?? Infinity;
    const opens: Moment = { at: planned.at, what: 'opens', revision: id };
    // A window that something else ends first closes unseen.
    if (closesAt === null || closesAt >= next) return [opens];
    // One that had closed when it was published is over from then on.
    const closes: Moment = { at: Math.max(closesAt, planned.at), what: 'closes', revision: id };
    return closes.at > planned.at ? [opens, closes] : [closes];
  });
}
