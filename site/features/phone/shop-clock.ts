/**
 * How far the shop's clock is ahead of this one, ms, as an answer shows that carries its time. Half of
 * the way there and back is taken for the way back.
 *
 * @param now the answer's time, ISO
 * @param age how long a cache had kept it, s
 */
export function aheadBy(now: string, age: number, asked: number, answered: number): number {
  return Date.parse(now) + age * 1000 + (answered - asked) / 2 - answered;
}

/** The age of an answer out of a cache, s. */
export function ageOf(headers: Headers): number {
  return Number(headers.get('age') ?? 0) || 0;
}

/** Calls `tick` at every full second of the shop's clock. */
export function everySecond(ahead: () => number, tick: (now: number) => void): void {
  const now = Date.now() + ahead();
  tick(now);
  setTimeout(() => everySecond(ahead, tick), 1000 - (now % 1000) + 5);
}
