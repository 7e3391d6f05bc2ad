import type { Entry } from './entry';
import { facets, modelFacets, optionsOfKind, variantFacets, type Facet, type Vocabulary } from './facet';
import { asksForVariant, forEachKind, isNamed, isPicked, limitsOf } from './match';
import type { Query } from './query';
import type { Found } from './search';

/** For each option, how many phones there would be with it in place of what is chosen of its facet now. */
export type Counts = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

/** An option's count, and the phone that was counted last: however many of its variants meet the option, it is one phone. */
type Cell = { count: number; last: Entry | undefined };

/** In one pass: a phone or a variant that fails by one facet alone counts for that facet, one that fails by none for all. */
export function countOptions(entries: readonly Entry[], query: Query, found: Found, vocabulary: Vocabulary): Counts {
  const cells = Object.fromEntries(facets.map((facet) => [facet, new Map(vocabulary[facet].map((option): [string, Cell] => [option, { count: 0, last: undefined }]))])) as Record<Facet, Map<string, Cell>>;
  const count = (entry: Entry, cell: Cell | undefined) => {
    if (!cell || cell.last === entry) return;
    cell.count += 1;
    cell.last = entry;
  };
  const [ofModel, ofVariant] = [modelFacets.filter((facet) => query.picks[facet]), variantFacets.filter((facet) => query.picks[facet])];
  /** What a variant counts for, and whether it fits as things are. */
  const verdict = forEachKind((kind) => {
    const missed = failing(ofVariant, (facet) => isPicked(query, facet, optionsOfKind(kind, facet)));
    const open = missed.length === 0 ? variantFacets : missed.length === 1 ? missed : [];
    return { fits: missed.length === 0, cells: open.flatMap((facet) => optionsOfKind(kind, facet).map((option) => cells[facet].get(option))) };
  });
  const [asks, isWithin] = [asksForVariant(query, found), limitsOf(entries, query, found)];
  for (const entry of entries) {
    if (!isNamed(entry, found)) continue;
    const failed = failing(ofModel, (facet) => isPicked(query, facet, entry.options[facet]));
    if (failed.length > 1) continue;
    let fits = entry.variants.length === 0 && !asks;
    for (const variant of entry.variants) {
      if (!isWithin(variant)) continue;
      const judged = verdict(variant.kind);
      fits ||= judged.fits;
      if (failed.length === 0) for (const cell of judged.cells) count(entry, cell);
    }
    if (fits) for (const facet of failed.length === 1 ? failed : modelFacets) for (const option of entry.options[facet]) count(entry, cells[facet].get(option));
  }
  return Object.fromEntries(facets.map((facet) => [facet, new Map([...cells[facet]].map(([option, { count }]) => [option, count]))])) as Record<Facet, Map<string, number>>;
}

/** The facets that are not met, at most two of them: more make no difference. */
function failing<F extends Facet>(of: readonly F[], isMet: (facet: F) => boolean): F[] {
  const failed: F[] = [];
  for (const facet of of) {
    if (isMet(facet)) continue;
    failed.push(facet);
    if (failed.length > 1) break;
  }
  return failed;
}
