import type { InferResponseType } from 'hono/client';
import { codeOf } from '../../../worker/problem';
import type { MarketId } from '../../../worker/shared/market';
import type { ApiClient } from '../../api';
import { paths } from '../../paths';
import { textOf } from '../form/read-form.server';
import { withProblem } from '../problem/problem-text';

export type Order = InferResponseType<ApiClient['api'][':market']['orders'][':token']['$get'], 200>;
type OrderKey = { readonly market: MarketId; readonly token: string };

/** The order that a secret link opens; null where it opens none. */
export async function readOrder(api: ApiClient, param: OrderKey): Promise<Order | null> {
  const response = await api.api[':market'].orders[':token'].$get({ param });
  if (response.status === 200) return response.json();
  if (response.status === 404) return null;
  throw new Error(`an order of ${param.market} cannot be read`);
}

/**
 * Does what a form of the order page asks for: `action` is cancel.
 *
 * @param kind where the buyer comes from: a cart or the Phone
 * @returns where to go on: back there, or the order page with the problem's code
 */
export async function changeOrder(api: ApiClient, param: OrderKey, kind: Order['kind'], form: FormData): Promise<string> {
  const page = paths.order(param.market, param.token);
  if (textOf(form, 'action') !== 'cancel') return withProblem(page, 'invalid-request');
  const response = await api.api[':market'].orders[':token'].cancellation.$post({ param });
  if (response.ok) return kind === 'phone' ? paths.phone(param.market) : paths.cart(param.market);
  const code = codeOf(await response.json().catch(() => null));
  // Too late for that: the page's own state says why.
  return code === 'order-closed' || code === 'already-paid' ? page : withProblem(page, code);
}
