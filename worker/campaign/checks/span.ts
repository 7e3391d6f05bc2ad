import { marketOf } from '../../shared/market';
import { isLocal, instantOf } from '../zone';
import type { CheckContext, Span } from './context';
import { objectOf, textOf, type Typed } from './typed';

/** A moment of the revision's window, ms; null where none is named, or none that a calendar knows. */
export function edgeOf(revision: Typed, edge: 'from' | 'until', { market }: Pick<CheckContext, 'market'>): number | null {
  const local = textOf(objectOf(revision.window)[edge]);
  return isLocal(local) ? instantOf(local, marketOf(market).timeZone) : null;
}

/** From when until when it would be shown, published now; without an end, `until` is Infinity. */
export function spanOf(revision: Typed, context: CheckContext): Span {
  return { from: Math.max(context.now, edgeOf(revision, 'from', context) ?? context.now), until: edgeOf(revision, 'until', context) ?? Infinity };
}

export function overlaps(a: Span, b: { readonly from: number; readonly until: number | null }): boolean {
  return a.from < (b.until ?? Infinity) && b.from < a.until;
}
