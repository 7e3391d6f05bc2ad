/** How many of the storm's sentences held. */
export const counts = { passed: 0, failed: 0, skipped: 0 };

/** One sentence about the shop, held against what was found. */
export function check<T>(sentence: string, found: T, holds: (found: T) => boolean): void {
  const isTrue = holds(found);
  counts[isTrue ? 'passed' : 'failed'] += 1;
  console.log(`  ${isTrue ? '✓' : '✗'} ${sentence}${isTrue ? '' : `: found ${JSON.stringify(found)}`}`);
}
