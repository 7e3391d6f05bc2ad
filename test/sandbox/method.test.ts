import { beforeEach, describe, expect, it } from 'vitest';
import { oneLine, params, send, stripe } from './sandbox.fixture.ts';

beforeEach(() => send('/sandbox/reset', { method: 'POST' }));

const refusal = (code: string | undefined, param: string | undefined) => ({ type: 'StripeInvalidRequestError', code, param });

describe('a checkout session', () => {
  const METHODS = [
    ['sepa_debit', 'gbp'],
    ['konbini', 'eur'],
    ['paypay', 'usd'],
    ['cashapp', 'eur'],
    ['bizum', 'gbp'],
    ['satispay', 'usd'],
    ['eps', 'jpy'],
  ] as const;

  it.each(METHODS)('silently leaves out %s in %s', async (method, currency) => {
    const session = await stripe.checkout.sessions.create(
      params({ line_items: oneLine(19_900, currency), allowed_payment_method_types: ['card', method] }),
    );
    expect(session.payment_method_types).toEqual(['card']);
  });

  it('refuses to open with no method left', async () => {
    const create = stripe.checkout.sessions.create(params({ allowed_payment_method_types: ['konbini'] }));
    await expect(create).rejects.toThrow('No valid payment method types');
  });

  it('refuses payment_method_types, as Stripe does since 2026-09-30.endive', async () => {
    const create = stripe.checkout.sessions.create(params({ payment_method_types: ['card'] } as object));
    await expect(create).rejects.toMatchObject(refusal('payment_method_types_no_longer_supported', 'payment_method_types'));
  });

  it.each(METHODS)('with an older API version, refuses %s in %s', async (method, currency) => {
    const create = stripe.checkout.sessions.create(
      params({
        line_items: oneLine(19_900, currency),
        allowed_payment_method_types: undefined,
        payment_method_types: [method],
      } as object),
      { apiVersion: '2026-08-26.dahlia' },
    );
    await expect(create).rejects.toMatchObject(refusal(undefined, 'payment_method_types'));
  });

  it('offers every method of its currency if none is named, within the limits of each', async () => {
    const methods = async (amount: number, currency: string) =>
      (await stripe.checkout.sessions.create(params({ line_items: oneLine(amount, currency), allowed_payment_method_types: undefined })))
        .payment_method_types;
    const euros = await methods(19_900, 'eur');
    expect(euros).toEqual(expect.arrayContaining(['card', 'klarna', 'paypal', 'sepa_debit']));
    expect(euros).not.toContain('konbini');
    expect(await methods(300_000, 'jpy')).toContain('konbini');
    expect(await methods(300_001, 'jpy')).not.toContain('konbini');
  });
});
