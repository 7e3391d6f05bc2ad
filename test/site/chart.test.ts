import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartOf, marksUpTo, pointsOf } from '../../site/features/results/chart';
import { change, describe as tell, mark, say } from '../../site/features/results/words';

const points = fc.array(fc.record({ day: fc.constant('2026-11-02'), now: fc.nat(5_000_000), before: fc.nat(5_000_000) }), { maxLength: 366 });

describe('a chart', () => {
  it('keeps every bar and every point within its frame, and a bar’s height to its figure', () => {
    fc.assert(fc.property(points, (series) => {
      const { width, height, bars, line, ticks } = chartOf(series);
      const top = ticks.at(-1)!.value;
      const floor = ticks[0]!.y;
      for (const [index, bar] of bars.entries()) {
        expect(bar.x >= 0 && bar.x + bar.width <= width && bar.y >= 0 && bar.y + bar.height <= height).toBe(true);
        expect(bar.height).toBeCloseTo((series[index]!.now / top) * (floor - ticks.at(-1)!.y), 1);
      }
      for (const point of line.split(' ').filter(Boolean)) expect(Number(point.split(',')[1])).toBeGreaterThanOrEqual(0);
    }));
  });

  it('has an axis where there is nothing to draw, and names seven days at most', () => {
    expect(chartOf([]).ticks.map(({ value }) => value)).toEqual([0, 1, 2]);
    expect(chartOf(Array.from({ length: 366 }, () => ({ day: '2026-11-02', now: 0, before: 0 }))).days.length).toBeLessThanOrEqual(7);
  });

  it('puts days beside those before, first beside first', () => {
    expect(pointsOf([{ day: 'c', v: 3 }, { day: 'd', v: 4 }], [{ day: 'a', v: 1 }], ({ v }) => v)).toEqual([{ day: 'c', now: 3, before: 1 }, { day: 'd', now: 4, before: 0 }]);
  });
});

describe('the marks of an axis', () => {
  it.each([[0, [0, 1, 2]], [1, [0, 1, 2]], [3, [0, 1, 2, 3]], [7, [0, 2, 4, 6, 8]], [98, [0, 50, 100]], [1_000, [0, 500, 1_000]], [290_000, [0, 100_000, 200_000, 300_000]]])('up to %i', (highest, marks) => {
    expect(marksUpTo(highest)).toEqual(marks);
  });

  it('of money differ by a whole euro at least', () => {
    expect(marksUpTo(0, 100)).toEqual([0, 100, 200]);
    expect(marksUpTo(29_900, 100)).toEqual([0, 10_000, 20_000, 30_000]);
  });

  it('are whole, reach the highest, and are few', () => {
    fc.assert(fc.property(fc.nat(2 ** 31 - 1), (highest) => {
      const marks = marksUpTo(highest);
      expect(marks.at(-1)).toBeGreaterThanOrEqual(highest);
      expect(marks.length).toBeLessThanOrEqual(6);
      expect(marks.every(Number.isInteger)).toBe(true);
    }));
  });
});

describe('figures in words', () => {
  it('say what a chart shows', () => {
    expect(tell('revenue', [{ day: '2026-11-01', value: 0 }, { day: '2026-11-02', value: 29_900 }], { now: 29_900, before: 0 }, 'EUR')).toBe('€299.00 from 1 Nov 2026 to 2 Nov 2026; €0.00 in as many days before. Most on 2 Nov 2026: €299.00.');
    expect(tell('visits', [{ day: '2026-11-01', value: 0 }], { now: 0, before: 5 }, 'EUR')).toBe('0 from 1 Nov 2026 to 1 Nov 2026; 5 in as many days before.');
    expect(say('revenue', 19_800, 'JPY')).toBe('JP¥19,800');
    expect([mark('revenue', 150_000, 'EUR'), mark('revenue', 150_000, 'JPY'), mark('visits', 1_500, 'EUR'), mark('visits', 0, 'EUR')]).toEqual(['€1.5k', '¥150k', '1.5k', '0']);
  });

  it.each([[0, 0, 'as before'], [3, 0, 'none before'], [3, 2, '+50%'], [1, 2, '-50%'], [2, 2, '0%']])('%i after %i', (now, before, text) => expect(change(now, before)).toBe(text));
});
