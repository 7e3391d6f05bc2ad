import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planOf, showingAt, spansOf, windowOf, type Publication, type Windowed } from '../../../worker/campaign/schedule';
import { marketIds, marketOf } from '../../../worker/shared/market';

const always = { opensAt: null, closesAt: null };
const revisions: Windowed[] = [
  { id: 'a', ...always },
  { id: 'b', ...always },
  { id: 'windowed', opensAt: 100, closesAt: 200 },
];
let number = 0;
const decide = (deed: Publication['deed'], from: number, revision: string | null = null): Publication => ({ number: ++number, deed, revision, from });
const publish = (revision: string, from: number) => decide('publish', from, revision);

/** What is shown, in one word: a revision’s id, or the state. */
const shown = (log: readonly Publication[], now: number) => {
  const showing = showingAt(log, revisions, now);
  return showing.state === 'live' ? showing.revision.id : showing.state;
};

describe('a campaign’s schedule', () => {
  it.each([
    ['shows nothing of what was never published', [], 50, 'none'],
    ['shows a revision from the moment it is published for', [publish('a', 50)], 50, 'a'],
    ['and not a millisecond before', [publish('a', 50)], 49, 'coming'],
    ['opens with the window', [publish('windowed', 0)], 100, 'windowed'],
    ['and not before it', [publish('windowed', 0)], 99, 'coming'],
    ['shows to the last moment of the window', [publish('windowed', 0)], 199, 'windowed'],
    ['and is over with it', [publish('windowed', 0)], 200, 'over'],
    ['replaces a revision by the next', [publish('a', 0), publish('b', 10)], 10, 'b'],
    ['keeps the one before until the next one’s window opens', [publish('a', 0), publish('windowed', 10)], 99, 'a'],
    ['then shows the next', [publish('a', 0), publish('windowed', 10)], 100, 'windowed'],
    ['does not fall back to an older one when the window closes', [publish('a', 0), publish('windowed', 10)], 250, 'over'],
    ['rolls back by publishing the older one again', [publish('a', 0), publish('b', 10), publish('a', 20)], 20, 'a'],
    ['lets a mend go live at once without losing what is planned', [publish('a', 0), publish('b', 100), publish('windowed', 0), publish('a', 40)], 100, 'windowed'],
    ['takes a page away at once', [publish('a', 0), decide('withdraw', 10)], 10, 'none'],
    ['and calls off what was planned with it', [publish('a', 0), publish('b', 100), decide('withdraw', 10)], 150, 'none'],
    ['ends at once', [publish('a', 0), decide('end', 10)], 10, 'over'],
    ['ends when it was planned to', [publish('a', 0), decide('end', 10)], 9, 'a'],
    ['begins anew after an end', [publish('a', 0), decide('end', 10), publish('b', 20)], 20, 'b'],
    ['of two decisions for one moment follows the later one', [publish('a', 10), publish('b', 10)], 10, 'b'],
    ['leaves out a revision that it does not know', [publish('lost', 0)], 10, 'none'],
  ] as const)('%s', (_, log, now, expected) => {
    expect(shown(log, now)).toBe(expected);
  });

  const log = fc.array(fc.record({ deed: fc.constantFrom('publish', 'withdraw', 'end'), revision: fc.constantFrom('a', 'b', 'windowed'), from: fc.integer({ min: 0, max: 300 }) }), { maxLength: 12 })
    .map((list) => list.map(({ deed, revision, from }, index) => ({ number: index + 1, deed, from, revision: deed === 'publish' ? revision : null }) as Publication));

  it('shows what it would show if it were replayed in any order of its lines', () => {
    fc.assert(fc.property(log, fc.integer({ min: 0, max: 300 }), (lines, now) => {
      expect(shown(lines.toReversed(), now)).toBe(shown(lines, now));
    }));
  });

  it('never shows a revision outside its window, nor anything before the first decision holds', () => {
    fc.assert(fc.property(log, fc.integer({ min: 0, max: 300 }), (lines, now) => {
      const what = shown(lines, now);
      if (what === 'windowed') expect(now >= 100 && now < 200).toBe(true);
      if (lines.every(({ from }) => from > now)) expect(['none', 'coming']).toContain(what);
    }));
  });

  it('shows nothing after a withdrawal until something is published later', () => {
    fc.assert(fc.property(log, fc.integer({ min: 0, max: 300 }), (lines, from) => {
      const withdrawn = [...lines, { number: 99, deed: 'withdraw', revision: null, from } as const];
      for (const now of [from, from + 1, 1_000]) expect(shown(withdrawn, now)).toBe('none');
    }));
  });

  it('plans at most one thing for a moment', () => {
    fc.assert(fc.property(log, (lines) => {
      const moments = planOf(lines, revisions).map(({ at }) => at);
      expect(new Set(moments).size).toBe(moments.length);
    }));
  });

  it.each(marketIds)('opens and closes in %s at that country’s midnight, whichever night its clocks change', (market) => {
    const { timeZone } = marketOf(market);
    fc.assert(fc.property(fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }), (date) => {
      const today = date.toISOString().slice(0, 10);
      const tomorrow = new Date(date.getTime() + 86_400_000).toISOString().slice(0, 10);
      const window = { id: 'day', ...windowOf({ from: `${today}T00:00`, until: `${tomorrow}T00:00` }, timeZone) };
      const at = (now: number) => showingAt([publish('day', 0)], [window], now).state;
      expect([at(window.opensAt! - 1), at(window.opensAt!), at(window.closesAt! - 1), at(window.closesAt!)]).toEqual(['coming', 'live', 'live', 'over']);
      expect([23, 24, 25]).toContain((window.closesAt! - window.opensAt!) / 3_600_000);
      const clock = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'medium' });
      expect([clock.format(window.opensAt!), clock.format(window.closesAt! - 1)]).toEqual(['00:00:00', '23:59:59']);
    }), { numRuns: 150 });
  });
});

describe('the stretches of time in which a page is seen', () => {
  const decision = fc.oneof(
    fc.record({ deed: fc.constant('publish' as const), revision: fc.constantFrom('a', 'b', 'windowed'), from: fc.integer({ min: 0, max: 250 }) }),
    fc.record({ deed: fc.constantFrom('withdraw' as const, 'end' as const), revision: fc.constant(null), from: fc.integer({ min: 0, max: 250 }) }),
  );
  it('are those in which the schedule shows it, whatever was decided', () => {
    fc.assert(
      fc.property(fc.array(decision, { maxLength: 8 }), fc.integer({ min: 0, max: 300 }), (decided, now) => {
        const log = decided.map((one, index) => ({ ...one, number: index + 1 }));
        const spans = spansOf(planOf(log, revisions));
        expect(spans.some(({ from, until }) => from <= now && (until === null || now < until))).toBe(showingAt(log, revisions, now).state === 'live');
        for (const [index, span] of spans.entries()) expect(span.from).toBeGreaterThanOrEqual(spans[index - 1]?.until ?? 0);
      }),
    );
  });
});
