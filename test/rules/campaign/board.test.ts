import { describe, expect, it } from 'vitest';
import { boardOf, filterOf, type BoardFilter, type Listed } from '../../../site/features/studio/board/board';
import { daysOf, firstWeekday, monthAfter, monthOf, windowsOf, type CalendarSpan } from '../../../site/features/studio/board/calendar';

const saved = (market: string, state: 'live' | 'coming' | 'over' | 'none', rest: object = {}) => ({ market, state, number: 1, headline: `Says it in ${market}`, opensAt: null, closesAt: null, ...rest });
const campaigns: Listed[] = [
  { slug: 'older-phone', name: 'Older phone', markets: [saved('de', 'live', { closesAt: '2026-11-30T23:00:00.000Z' }), saved('us', 'coming', { opensAt: '2026-11-27T05:00:00.000Z' }), saved('fr', 'none')], drafts: [{ market: 'gb', who: 'ana@reprise.example', name: 'Ana', updatedAt: '2026-11-26T12:00:00.000Z' }] },
  { slug: 'first-day', name: 'First day at school', markets: [saved('de', 'over')], drafts: [] },
];
const all: BoardFilter = { market: null, state: null, words: '' };

describe('the board', () => {
  it('has every campaign in every market, with its state and the moment that comes next by the market’s clock', () => {
    const [first] = boardOf(campaigns, all);
    expect(first!.cells.map(({ market, state, next, writers }) => [market, state, next && `${next.edge} ${next.local}`, writers.join()])).toEqual([
      ['de', 'live', 'closes 1 Dec 2026, 00:00', ''], ['at', 'missing', null, ''], ['fr', 'draft', null, ''], ['es', 'missing', null, ''], ['it', 'missing', null, ''],
      ['gb', 'draft', null, 'Ana'], ['us', 'coming', 'opens 27 Nov 2026, 00:00', ''], ['jp', 'missing', null, ''],
    ]);
  });

  it.each<[string, Partial<BoardFilter>, string[]]>([
    ['a state', { state: 'over' }, ['first-day']],
    ['a market and a state in it', { market: 'us', state: 'coming' }, ['older-phone']],
    ['a market where it is not so', { market: 'fr', state: 'coming' }, []],
    ['words of the name, whatever the case', { words: 'SCHOOL day' }, ['first-day']],
    ['words of a headline', { words: 'in us' }, ['older-phone']],
    ['nothing', {}, ['older-phone', 'first-day']],
  ])('is filtered by %s', (_, filter, slugs) => {
    expect(boardOf(campaigns, { ...all, ...filter }).map(({ slug }) => slug)).toEqual(slugs);
  });

  it('takes no filter that there is not', () => {
    expect(filterOf(new URLSearchParams('market=xx&state=dancing&words=%20a%20'))).toEqual({ market: null, state: null, words: 'a' });
  });
});

describe('the calendar', () => {
  const span = (market: string, from: string, until: string | null): CalendarSpan => ({ slug: 'older-phone', name: 'Older phone', market, headline: 'It', from, until });
  const spans = [span('de', '2026-11-26T23:00:00.000Z', '2026-11-28T09:00:00.000Z'), span('de', '2026-11-28T09:00:00.000Z', '2026-11-30T23:00:00.000Z'), span('jp', '2026-11-30T15:00:00.000Z', null), span('us', '2026-12-01T04:30:00.000Z', '2026-12-02T00:00:00.000Z')];

  it('puts a window where its market’s clocks do: one that ends at midnight ends with the day before', () => {
    const days = daysOf(windowsOf(spans, '2026-11'), '2026-11');
    const told = days.flatMap(({ number, entries }) => entries.flatMap(({ markets }) => markets.map(({ market, opens, closes }) => [number, market, opens, closes])));
    expect(days.length).toBe(30);
    expect(told).toEqual([[27, 'de', '00:00', null], [28, 'de', null, null], [29, 'de', null, null], [30, 'de', null, '24:00'], [30, 'us', '23:30', null]]);
    const december = daysOf(windowsOf(spans, '2026-12'), '2026-12');
    expect(december[0]!.entries[0]!.markets).toEqual([{ market: 'jp', opens: '00:00', closes: null }, { market: 'us', opens: null, closes: '19:00' }]);
    expect(december[30]!.entries[0]!.markets).toEqual([{ market: 'jp', opens: null, closes: null }]);
  });

  it('goes from month to month and falls back to this one', () => {
    expect([monthAfter('2026-12', 1), monthAfter('2026-01', -1)]).toEqual(['2027-01', '2025-12']);
    expect([monthOf('2026-13', '2026-11-26'), monthOf(null, '2026-11-26'), monthOf('2027-02', '2026-11-26')]).toEqual(['2026-11', '2026-11', '2027-02']);
    expect([firstWeekday('2026-11'), firstWeekday('2026-06'), firstWeekday('2027-02')]).toEqual([6, 0, 0]);
  });
});
