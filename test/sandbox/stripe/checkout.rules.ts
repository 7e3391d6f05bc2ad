import type { SessionParams } from './checkout.params.ts';
import { formatAmount, MAXIMUM_AMOUNT, minimumAmount } from './currency.ts';
import { type Failure, invalid } from './failure.ts';
import { METHODS, methodNames, methodOf, supports, withinLimits } from './method.ts';

const SHORTEST_SECONDS = 30 * 60;
const LONGEST_SECONDS = 24 * 60 * 60;

export const currencyOf = (params: SessionParams): string => params.line_items[0]?.price_data.currency ?? '';

export const expiryOf = (params: SessionParams, created: number): number => params.expires_at ?? created + LONGEST_SECONDS;

/** What Stripe refuses though every single parameter is well-formed; null if it would accept. */
export function brokenRule(params: SessionParams, created: number): Failure | null {
  return brokenTime(params, created) ?? brokenCurrency(params) ?? brokenMethods(params) ?? brokenCombination(params);
}

function brokenTime(params: SessionParams, created: number): Failure | null {
  const lifetime = expiryOf(params, created) - created;
  const extra = { param: 'expires_at' };
  if (lifetime < SHORTEST_SECONDS) {
    return invalid('The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.', extra);
  }
  if (lifetime > LONGEST_SECONDS) {
    return invalid('The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.', extra);
  }
  return null;
}

function brokenCurrency(params: SessionParams): Failure | null {
  const currency = currencyOf(params);
  const line = params.line_items.findIndex((item) => item.price_data.currency !== currency);
  if (line >= 0) {
    return invalid('All line items in a Checkout Session must have the same currency.', {
      param: `line_items[${line}][price_data][currency]`,
    });
  }
  const option = params.shipping_options.findIndex((o) => o.shipping_rate_data.fixed_amount.currency !== currency);
  if (option >= 0) {
    return invalid(`The shipping rate must be in the currency of the Checkout Session (${currency}).`, {
      param: `shipping_options[${option}][shipping_rate_data][fixed_amount][currency]`,
    });
  }
  return null;
}

function brokenMethods(params: SessionParams): Failure | null {
  const currency = currencyOf(params);
  const names = params.payment_method_types ?? [];
  for (const name of names) {
    const { currencies } = methodOf(name);
    if (!supports(methodOf(name), currency) && currencies !== 'any') {
      return invalid(
        `The currency provided (${currency}) is invalid for one or more payment method types on this Checkout Session. ` +
          `The payment method type ${name} only supports the following currencies: ${currencies.join(', ')}. ` +
          'Either correct the provided currency, or use a different Checkout Session to accept this payment method type.',
        { param: 'payment_method_types' },
      );
    }
  }
  if (new Set(names).size < names.length) {
    return invalid('The same payment method type was given twice.', { param: 'payment_method_types' });
  }
  return null;
}

function brokenCombination(params: SessionParams): Failure | null {
  if (params.customer && params.customer_email) {
    return invalid('You may only specify one of these parameters: customer, customer_email.', { param: 'customer' });
  }
  if (params.customer && params.customer_creation) {
    return invalid('You may only specify one of these parameters: customer, customer_creation.', { param: 'customer' });
  }
  if (params.customer_update && !params.customer) {
    return invalid('`customer_update` can only be used with `customer`.', { param: 'customer_update' });
  }
  const lists = (['payment_method_types', 'allowed_payment_method_types', 'excluded_payment_method_types'] as const).filter(
    (name) => params[name],
  );
  if (lists.length > 1) return invalid(`You may only specify one of these parameters: ${lists.join(', ')}.`, { param: lists[0] });
  return null;
}

/** The total is known only with tax and shipping, so its limits come last. */
export function brokenTotal(total: number, params: SessionParams): Failure | null {
  const currency = currencyOf(params);
  const names = params.payment_method_types ?? [];
  const minimum = minimumAmount(currency);
  if (total < minimum) {
    return invalid(`The Checkout Session's total amount due must add up to at least ${formatAmount(minimum, currency)} ${currency}`, {
      code: 'amount_too_small',
    });
  }
  if (total > MAXIMUM_AMOUNT) {
    const most = formatAmount(MAXIMUM_AMOUNT, currency);
    return invalid(`The Checkout Session's total amount must be no more than ${most}`, { code: 'amount_too_large' });
  }
  const beyond = names.find((name) => !withinLimits(methodOf(name), total));
  if (beyond) {
    const code = total < (methodOf(beyond).minimum ?? 0) ? 'amount_too_small' : 'amount_too_large';
    return invalid(`${formatAmount(total, currency)} is outside the limits of ${beyond}.`, { code, param: 'payment_method_types' });
  }
  if (methodsFor(params, total).length === 0) {
    return invalid(
      'No valid payment method types for this Checkout Session. Please ensure that you have activated payment methods ' +
        'compatible with your chosen currency.',
    );
  }
  return null;
}

/**
 * Dynamic payment methods: what the dashboard has on and the payment allows, and
 * what does not fit is left out silently. Here the dashboard has everything on.
 */
export function methodsFor(params: SessionParams, total: number): string[] {
  if (params.payment_method_types) return params.payment_method_types;
  return methodNames.filter((name) => {
    const method = METHODS[name];
    return (
      method !== undefined &&
      supports(method, currencyOf(params)) &&
      withinLimits(method, total) &&
      (params.allowed_payment_method_types?.includes(name) ?? true) &&
      !params.excluded_payment_method_types?.includes(name)
    );
  });
}
