/** What so many calls came to: how long each took, in ms, and how many there were in a second. */
export type Round = { readonly times: number[]; readonly perSecond: number };

/** Does `work` `total` times, `atOnce` at a time. */
export async function measure(total: number, atOnce: number, work: () => Promise<unknown>): Promise<Round> {
  const times: number[] = [];
  const started = performance.now();
  let left = total;
  const goOn = async () => {
    while ((left -= 1) >= 0) {
      const begun = performance.now();
      await work();
      times.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, goOn));
  return { times, perSecond: (total * 1000) / (performance.now() - started) };
}

/** The time that this share of all took at most: 0.5 is the median. */
export function quantile(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))]!;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** `12 ms (p99 40 ms)` */
export function spread(times: readonly number[]): string {
  return `${quantile(times, 0.5).toFixed(0)} ms (p99 ${quantile(times, 0.99).toFixed(0)} ms)`;
}

export function table(title: string, rows: readonly (readonly [string, string])[]): void {
  const width = Math.max(...rows.map(([name]) => name.length));
  console.log(`\n${title}`);
  for (const [name, value] of rows) console.log(`  ${name.padEnd(width)}  ${value}`);
}
