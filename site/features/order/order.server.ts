import type { InferResponseType } from 'hono/client';
import { codeOf } from '../../../worker/problem';
import type { MarketId } from '../../../worker/shared/market';
import type { ApiClient } from '../../api';
import { paths } from '../../paths';
import { textOf } from '../form/read-form.server';
import { withProblem } from '../problem/problem-text';
import { endOf } from './waiting';

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
 * Takes the turn of an order that waits for its payment page, once it has come: what the page's script
 * does, for browsers that run none. The first look does not, so that a page is there at once whatever
 * Stripe does; unless there is nothing left to wait for.
 *
 * @returns where to go on, or the order as it waits on
 */
export async function takeTurn(api: ApiClient, param: OrderKey, order: Order, look: number, now: number): Promise<{ url: string } | Order> {
  const isTurn = order.waitsUntil !== null && Date.parse(order.waitsUntil) <= now;
  if (!isTurn || (look === 0 && now < endOf(order))) return order;
  const response = await api.api[':market'].orders[':token']['payment-page'].$post({ param });
  if (response.status === 201) return response.json();
  if (response.status === 202) return { ...order, ...(await response.json()) };
  return response.status === 409 ? { url: paths.orderUnopened(param.market, param.token) } : order;
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
