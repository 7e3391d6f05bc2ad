/** A day's figure and, where there is one, that of the day as many days before. */
export type Point = { readonly day: string; readonly now: number; readonly before: number };

type Bar = { readonly day: string; readonly x: number; readonly y: number; readonly width: number; readonly height: number };
/** A chart as it is drawn, in units of its own: bars for the period, a line for the one before, marks on both axes. */
export type Chart = {
  readonly width: number;
  readonly height: number;
  /** Where the drawing begins, right of the figures of its axis. */
  readonly left: number;
  readonly bars: readonly Bar[];
  /** The points of a polyline. */
  readonly line: string;
  readonly ticks: readonly { readonly y: number; readonly value: number }[];
  readonly days: readonly { readonly x: number; readonly day: string }[];
};

const size = { width: 720, height: 260 };
const frame = { left: 88, right: 8, top: 12, bottom: 28 };
/** So many days are named at most. */
const namesAtMost = 7;

/** Draws a series. An empty one and one of zeros have an axis as well, so that nothing jumps when a figure comes. @param unit what two marks differ by at least: half a visit is none, and cents are not written */
export function chartOf(points: readonly Point[], unit = 1): Chart {
  const values = points.flatMap(({ now, before }) => [now, before]);
  const marks = marksUpTo(Math.max(0, ...values), unit);
  const top = marks.at(-1)!;
  const step = (size.width - frame.left - frame.right) / Math.max(1, points.length);
  const floor = size.height - frame.bottom;
  const heightOf = (value: number) => (Math.max(0, value) / top) * (floor - frame.top);
  const middleOf = (index: number) => round(frame.left + step * (index + 0.5));
  const every = Math.ceil(points.length / namesAtMost);
  return {
    ...size,
    left: frame.left,
    bars: points.map(({ day, now }, index) => ({ day, x: round(frame.left + step * (index + 0.15)), y: round(floor - heightOf(now)), width: round(step * 0.7), height: round(heightOf(now)) })),
    line: points.map(({ before }, index) => `${middleOf(index)},${round(floor - heightOf(before))}`).join(' '),
    ticks: marks.map((value) => ({ value, y: round(floor - heightOf(value)) })),
    days: points.flatMap(({ day }, index) => (index % every === 0 ? [{ day, x: middleOf(index) }] : [])),
  };
}

/** Round numbers from zero to at least `highest`, in steps of 1, 2 or 5 times a power of ten: three to six of them. */
export function marksUpTo(highest: number, unit = 1): number[] {
  const rough = Math.max(highest, 1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(unit, [1, 2, 5, 10].find((factor) => factor * power >= rough)! * power);
  const count = Math.max(2, Math.ceil(highest / step));
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}

/** The days of a period beside those of the one before, first beside first. */
export function pointsOf<D extends { readonly day: string }>(now: readonly D[], before: readonly D[], figure: (day: D) => number): Point[] {
  return now.map((day, index) => ({ day: day.day, now: figure(day), before: before[index] ? figure(before[index]) : 0 }));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
