import { describe, expect, it } from 'vitest';
import { planOf, showingAt, type Publication, type Windowed } from '../../../worker/campaign/schedule';
import { momentsOf } from '../../../worker/preview/moments';

const revisions: Windowed[] = [
  { id: 'a', opensAt: null, closesAt: null },
  { id: 'windowed', opensAt: 100, closesAt: 200 },
];
const log = (...decisions: [deed: Publication['deed'], from: number, revision?: string][]): Publication[] => decisions.map(([deed, from, revision = null], number) => ({ number, deed, from, revision }));
const told = (publications: Publication[]) => momentsOf(planOf(publications, revisions)).map(({ at, what, revision }) => [at, what, revision ?? ''].join(' ').trim());

describe('the moments at which a page changes', () => {
  it.each([
    ['none, where nothing was decided', log(), []],
    ['the opening and the end of a window', log(['publish', 0, 'windowed']), ['100 opens windowed', '200 closes windowed']],
    ['what replaces a revision before its window closes', log(['publish', 0, 'windowed'], ['publish', 150, 'a']), ['100 opens windowed', '150 opens a']],
    ['somebody’s decisions', log(['publish', 0, 'a'], ['end', 50]), ['0 opens a', '50 end']],
    ['the end alone of a window that had closed when it was published', log(['publish', 300, 'windowed']), ['300 closes windowed']],
  ])('are %s', (_name, publications, moments) => expect(told(publications)).toEqual(moments));

  it('are each an edge: before it something else is shown than after', () => {
    const publications = log(['publish', 10, 'a'], ['publish', 40, 'windowed'], ['end', 300]);
    const shown = (at: number) => { const showing = showingAt(publications, revisions, at); return showing.state === 'live' ? showing.revision.id : showing.state; };
    for (const { at, what } of momentsOf(planOf(publications, revisions))) expect([at, what, shown(at - 1) === shown(at)]).toEqual([at, what, at === 300]);
  });
});
