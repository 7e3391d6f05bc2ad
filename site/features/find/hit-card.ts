import { grades } from '../../../worker/shared/grade';
import type { MarketId } from '../../../worker/shared/market';
import { fromMajor } from '../../../worker/shared/money';
import { messagesOf } from '../../i18n/messages';
import type { Card } from '../model/card';
import type { Wanted } from '../offer/wanted';
import type { Variant } from './entry';
import { optionsOfKind, type VariantFacet } from './facet';
import { asksForVariant, isPicked } from './match';
import type { Query } from './query';
import { suitsVariant, type Found } from './search';
import type { Hit } from './sort';

/** A result as a card: with the cheapest variant that fits, in its colour, and named where something of it was asked for. */
export function cardOfHit(market: MarketId, { entry, variant, left }: Hit, query: Query, found: Found): Card {
  const { id, name, updates, width, height } = entry;
  const card = { id, name, updates, picture: { colour: variant?.colour.id ?? entry.colours[0]!.id, width, height }, from: variant?.price ?? entry.from, lowest: variant?.lowest, left };
  if (!variant || !asksForVariant(query, found)) return card;
  const { shell } = messagesOf(market);
  return { ...card, grade: variant.kind.grade, only: wantedOf(entry, query, found), variant: `${shell.storage(variant.kind.storage)}, ${shell.hues[variant.kind.hue]}, ${shell.grades[variant.kind.grade].name}` };
}

/** What is asked for of a phone's offers, for the correction of its price. */
function wantedOf({ from: { currency }, colours, variants }: Hit['entry'], query: Query, found: Found): Wanted {
  const meets = (variant: Variant, facet: VariantFacet) => isPicked(query, facet, optionsOfKind(variant.kind, facet));
  const fitting = variants.filter((variant) => meets(variant, 'storage') && meets(variant, 'colour') && suitsVariant(variant, found.wishes));
  const [storages, ids] = [new Set(fitting.map(({ kind }) => kind.storage)), new Set(fitting.map(({ colour }) => colour.id))];
  const graded = new Set(variants.filter((variant) => meets(variant, 'grade') && meets(variant, 'battery')).map(({ kind }) => kind.grade));
  return {
    storage: [...storages],
    colour: colours.map(({ id }) => id).filter((id) => ids.has(id)),
    grade: grades.filter((grade) => graded.has(grade)),
    ...(query.from !== undefined && { least: fromMajor(query.from, currency).amount }),
    ...(query.to !== undefined && { most: fromMajor(query.to, currency).amount }),
  };
}
