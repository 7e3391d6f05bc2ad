/**
 * What no check of these files can show:
 * - `publication`: when a line was published. Who saved the ledger, or had the line's hash by letter, before its round's time can.
 * - `ending`: that nothing was cut off the end. Who holds the hash of a later line can.
 * - `postponement`: that a round which was given up had not come out in time. Who kept it from that day can.
 * - `payment`: that a payment stands behind each line.
 * - `beacon`: that the chain's operators did not know its rounds beforehand.
 * - `parcel`: that the phone in the box is the one that was drawn. Its code is on it.
 */
export const unprovable = ['publication', 'ending', 'postponement', 'payment', 'beacon', 'parcel'] as const;
export type Unprovable = (typeof unprovable)[number];
