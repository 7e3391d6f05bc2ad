import { sha256 } from '../shared/hash';

/** Why a payment went back before any round was fixed for it. */
export type RefundReason = 'sold-out' | 'limit-reached' | 'refunded-earlier';

type Line = { readonly no: number; readonly at: number };
/** What happened to a drop, in the words of its public ledger; times in ms since 1970. */
export type Entry = Line & (
  | { readonly kind: 'published'; readonly drop: string; readonly manifest: string }
  | { readonly kind: 'committed'; readonly sequence: number; readonly draw: string; readonly round: number }
  | { readonly kind: 'drawn'; readonly sequence: number; readonly draw: string; readonly round: number; readonly signature: string; readonly index: number; readonly unit: string }
  | { readonly kind: 'refunded'; readonly draw: string; readonly reason: RefundReason }
  | { readonly kind: 'postponed'; readonly sequence: number; readonly draw: string; readonly round: number; readonly next: number }
);

/** What the first line follows. */
export const beginning = '0'.repeat(64);

/** A line of the ledger: its entry, the hash of the line before, and its own, which is of all that stands before it. */
export async function lineOf({ at, ...entry }: Entry, previous: string): Promise<{ line: string; hash: string }> {
  const { no, kind, ...facts } = entry;
  const open = JSON.stringify({ no, kind, at: new Date(at).toISOString(), ...facts, previous });
  const hash = await sha256(open);
  return { line: `${open.slice(0, -1)},"hash":"${hash}"}`, hash };
}
