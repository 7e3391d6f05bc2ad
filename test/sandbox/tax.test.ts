import { beforeEach, describe, expect, it } from 'vitest';
import { customerIn, oneLine, params, send, stripe } from './sandbox.fixture.ts';

beforeEach(() => send('/sandbox/reset', { method: 'POST' }));

describe('sales tax', () => {
  it.each([
    ['CA', 1_443], // 7.25 % of 199.00 is 14.4275
    ['NY', 1_766], // 8.875 % is 17.66125
    ['TX', 1_244], // 6.25 % is 12.4375
    ['OR', 0],
    ['GA', 1_194], // the default, 6 %
  ])('in %s comes on top: %i cents on 199 dollars', async (state, tax) => {
    const customer = await customerIn(state);
    const session = await stripe.checkout.sessions.create(
      params({
        customer: customer.id,
        automatic_tax: { enabled: true },
        line_items: oneLine(19_900, 'usd', { tax_behavior: 'exclusive' }),
      }),
    );
    expect(session).toMatchObject({
      amount_subtotal: 19_900,
      amount_total: 19_900 + tax,
      total_details: { amount_tax: tax },
      automatic_tax: { status: 'complete' },
    });
  });

  it('is rounded once for the session, half a cent up', async () => {
    const customer = await customerIn('TX'); // 6.25 % of 0.40 is exactly 2.5 cents, three times is 7.5
    const line = {
      quantity: 1,
      price_data: { currency: 'usd', unit_amount: 40, tax_behavior: 'exclusive', product_data: { name: 'Film' } },
    } as const;
    const session = await stripe.checkout.sessions.create(
      params({ customer: customer.id, automatic_tax: { enabled: true }, line_items: [line, line, line], expand: ['line_items'] }),
    );
    expect(session.amount_total).toBe(128);
    expect(session.line_items?.data.reduce((sum, item) => sum + item.amount_tax, 0)).toBe(8);
  });

  it('is added to subtotal and shipping to give the total', async () => {
    const customer = await customerIn('CA');
    const session = await stripe.checkout.sessions.create(
      params({
        customer: customer.id,
        automatic_tax: { enabled: true },
        line_items: oneLine(10_000, 'usd', { tax_behavior: 'exclusive' }),
        shipping_options: [
          {
            shipping_rate_data: {
              display_name: 'Ground',
              type: 'fixed_amount',
              fixed_amount: { amount: 500, currency: 'usd' },
              tax_behavior: 'exclusive',
              tax_code: 'txcd_00000000',
            },
          },
        ],
      }),
    );
    expect(session).toMatchObject({
      amount_subtotal: 10_000,
      amount_total: 11_225,
      total_details: { amount_shipping: 500, amount_tax: 725 },
      shipping_cost: { amount_total: 500 },
    });
  });

  it('waits for the payment page if nobody says where the buyer lives', async () => {
    const session = await stripe.checkout.sessions.create(params({ line_items: oneLine(19_900, 'usd'), automatic_tax: { enabled: true } }));
    expect(session.automatic_tax.status).toBe('requires_location_inputs');
  });

  it('refuses a customer without an address', async () => {
    const customer = await stripe.customers.create({ email: 'ada@example.com' });
    const create = stripe.checkout.sessions.create(
      params({ customer: customer.id, line_items: oneLine(19_900, 'usd'), automatic_tax: { enabled: true } }),
    );
    await expect(create).rejects.toMatchObject({ code: 'customer_tax_location_invalid' });
  });
});
