/** Over how many days the worth of a unit is a median. */
export const worthDays = 14;

/** The median of some amounts, minor units; between two middles it is rounded down. Null of none. */
export function medianOf(amounts: readonly number[]): number | null {
  if (amounts.length === 0) return null;
  const sorted = amounts.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)]!;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]!;
  return Math.floor((lower + upper) / 2);
}
