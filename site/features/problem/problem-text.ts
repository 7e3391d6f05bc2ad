import type { ProblemCode, ShopProblemCode } from '../../../worker/problem';
import type { MarketId } from '../../../worker/shared/market';
import { messagesOf } from '../../i18n/messages';

/** The sentence for a problem's code in a market's language; null for anything that is no code. */
export function problemText(market: MarketId, code: string | null): string | null {
  const { problems } = messagesOf(market).purchase;
  return code !== null && Object.hasOwn(problems, code) ? problems[code as ShopProblemCode] : null;
}

/** Leads to a page that tells what went wrong; the code goes in the address, the words never do. */
export function withProblem(path: string, code: ProblemCode): string {
  return `${path}?problem=${code}`;
}
