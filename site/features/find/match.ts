import { fromMajor } from '../../../worker/shared/money';
import type { Entry, Kind, Variant } from './entry';
import { modelFacets, optionsOfKind, optionsOfModel, variantFacets, type Facet } from './facet';
import type { Query } from './query';
import { suits, suitsVariant, wishesVariant, type Found } from './search';
import type { Hit } from './sort';

/** Every phone of which one and the same variant meets all that is asked. */
export function matching(entries: readonly Entry[], query: Query, found: Found): Hit[] {
  const isMet = forEachKind((kind) => variantFacets.every((facet) => isPicked(query, facet, optionsOfKind(kind, facet))));
  const asks = asksForVariant(query, found);
  return entries.flatMap((entry): Hit[] => {
    if (!isNamed(entry, found) || !modelFacets.every((facet) => isPicked(query, facet, optionsOfModel(entry, facet)))) return [];
    const variants = variantsWithin(entry, query, found).filter(({ kind }) => isMet(kind));
    // What is sold out meets no wish about what can be had.
    if (variants.length === 0 && (entry.variants.length > 0 || asks)) return [];
    return [{ entry, ...(variants[0] && { variant: variants[0] }), left: variants.reduce((sum, { left }) => sum + left, 0), score: found.scores?.get(entry) ?? 0 }];
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

/** The variants that the search and the price allow. */
export function variantsWithin(entry: Entry, { from, to }: Query, { wishes }: Found): readonly Variant[] {
  if (from === undefined && to === undefined && !wishesVariant(wishes)) return entry.variants;
  const { currency } = entry.from;
  const [least, most] = [from === undefined ? 0 : fromMajor(from, currency).amount, to === undefined ? Infinity : fromMajor(to, currency).amount];
  return entry.variants.filter((variant) => variant.price.amount >= least && variant.price.amount <= most && suitsVariant(variant, wishes));
}

/** Whether the query asks for something that only a variant has. */
export function asksForVariant({ picks, from, to }: Query, { wishes }: Found): boolean {
  return from !== undefined || to !== undefined || wishesVariant(wishes) || variantFacets.some((facet) => picks[facet]);
}

export function isPicked({ picks }: Query, facet: Facet, options: readonly string[]): boolean {
  const picked = picks[facet];
  return !picked || options.some((option) => picked.includes(option));
}
