/** How many payment pages a second Stripe is asked for at most, unless the settings say otherwise; it allows 25: https://docs.stripe.com/rate-limits */
const usualRate = 20;
/** A turn that nobody took within that time goes to waste, ms: late comers would come all at once. */
const turnLasts = 5_000;
/** A turn as near as this is waited for, ms; one further off is worth a page of its own. */
export const worthWaiting = 1_000;

/** @param setting `SESSIONS_PER_SECOND` @returns pages a second */
export function rateOf(setting: string | undefined): number {
  const rate = Number(setting);
  return rate > 0 ? rate : usualRate;
}

/** Whether a turn can be taken at `now`: it has come, or will in a moment, and is not stale. */
export function isMyTurn(turn: number, now: number): boolean {
  return turn - now <= worthWaiting && now - turn < turnLasts;
}

/** Whether an order that waits still has its turn before it. */
export function isAhead(turn: number | null, now: number): turn is number {
  return turn !== null && now - turn < turnLasts;
}
