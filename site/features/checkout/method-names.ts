import { marketOf, type MarketId } from '../../../worker/shared/market';
import type { PaymentMethod } from '../../../worker/shared/markets/record';
import { messagesOf } from '../../i18n/messages';

/** A market's ways to pay as its people list them, and those among them whose money takes days; a Phone is drawn at once, so it has none. */
export function methodNames(market: MarketId, isPhone: boolean): { all: string; later: string } {
  const { payment, locale } = marketOf(market);
  const names = messagesOf(market).purchase.checkout.methods;
  const methods = payment.methods.filter(({ settles }) => !isPhone || settles === 'at-once');
  const list = (some: readonly PaymentMethod[]) => new Intl.ListFormat(locale, { type: 'disjunction' }).format(some.map(({ id }) => names[id]));
  return { all: list(methods), later: list(methods.filter(({ settles }) => settles === 'later')) };
}
