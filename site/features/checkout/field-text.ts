import type { FieldError } from '../../../worker/problem';
import { marketOf, type MarketId } from '../../../worker/shared/market';
import { messagesOf } from '../../i18n/messages';

/** `field` is the input's name. */
export type FieldText = { readonly field: string; readonly text: string };

/** What is wrong with a form's fields, in sentences, in the order of the form. @param area the part of the country not served, if that is it */
export function fieldTexts(market: MarketId, errors: readonly FieldError[], area: string | null): FieldText[] {
  return errors.map(({ field: path, code }) => {
    const field = path === 'gift.email' ? 'giftEmail' : (path.split('.').at(-1) ?? path);
    return { field, text: sentence(market, field, code, area) };
  });
}

function sentence(market: MarketId, field: string, code: string, area: string | null): string {
  const { purchase: { errors: t, checkout }, phone } = messagesOf(market);
  const { address } = marketOf(market);
  const label = field === 'giftEmail' ? phone.checkout.gift.email : (checkout.labels[field as keyof typeof checkout.labels] ?? field);
  const reason = code.replace('not-served-', '');
  if (area && Object.hasOwn(t.notServed, reason)) return t.notServed[reason as keyof typeof t.notServed](area);
  if (code === 'missing') return t.missing(label);
  if (code === 'unknown') return t.unknown(label);
  // The second is what the schema says of a text beyond any sense.
  if (code === 'too-long' || code === 'too_big') return t.tooLong(label);
  if (field === 'email' || field === 'giftEmail') return t.email;
  if (field === 'phone') return t.phone(address.phonePrefix);
  if (field === 'postalCode') return t.postalCode(address.postalCode.example);
  return field.endsWith('Kana') ? t.kana : t.format(label);
}
