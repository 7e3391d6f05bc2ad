import { describe, expect, it, vi } from 'vitest';
import { control, eventTypes, freshSandbox, inSeconds, oneLine, open, send, stripe, submit, withIntent } from './sandbox.fixture.ts';

freshSandbox();

const card = (number: string, total = '19900') => ({ method: 'card', number, total });

describe('the payment page', () => {
  it('takes 4242 and sends the buyer to the success page with the session in its address', async () => {
    const { id, url } = await open({ payment_intent_data: { metadata: { order: 'ord_eu1_1' } } });
    const response = await submit(url ?? '', card('4242 4242 4242 4242'));
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe(`http://localhost:8787/de/danke?session=${id}`);
    expect(await withIntent(id)).toMatchObject({
      status: 'complete',
      payment_status: 'paid',
      url: null,
      customer_details: { email: 'ada@example.com' },
      payment_intent: {
        status: 'succeeded',
        amount_received: 19_900,
        metadata: { order: 'ord_eu1_1' },
        latest_charge: { paid: true, payment_method_details: { card: { brand: 'visa', last4: '4242' } } },
      },
    });
    expect(await eventTypes()).toEqual(['payment_intent.succeeded', 'checkout.session.completed']);
  });

  it('knows a card again by its fingerprint', async () => {
    const fingerprints = [];
    for (const number of ['4242424242424242', '4242424242424242', '5555555555554444']) {
      const { id } = await open();
      await control(`sessions/${id}/pay`, { card: number });
      fingerprints.push((await withIntent(id)).payment_intent.latest_charge.payment_method_details.card.fingerprint);
    }
    expect(fingerprints[0]).toBe(fingerprints[1]);
    expect(fingerprints[0]).not.toBe(fingerprints[2]);
  });

  it('shows a decline and lets the buyer try another card', async () => {
    const { id, url } = await open();
    const declined = await submit(url ?? '', card('4000000000000002'));
    expect(declined.status).toBe(402);
    expect(await declined.text()).toContain('Your card was declined.');
    expect(await stripe.checkout.sessions.retrieve(id)).toMatchObject({ status: 'open', payment_intent: null });
    expect((await submit(url ?? '', card('4242424242424242'))).status).toBe(303);
    expect(await eventTypes()).toEqual(['payment_intent.payment_failed', 'payment_intent.succeeded', 'checkout.session.completed']);
  });

  it('has a 3-D Secure card confirmed by the bank first', async () => {
    const { id, url } = await open();
    const response = await submit(url ?? '', card('4000002500003155'));
    expect(response.headers.get('location')).toBe(`/c/pay/${id}/challenge`);
    expect(await (await send(`/c/pay/${id}/challenge`)).text()).toContain('Complete authentication');
    expect((await stripe.checkout.sessions.retrieve(id)).status).toBe('open');
    expect((await submit(`${url}/challenge`, { result: 'complete' })).status).toBe(303);
    expect((await stripe.checkout.sessions.retrieve(id)).payment_status).toBe('paid');
  });

  it('declines when the bank is not convinced', async () => {
    const { url } = await open();
    await submit(url ?? '', card('4000002760003184'));
    expect((await submit(`${url}/challenge`, { result: 'fail' })).status).toBe(402);
    expect(await eventTypes()).toEqual(['payment_intent.payment_failed']);
  });

  it('does not take a total that the buyer has not seen', async () => {
    const { id, url } = await open({ line_items: oneLine(10_000, 'usd'), automatic_tax: { enabled: true } });
    const first = await submit(url ?? '', { ...card('4242424242424242', '10000'), state: 'CA', postal_code: '94107' });
    expect(first.status).toBe(200);
    expect(await first.text()).toContain('The total has changed.');
    const second = await submit(url ?? '', { ...card('4242424242424242', '10725'), state: 'CA', postal_code: '94107' });
    expect(second.status).toBe(303);
    expect(await stripe.checkout.sessions.retrieve(id)).toMatchObject({ amount_subtotal: 10_000, amount_total: 10_725 });
  });

  it('takes no second payment', async () => {
    const { url } = await open();
    await submit(url ?? '', card('4242424242424242'));
    const again = await submit(url ?? '', card('4242424242424242'));
    expect(await again.text()).toContain('This has been paid already');
    expect(await eventTypes()).toHaveLength(2);
  });

  it('takes nothing once the session has expired, even before the alarm rings', async () => {
    const { id, url } = await open({ expires_at: inSeconds(31 * 60) });
    vi.setSystemTime(Date.now() + 32 * 60_000);
    const late = await submit(url ?? '', card('4242424242424242'));
    expect(late.status).toBe(410);
    expect((await stripe.checkout.sessions.retrieve(id)).status).toBe('expired');
    expect(await eventTypes()).toEqual(['checkout.session.expired']);
  });

  it('escapes what the shop wrote', async () => {
    const { url } = await open({
      line_items: [{ quantity: 1, price_data: { currency: 'eur', unit_amount: 100, product_data: { name: '<script>alert(1)</script>' } } }],
    });
    expect(await (await send(new URL(url ?? '').pathname)).text()).not.toContain('<script>');
  });
});
