import type { CatalogueModel } from '../catalogue/catalogue';
import type { Answers } from './answers';
import { supportOf, yearsBetween, type Support } from './support';

/** A phone on the shelf with what it costs and how many there are, now. */
export type Shelved = { readonly model: CatalogueModel; readonly colour: string; readonly from: number; readonly left: number };
export type Recommended = Shelved & { readonly support: Support };

/** Widest body that counts as small, mm; smallest screen that counts as large, inches. */
export const smallWidth = 72;
export const largeDiagonal = 6.5;
/** Hz from which on a screen is called smooth. */
export const smoothRefresh = 90;

/** How many phones are recommended at most. */
const most = 3;

export type Wish = Pick<Answers, 'size' | 'use' | 'years'> & {
  /** Minor units; null where money is no question. */
  readonly limit: number | null;
  readonly own: CatalogueModel | null;
};

/** Whether a phone could be recommended at any price: it lasts as long as is wished, has the size, and is newer than the one at hand. */
export function suits(wish: Wish, model: CatalogueModel, catalogue: readonly CatalogueModel[], today: string): boolean {
  if (model.id === wish.own?.id || (wish.own && model.released <= wish.own.released)) return false;
  if (wish.size === 'small' && model.width > smallWidth) return false;
  if (wish.size === 'large' && model.diagonal < largeDiagonal) return false;
  return yearsBetween(today, supportOf(model, catalogue).until) >= Number(wish.years);
}

/** Up to three phones that can be had, within the budget, the most fitting first. */
export function picksFrom(wish: Wish, shelf: readonly Shelved[], catalogue: readonly CatalogueModel[], today: string): Recommended[] {
  return shelf
    .filter(({ model, from, left }) => left > 0 && (wish.limit === null || from <= wish.limit) && suits(wish, model, catalogue, today))
    .map((shelved) => ({ ...shelved, support: supportOf(shelved.model, catalogue) }))
    .sort((a, b) => order(wish.use, a, b) || a.from - b.from || (a.model.id < b.model.id ? -1 : 1))
    .slice(0, most);
}

/**
 * What comes first. Facts do not say how a camera does in the dark or how quick a chip is; the year a phone appeared is the
 * nearest thing to it. For calls, maps and messages any of them does, so the cheapest comes first.
 */
function order(use: Answers['use'], a: Recommended, b: Recommended): number {
  const newer = a.model.released === b.model.released ? 0 : a.model.released > b.model.released ? -1 : 1;
  if (use === 'photos') return newer;
  if (use === 'games') return Number(b.model.refresh >= smoothRefresh) - Number(a.model.refresh >= smoothRefresh) || newer;
  if (use === 'work') return a.support.until === b.support.until ? 0 : a.support.until > b.support.until ? -1 : 1;
  return 0;
}
