/** For how long the link in the first letter can be confirmed, hours; then the address is forgotten. */
export const confirmHours = 24;
/** So many such letters an address gets in that time at most, and so long after the one before, minutes: a form that anybody can fill in must not flood anybody's mailbox. */
export const lettersAtMost = 3;
export const pauseMinutes = 10;
/** How long before a drop opens the letter goes out, hours: time enough for a few thousand of them. */
export const remindHours = 3;
/** So many letters are owed by one sweep of a region at most, so that others find room beside them. */
export const lettersASweep = 40;

/** A reminder as whoever holds its link sees it. */
export type Reminder = { readonly isConfirmed: boolean; readonly opensAt: number };

/** Where a reminder is confirmed and ended: the secret is in the address. */
export function reminderLink(shopOrigin: string, market: string, secret: string): string {
  return `${shopOrigin}/${market}/phone/reminder/${secret}`;
}
