import type { InferResponseType } from 'hono/client';
import { codeOf } from '../../../worker/problem';
import type { MarketId } from '../../../worker/shared/market';
import type { ApiClient } from '../../api';
import { paths } from '../../paths';
import { textOf } from '../form/read-form.server';
import { withProblem } from '../problem/problem-text';
import type { Told } from '../results/origin.server';

export type Cart = InferResponseType<ApiClient['api'][':market']['cart']['$get'], 200>;

export async function readCart(api: ApiClient, market: MarketId): Promise<Cart> {
  const response = await api.api[':market'].cart.$get({ param: { market } });
  if (response.status !== 200) throw new Error(`the cart of ${market} cannot be read: ${response.status}`);
  return response.json();
}

/**
 * Does what a form of the cart asks for: `action` is add, change or remove; with
 * `offer` or `line`, and `quantity`, or the code of a `unit`.
 *
 * @param origin what led to the page that the form is on
 * @returns where to go on: the cart, with the problem's code where it failed
 */
export async function changeCart(api: ApiClient, market: MarketId, form: FormData, origin: Told): Promise<string> {
  const response = await send(api, market, form, origin);
  if (!response) return withProblem(paths.cart(market), 'invalid-request');
  return response.ok ? paths.cart(market) : withProblem(paths.cart(market), codeOf(await response.json().catch(() => null)));
}

function send(api: ApiClient, market: MarketId, form: FormData, origin: Told) {
  const { lines } = api.api[':market'].cart;
  const param = { market, line: textOf(form, 'line') };
  const quantity = Number(textOf(form, 'quantity') || 1);
  switch (textOf(form, 'action')) {
    case 'add':
      return lines.$post({ param, json: { offer: textOf(form, 'offer'), quantity, unit: textOf(form, 'unit') || undefined, origin } });
    case 'change':
      return lines[':line'].$patch({ param, json: { quantity } });
    case 'remove':
      return lines[':line'].$delete({ param });
    default:
      return null;
  }
}
