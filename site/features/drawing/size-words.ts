import { listFormat, numberFormat } from '../../../worker/shared/formatter';
import { marketOf, type MarketId } from '../../../worker/shared/market';
import { messagesOf } from '../../i18n/messages';
import type { Dimension, Measure } from './size-comparison';

/** A measure as the people of a market write it: `146.7 mm`, `174 g`. */
export function measured(market: MarketId, dimension: Dimension, value: number, digits = 2): string {
  const unit = dimension === 'weight' ? 'gram' : 'millimeter';
  return numberFormat(marketOf(market).locale, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: dimension === 'weight' ? 0 : digits }).format(value);
}

/** How the first differs from the second, to a tenth, one phrase a measure that differs by that much; null where none does. */
export function differenceInWords(market: MarketId, measures: readonly Measure[]): string | null {
  const { differences } = messagesOf(market).drawing.size;
  const phrases = measures.flatMap(({ dimension, difference }) => {
    const shown = Math.abs(difference);
    if (shown < (dimension === 'weight' ? 0.5 : 0.05)) return [];
    return [differences[dimension][difference > 0 ? 'more' : 'less'](measured(market, dimension, shown, 1))];
  });
  return phrases.length === 0 ? null : listFormat(marketOf(market).locale, { type: 'conjunction' }).format(phrases);
}
