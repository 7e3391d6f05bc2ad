import type { Entry, RefundReason } from '../../../worker/draw/ledger';

type AsTold<E> = E extends unknown ? Omit<E, 'at'> & { readonly at: string } : never;
/** A line of the public ledger as it is read. */
export type Line = AsTold<Entry>;

/** A payment of the sale: it waits for its round, has been drawn, or was refunded before any round was fixed. */
export type Card = { readonly draw: string; readonly at: string } & (
  | { readonly state: 'waiting'; readonly sequence: number; readonly round: number; readonly isPostponed: boolean }
  | { readonly state: 'drawn'; readonly sequence: number; readonly round: number; readonly unit: string; readonly position: number }
  | { readonly state: 'refunded'; readonly reason: RefundReason }
);

/** The lines of a ledger; a last one that is not whole yet is left out. */
export function linesOf(ledger: string): Line[] {
  return ledger.slice(0, ledger.lastIndexOf('\n') + 1).split('\n').filter(Boolean).map((line) => JSON.parse(line) as Line);
}

/** The cards of a ledger, the latest payment first. What is wrong in it is the checker's to find; here it stands as it is told. */
export function cardsOf(lines: readonly Line[]): Card[] {
  const cards = new Map<string, Card>();
  for (const line of lines) {
    if (line.kind === 'published') continue;
    const { draw } = line;
    const at = cards.get(draw)?.at ?? line.at;
    if (line.kind === 'committed') cards.set(draw, { draw, at, state: 'waiting', sequence: line.sequence, round: line.round, isPostponed: false });
    if (line.kind === 'postponed') cards.set(draw, { draw, at, state: 'waiting', sequence: line.sequence, round: line.next, isPostponed: true });
    if (line.kind === 'drawn') cards.set(draw, { draw, at, state: 'drawn', sequence: line.sequence, round: line.round, unit: line.unit, position: line.index + 1 });
    if (line.kind === 'refunded') cards.set(draw, { draw, at, state: 'refunded', reason: line.reason });
  }
  return [...cards.values()].toReversed();
}

/** How many phones were left when a draw was made: each before it had taken one. */
export function leftAt(sequence: number, size: number): number {
  return size - sequence + 1;
}

/** A sentence with its places filled. */
export function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
