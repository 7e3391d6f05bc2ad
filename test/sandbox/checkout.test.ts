import { beforeEach, describe, expect, it } from 'vitest';
import { inSeconds, oneLine, params, send, stripe } from './sandbox.fixture.ts';

beforeEach(() => send('/sandbox/reset', { method: 'POST' }));

const refusal = (code: string | undefined, param: string | undefined) => ({ type: 'StripeInvalidRequestError', code, param });

describe('a checkout session', () => {
  it('opens unpaid, with an address to pay at and no payment intent yet', async () => {
    const session = await stripe.checkout.sessions.create(params({ client_reference_id: 'ord_1', metadata: { order: 'ord_1' } }));
    expect(session).toMatchObject({
      object: 'checkout.session',
      amount_subtotal: 19_900,
      amount_total: 19_900,
      currency: 'eur',
      client_reference_id: 'ord_1',
      metadata: { order: 'ord_1' },
      payment_intent: null,
      payment_status: 'unpaid',
      status: 'open',
      livemode: false,
    });
    expect(session.id).toMatch(/^cs_test_/);
    expect(session.url).toBe(`http://stripe.localhost:8788/c/pay/${session.id}`);
    expect(await stripe.checkout.sessions.retrieve(session.id)).toMatchObject({ id: session.id });
  });

  it('lasts a day unless told otherwise', async () => {
    const session = await stripe.checkout.sessions.create(params());
    expect(session.expires_at - session.created).toBe(86_400);
  });

  it('refuses to expire in 29 minutes', async () => {
    const create = stripe.checkout.sessions.create(params({ expires_at: inSeconds(29 * 60) }));
    await expect(create).rejects.toMatchObject(refusal(undefined, 'expires_at'));
  });

  it('refuses to last longer than a day', async () => {
    const create = stripe.checkout.sessions.create(params({ expires_at: inSeconds(86_460) }));
    await expect(create).rejects.toMatchObject(refusal(undefined, 'expires_at'));
  });

  it('takes the half hour that Stripe takes', async () => {
    const session = await stripe.checkout.sessions.create(params({ expires_at: inSeconds(30 * 60 + 1) }));
    expect(session.status).toBe('open');
  });

  it('refuses what Stripe does not know', async () => {
    const create = stripe.checkout.sessions.create(params({ colour: 'red' } as object));
    await expect(create).rejects.toMatchObject(refusal('parameter_unknown', 'colour'));
  });

  it('names an unknown parameter deep inside by its path', async () => {
    const create = stripe.checkout.sessions.create(params({ line_items: oneLine(100, 'eur', { colour: 'red' }) }));
    await expect(create).rejects.toMatchObject(refusal('parameter_unknown', 'line_items[0][price_data][colour]'));
  });

  it('refuses to go without a success_url', async () => {
    const create = stripe.checkout.sessions.create(params({ success_url: undefined }));
    await expect(create).rejects.toMatchObject(refusal('parameter_missing', 'success_url'));
  });

  it('refuses 49 cents, and takes 50 yen', async () => {
    const tooLittle = stripe.checkout.sessions.create(params({ line_items: oneLine(49, 'eur') }));
    await expect(tooLittle).rejects.toMatchObject(refusal('amount_too_small', undefined));
    const yen = await stripe.checkout.sessions.create(params({ line_items: oneLine(50, 'jpy') }));
    expect(yen.amount_total).toBe(50);
  });

  it.each([
    ['51 keys', Object.fromEntries(Array.from({ length: 51 }, (_, i) => [`k${i}`, 'v']))],
    ['a key of 41 characters', { ['k'.repeat(41)]: 'v' }],
    ['a value of 501 characters', { k: 'v'.repeat(501) }],
  ])('refuses metadata with %s', async (_what, metadata) => {
    await expect(stripe.checkout.sessions.create(params({ metadata }))).rejects.toMatchObject(refusal(undefined, 'metadata'));
  });

  it('refuses 101 lines', async () => {
    const line_items = Array.from({ length: 101 }, () => oneLine(100, 'eur')[0] ?? {});
    await expect(stripe.checkout.sessions.create(params({ line_items }))).rejects.toMatchObject(refusal(undefined, 'line_items'));
  });

  it('refuses a reference of 201 characters and a language Stripe does not speak', async () => {
    const reference = stripe.checkout.sessions.create(params({ client_reference_id: 'x'.repeat(201) }));
    await expect(reference).rejects.toMatchObject(refusal(undefined, 'client_reference_id'));
    const locale = stripe.checkout.sessions.create(params({ locale: 'tlh' }));
    await expect(locale).rejects.toMatchObject(refusal(undefined, 'locale'));
  });

  it('says that it does not play a parameter which Stripe does have', async () => {
    const create = stripe.checkout.sessions.create(params({ allow_promotion_codes: true }));
    await expect(create).rejects.toThrow('Stripe knows allow_promotion_codes, the sandbox does not.');
  });

  it('lists its lines when asked to expand them', async () => {
    const session = await stripe.checkout.sessions.create(params({ expand: ['line_items'] }));
    expect(session.line_items?.data).toMatchObject([{ description: 'iPhone 12 mini, 64 GB', quantity: 1, amount_total: 19_900 }]);
  });

  it('expires once, on request', async () => {
    const { id } = await stripe.checkout.sessions.create(params());
    expect(await stripe.checkout.sessions.expire(id)).toMatchObject({ status: 'expired', url: null });
    await expect(stripe.checkout.sessions.expire(id)).rejects.toThrow('has a status of `expired`');
  });

  it('is not found under another id', async () => {
    const retrieve = stripe.checkout.sessions.retrieve('cs_test_nothing');
    await expect(retrieve).rejects.toMatchObject({ ...refusal('resource_missing', 'session'), statusCode: 404 });
  });
});

describe('the key', () => {
  it.each([
    ['none', {}],
    ['a live one', { authorization: 'Bearer sk_live_abc' }],
  ])('is refused if it is %s', async (_what, headers) => {
    expect((await send('/v1/customers/cus_x', { headers: headers as HeadersInit })).status).toBe(401);
  });

  it('may come as a user name', async () => {
    const response = await send('/v1/customers/cus_x', { headers: { authorization: `Basic ${btoa('sk_test_abc:')}` } });
    expect(response.status).toBe(404);
  });
});
