import { fromMajor } from '../../../worker/shared/money';
import type { Entry, Kind, Variant } from './entry';
import { modelFacets, optionsOfKind, variantFacets, type Facet } from './facet';
import type { Query } from './query';
import { suits, suitsVariant, wishesVariant, type Found } from './search';
import type { Hit } from './sort';

/** Every phone of which one and the same variant meets all that is asked. */
export function matching(entries: readonly Entry[], query: Query, found: Found): Hit[] {
  const [ofModel, ofVariant] = [modelFacets.filter((facet) => query.picks[facet]), variantFacets.filter((facet) => query.picks[facet])];
  const isMet = forEachKind((kind) => ofVariant.every((facet) => isPicked(query, facet, optionsOfKind(kind, facet))));
  const [asks, isWithin] = [asksForVariant(query, found), limitsOf(entries, query, found)];
  return entries.flatMap((entry): Hit | [] => {
    if (!isNamed(entry, found) || !ofModel.every((facet) => isPicked(query, facet, entry.options[facet]))) return [];
    const variants = asks ? entry.variants.filter((variant) => isWithin(variant) && isMet(variant.kind)) : entry.variants;
    // What is sold out meets no wish about what can be had.
    if (variants.length === 0 && (entry.variants.length > 0 || asks)) return [];
    return { entry, ...(variants[0] && { variant: variants[0] }), left: variants.reduce((sum, { left }) => sum + left, 0), score: found.scores?.get(entry) ?? 0 };
  });
}

/** There are few kinds and many variants: each kind is judged once. */
export function forEachKind<T>(judge: (kind: Kind) => T): (kind: Kind) => T {
  const known = new Map<Kind, T>();
  return (kind) => {
    let judged = known.get(kind);
    if (judged === undefined) known.set(kind, (judged = judge(kind)));
    return judged;
  };
}

/** Whether the search means this phone, whatever the filters say. */
export function isNamed(entry: Entry, { scores, wishes }: Found): boolean {
  return (!scores || scores.has(entry)) && suits(entry, wishes);
}

/** Whether the search and the price allow a variant. */
export function limitsOf(entries: readonly Entry[], { from, to }: Query, { wishes }: Found): (variant: Variant) => boolean {
  const currency = entries[0]?.from.currency;
  if (!currency || (from === undefined && to === undefined && !wishesVariant(wishes))) return () => true;
  const [least, most] = [from === undefined ? 0 : fromMajor(from, currency).amount, to === undefined ? Infinity : fromMajor(to, currency).amount];
  return (variant) => variant.price.amount >= least && variant.price.amount <= most && suitsVariant(variant, wishes);
}

/** Whether the query asks for something that only a variant has. */
export function asksForVariant({ picks, from, to }: Query, { wishes }: Found): boolean {
  return from !== undefined || to !== undefined || wishesVariant(wishes) || variantFacets.some((facet) => picks[facet]);
}

export function isPicked({ picks }: Query, facet: Facet, options: readonly string[]): boolean {
  const picked = picks[facet];
  return !picked || options.some((option) => picked.includes(option));
}
