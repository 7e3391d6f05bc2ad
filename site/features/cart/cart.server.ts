import type { InferResponseType } from 'hono/client';
import { foldedCode } from '../../../worker/campaign/reduction';
import { voucherProblem } from '../../../worker/cart/voucher';
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
 * Does what a form of the cart asks for: `action` is add, change, remove, voucher or voucher-out; with
 * `offer` or `line`, and `quantity`, the code of a `unit`, or a reduction's `code`.
 *
 * @param origin what led to the page that the form is on
 * @returns where to go on: the cart, with the problem's code where it failed
 */
export async function changeCart(api: ApiClient, market: MarketId, form: FormData, origin: Told): Promise<string> {
  const response = await send(api, market, form, origin);
  if (!response) return withProblem(paths.cart(market), 'invalid-request');
  if (response.ok) return paths.cart(market);
  const problem = codeOf(await response.json().catch(() => null));
  const leading = withProblem(paths.cart(market), problem);
  return isVoucherProblem(problem) ? `${leading}&code=${encodeURIComponent(textOf(form, 'code'))}#voucher` : leading;
}

/** Whether a problem is one of a code that was entered. */
export function isVoucherProblem(problem: string | null): boolean {
  return problem !== null && (Object.values(voucherProblem) as string[]).includes(problem);
}

/** A code that stands in an address, to be shown where it is entered: one that was refused, or one that a link brings along. Nothing that could be no code. */
export function typedCode(url: URL): string {
  const code = url.searchParams.get('code') ?? '';
  return foldedCode(code) === null ? '' : code.trim().toUpperCase();
}

function send(api: ApiClient, market: MarketId, form: FormData, origin: Told) {
  const { lines, voucher } = api.api[':market'].cart;
  const param = { market, line: textOf(form, 'line') };
  const quantity = Number(textOf(form, 'quantity') || 1);
  switch (textOf(form, 'action')) {
    case 'add':
      return lines.$post({ param, json: { offer: textOf(form, 'offer'), quantity, unit: textOf(form, 'unit') || undefined, origin } });
    case 'change':
      return lines[':line'].$patch({ param, json: { quantity } });
    case 'remove':
      return lines[':line'].$delete({ param });
    case 'voucher':
      return voucher.$put({ param, json: { code: textOf(form, 'code') } });
    case 'voucher-out':
      return voucher.$delete({ param });
    default:
      return null;
  }
}
