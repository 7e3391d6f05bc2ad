/** So many of so many: `of` views, `with` of them followed by what was hoped for. */
export type Share = { readonly of: number; readonly with: number };
export type Interval = { readonly low: number; readonly high: number };

/** The 97.5th percentile of the normal distribution: of intervals like these, 95 in 100 hold the true value. */
const z = 1.959964;

/**
 * Wilson's score interval for a share. E. B. Wilson, J. Am. Stat. Assoc. 22 (1927) 209–212; method 3 in R. G. Newcombe,
 * Statistics in Medicine 17 (1998) 857–872.
 *
 * @throws RangeError where it is no share: none at all, or more than there are
 */
export function intervalOf({ of: n, with: x }: Share): Interval {
  if (!(n > 0 && x >= 0 && x <= n)) throw new RangeError(`no share: ${x} of ${n}`);
  const p = x / n;
  const centre = 2 * x + z * z;
  const reach = z * Math.sqrt(z * z + 4 * x * (1 - p));
  // At the ends they are exact, where floating point is not.
  return { low: x === 0 ? 0 : (centre - reach) / (2 * (n + z * z)), high: x === n ? 1 : (centre + reach) / (2 * (n + z * z)) };
}

/**
 * Newcombe's hybrid score interval for the difference of two independent shares, the second less the first: Wilson's
 * intervals for each, squared and added. Method 10 in R. G. Newcombe, Statistics in Medicine 17 (1998) 873–890.
 */
export function intervalOfDifference(first: Share, second: Share): Interval {
  const [p, q] = [first.with / first.of, second.with / second.of];
  const [a, b] = [intervalOf(first), intervalOf(second)];
  return { low: q - p - Math.hypot(q - b.low, a.high - p), high: q - p + Math.hypot(b.high - q, p - a.low) };
}
