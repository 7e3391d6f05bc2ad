/** A draw whose round is fixed; `entry` is the hash of the ledger's line that fixed it. */
export type Draw = { readonly id: string; readonly sequence: number; readonly round: number; readonly roundAt: string; readonly entry?: string | null };

/** How a page waits for a draw; times are ISO, by the shop's clock. */
export type DrawWait = {
  readonly now: string;
  /** Null while no round is fixed. */
  readonly draw: Draw | null;
  readonly isLate: boolean;
  /** Where its script looks. */
  readonly facts: string;
};

/** From the time of a round until the draw is written down, about, s: the beacon is fetched, checked, used. */
const settling = 4;
const soonest = 5;
const whenLate = 60;

/** After how many seconds a page without a script looks again. */
export function lookIn({ now, draw, isLate }: Pick<DrawWait, 'now' | 'draw' | 'isLate'>): number {
  if (isLate) return whenLate;
  if (!draw) return soonest;
  return Math.max(Math.ceil((Date.parse(draw.roundAt) - Date.parse(now)) / 1000) + settling, soonest);
}

/** How long after its draw a card still turns over for whoever comes to see, ms. */
const freshFor = 10 * 60_000;

export function isFresh(drawnAt: string, now: number): boolean {
  return now - Date.parse(drawnAt) < freshFor;
}

/** What an order or a present says of its draw. */
export type Told = { readonly state?: string; readonly phone?: { readonly draw: Draw | null; readonly drawn: unknown; readonly isLate: boolean } | null; readonly draw?: Draw | null; readonly unit?: unknown; readonly isLate?: boolean };

/** What is new since a page was made: it is drawn; there is something else to see; its round is late; or nothing. */
export function newsOf(told: Told, round: number | null): 'drawn' | 'changed' | 'late' | null {
  const { draw = null, isDone, isLate } = told.phone
    ? { draw: told.phone.draw, isDone: told.phone.drawn !== null, isLate: told.phone.isLate }
    : { draw: told.draw, isDone: Boolean(told.unit), isLate: told.isLate };
  if (isDone) return 'drawn';
  if (told.state !== undefined && told.state !== 'paid') return 'changed';
  if ((draw?.round ?? null) !== round) return 'changed';
  return isLate ? 'late' : null;
}
