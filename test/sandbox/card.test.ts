import { describe, expect, it } from 'vitest';
import { brandOf } from './stripe/card.ts';
import { advance, control, freshSandbox, look, open, paid, stripe, submit } from './sandbox.fixture.ts';

freshSandbox();

/** Completes a beginning to a number that a card can have. */
function numbered(beginning: string, length = 16): string {
  const padded = beginning.padEnd(length - 1, '0');
  const sum = [...padded].reverse().reduce((sum, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return sum + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return padded + ((10 - (sum % 10)) % 10);
}

const cardOf = ({ charge }: any) => charge.payment_method_details.card;
const tries = async (card: string): Promise<any> => control(`sessions/${(await open()).id}/pay`, { card });

describe('a card', () => {
  it.each([
    '4242424242424242', '4000056655665556', '5555555555554444', '2223003122003222', '5200828282828210', '5105105105105100', '378282246310005',
    '371449635398431', '6011111111111117', '6011000990139424', '3056930009020004', '36227206271667', '3566002020360505', '6200000000000005',
    '4000002760000016', '4000000400000008', '4000002500000003', '4000007240000007', '4000003800000008', '4000008260000000', '4000003920000003',
  ])('that Stripe says pays, pays: %s', async (number) => {
    expect(await tries(number)).toMatchObject({ outcome: 'paid' });
  });

  it('of any number that can be a card’s pays, is told by its last digits, and has a fingerprint of its own', async () => {
    const numbers = Array.from({ length: 20 }, (_, index) => numbered(`42000000${String(index).padStart(7, '0')}`));
    const cards = [];
    for (const number of numbers) cards.push(cardOf(await paid(number)));
    expect(cards.map(({ last4 }) => last4)).toEqual(numbers.map((number) => number.slice(-4)));
    expect(new Set(cards.map(({ fingerprint }) => fingerprint)).size).toBe(numbers.length);
    expect(cardOf(await paid(numbers[0])).fingerprint).toBe(cards[0].fingerprint);
  });

  it('of such a number is taken by the payment page', async () => {
    const { url } = await open();
    expect((await submit(url ?? '', { method: 'card', number: numbered('420000000000012'), total: '19900' })).status).toBe(303);
  });

  it.each([
    ['visa', '4'], ['mastercard', '51'], ['mastercard', '2221'], ['amex', '37'], ['jcb', '35'], ['diners', '36'], ['discover', '6011'],
    ['discover', '65'], ['unionpay', '62'], ['unknown', '9'],
  ])('is of %s by its beginning, %s', (brand, beginning) => {
    expect(brandOf(numbered(beginning))).toBe(brand);
  });

  it('makes no trouble for ending like one that does', async () => {
    const like = Array.from({ length: 10 }, (_, index) => numbered(`4200000${index}0000025`)).find((number) => number.endsWith('0259'));
    for (const number of [like, '4000000000000259']) await paid(number);
    await advance(3_600_000);
    expect((await stripe.disputes.list()).data).toHaveLength(1);
  });

  it.each([
    ['4000000000000002', 'generic_decline'], ['4000000000009995', 'insufficient_funds'], ['4000000000006975', 'card_velocity_exceeded'],
    ['4000000000000341', 'generic_decline'], ['4100000000000019', 'fraudulent'], ['4000000000004954', 'fraudulent'],
  ])('that Stripe declines is declined: %s, %s', async (number, decline_code) => {
    expect(await tries(number)).toMatchObject({ outcome: 'declined' });
    const [{ event }] = (await look('events')).events;
    expect(event.data.object.last_payment_error).toMatchObject({ code: 'card_declined', decline_code });
  });

  it.each([['4242424242424241'], ['42424242424'], ['42424242424242424242']])('that nobody has is mistyped: %s', async (number) => {
    expect(await tries(number)).toMatchObject({ outcome: 'declined' });
    const [{ event }] = (await look('events')).events;
    expect(event.data.object.last_payment_error).toMatchObject({ code: 'incorrect_number' });
  });

  it('is the only means of payment with a card’s fingerprint', async () => {
    const { id } = await open({ allowed_payment_method_types: ['paypal'] });
    await control(`sessions/${id}/pay`, { method: 'paypal' });
    const { charge } = await look(`sessions/${id}`);
    expect(charge.payment_method_details).toMatchObject({ type: 'paypal', paypal: { payer_id: expect.any(String) } });
    expect(charge.payment_method_details.card).toBeUndefined();
  });
});
