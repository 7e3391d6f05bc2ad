/** How many payment pages a second Stripe is asked for at most, unless the settings say otherwise; it allows 25: https://docs.stripe.com/rate-limits */
const usualRate = 20;
/** A moment as near as this is waited for, ms; one further off is worth a page of its own. */
export const worthWaiting = 1_000;
/** Whoever is later than this, ms, asks for another moment: so hardly more than `rate` fall into any second. */
const tolerance = 150;

/** @param setting `SESSIONS_PER_SECOND` @returns pages a second */
export function rateOf(setting: string | undefined): number {
  const rate = Number(setting);
  return rate > 0 ? rate : usualRate;
}

/** Whether an order has to wait for its turn, and should come back for it. */
export function isFarOff(turn: number | null, now: number): turn is number {
  return turn !== null && turn - now > worthWaiting;
}

/** Whether Stripe may be asked at `now` in a moment that was granted. */
export function isInTime(moment: number, now: number): boolean {
  return now - moment <= tolerance;
}
