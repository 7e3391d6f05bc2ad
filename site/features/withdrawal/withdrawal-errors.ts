import type { FieldError } from '../../../worker/problem';
import type { MarketId } from '../../../worker/shared/market';
import { messagesOf } from '../../i18n/messages';

export function exampleNumber(market: MarketId): string {
  return `${market.toUpperCase()}-7K3F-9Q2M`;
}

/** What is wrong with the first step's fields, in sentences. */
export function withdrawalErrors(market: MarketId, errors: readonly FieldError[]): { field: string; text: string }[] {
  const { errors: t, withdrawal } = messagesOf(market).purchase;
  return errors.map(({ field, code }) => {
    const label = field === 'email' ? withdrawal.email : withdrawal.orderNumber;
    if (code === 'missing') return { field, text: t.missing(label) };
    return { field, text: field === 'email' ? t.email : t.orderNumber(exampleNumber(market)) };
  });
}
