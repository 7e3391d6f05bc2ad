import type Stripe from 'stripe';
import type { Account } from './account.ts';
import type { SessionParams } from './checkout.params.ts';
import { brokenRule, brokenTotal, currencyOf, expiryOf, methodsFor } from './checkout.rules.ts';
import { type Checkout, linesOf, shippingOf, withTotals } from './checkout.ts';
import { fullAddress } from './customer.ts';
import { BY_ITSELF, type Cause } from './event.ts';
import { invalid, notFound, refused } from './failure.ts';
import { newId } from './id.ts';
import { newSession } from './session.shape.ts';
import { failed, ok, type Result } from './result.ts';
import { isTaxable, type Place } from './tax.ts';

export function createSession(account: Account, params: SessionParams, now: number): Result<Checkout> {
  const created = Math.floor(now / 1000);
  const broken = brokenRule(params, created);
  if (broken) return failed(broken);

  const customer = params.customer === undefined ? undefined : account.store.find('customer', params.customer);
  if (params.customer !== undefined && !customer) return failed(notFound('customer', params.customer, 'customer', 400));
  const place = placeOf(customer);
  if (customer && params.automatic_tax.enabled && !isTaxable(place) && !mayAskForAddress(params)) {
    return failed(
      invalid(
        'Automatic tax calculation in Checkout requires a valid address on the Customer. Add a valid address to the ' +
          "Customer or set either `customer_update[address]` to 'auto' or `customer_update[shipping]` to 'auto' to save " +
          'the address entered in Checkout to the Customer.',
        { code: 'customer_tax_location_invalid' },
      ),
    );
  }

  const id = newId('cs_test_', 58);
  const priced = withTotals({
    session: newSession(id, params, customer, {
      created,
      currency: currencyOf(params),
      expiresAt: expiryOf(params, created),
      url: `${account.config.pageOrigin}/c/pay/${id}`,
    }),
    lines: linesOf(params),
    shippingOptions: shippingOf(params),
    shippingChoice: 0,
    place,
    intentData: params.payment_intent_data,
    intentId: null,
    challenged: null,
    awaited: null,
  });
  const total = priced.session.amount_total ?? 0;
  const outside = brokenTotal(total, params);
  if (outside) return failed(outside);

  const checkout: Checkout = {
    ...priced,
    session: {
      ...priced.session,
      payment_method_types: methodsFor(params, total),
      shipping_options: priced.shippingOptions.map((o) => ({ shipping_amount: o.amount, shipping_rate: o.id })),
    },
  };
  account.store.save('checkout.session', id, checkout);
  account.timers.set('expire', id, checkout.session.expires_at * 1000);
  return ok(checkout);
}

/** The session, expired if its time is up: an alarm may come late, but nobody pays after the end. */
export function findSession(account: Account, id: string, now: number): Result<Checkout> {
  const checkout = account.store.find('checkout.session', id);
  if (!checkout) return failed(notFound('checkout.session', id, 'session'));
  const isOver = checkout.session.status === 'open' && checkout.session.expires_at * 1000 <= now;
  return isOver ? expireSession(account, id, BY_ITSELF, now) : ok(checkout);
}

export function expireSession(account: Account, id: string, cause: Cause, now: number): Result<Checkout> {
  const checkout = account.store.find('checkout.session', id);
  if (!checkout) return failed(notFound('checkout.session', id, 'session'));
  if (checkout.session.status !== 'open') {
    return failed(
      refused(
        'Only Checkout Sessions with a status in ["open"] can be expired. ' +
          `This Checkout Session has a status of \`${checkout.session.status}\`.`,
      ),
    );
  }
  const session: Stripe.Checkout.Session = { ...checkout.session, status: 'expired', url: null };
  const expired = { ...checkout, session, challenged: null };
  account.store.save('checkout.session', id, expired);
  account.timers.clear('expire', id);
  cancelIntent(account, checkout.intentId, now);
  account.emit('checkout.session.expired', session, cause, now);
  return ok(expired);
}

function cancelIntent(account: Account, id: string | null, now: number): void {
  const intent = id === null ? undefined : account.store.find('payment_intent', id);
  if (!intent) return;
  account.store.save('payment_intent', intent.id, {
    ...intent,
    status: 'canceled',
    canceled_at: Math.floor(now / 1000),
    next_action: null,
  });
}

/** Tax goes by where the goods go, else by where the bill goes. */
function placeOf(customer: Stripe.Customer | undefined): Place | null {
  const address = customer?.shipping?.address ?? customer?.address;
  return address ? fullAddress(address) : null;
}

const mayAskForAddress = ({ customer_update: update }: SessionParams): boolean => update?.address === 'auto' || update?.shipping === 'auto';
