import type { InferResponseType } from 'hono/client';
import { env } from 'cloudflare:workers';
import { now } from '../../../worker/env';
import { marketOf, type MarketId } from '../../../worker/shared/market';
import type { ApiClient } from '../../api';
import { textOf } from '../form/read-form.server';
import type { Told } from '../results/origin.server';
import { keyOf, readDelivery, readGift, refusedForm, type CheckoutForm } from './checkout-form.server';

export type Drop = InferResponseType<ApiClient['api'][':market']['phone']['$get'], 200>;

/** Where to go on, to the payment or to the order that waits for it; or the form again with what is wrong. */
type Ordered = { readonly url: string } | CheckoutForm;

/** Orders what is in the cart, at the total that the form showed. */
export async function orderCart(api: ApiClient, market: MarketId, form: FormData): Promise<Ordered> {
  const key = keyOf(form);
  const seen = Number(textOf(form, 'total') || NaN);
  // A total that cannot be read is none the shopper saw: the API calls it changed.
  const total = { amount: Number.isSafeInteger(seen) ? seen : -1, currency: marketOf(market).currency };
  const response = await api.api[':market'].checkout.$post({
    param: { market }, header: { 'idempotency-key': key }, json: { total, ...readDelivery(market, form) },
  });
  return response.status === 201 ? { url: (await response.json()).url } : refusedForm(response, form, key);
}

/** Orders one Phone of the market's drop. @param origin what led to the form */
export async function orderPhone(api: ApiClient, market: MarketId, form: FormData, origin: Told): Promise<Ordered> {
  const key = keyOf(form);
  const response = await api.api[':market'].phone.checkout.$post({
    param: { market }, header: { 'idempotency-key': key }, json: { ...readDelivery(market, form), ...readGift(form), origin },
  });
  return response.status === 201 ? { url: (await response.json()).url } : refusedForm(response, form, key);
}

/** The market's drop; null where none was ever planned. */
export async function readDrop(api: ApiClient, market: MarketId): Promise<Drop | null> {
  const response = await api.api[':market'].phone.$get({ param: { market } });
  if (response.status === 200) return response.json();
  if (response.status === 404) return null;
  throw new Error(`the drop of ${market} cannot be read`);
}

/** The time as the shop counts it, for delivery dates. */
export function shopTime(): number {
  return now(env);
}
