import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDelivery, deadlinesFrom, deliveryWindow, heldUntil, payingMinutes, settlesBy, type Address } from '../../worker/checkout/checkout';
import { marketOf, type MarketId } from '../../worker/shared/market';

const good: Record<'de' | 'us' | 'jp' | 'gb' | 'it' | 'es', Address> = {
  de: { name: 'Ada Park', line1: 'Musterweg 1', postalCode: '10115', city: 'Berlin' },
  us: { name: 'Ada Park', line1: '1 Main St', city: 'San Francisco', division: 'CA', postalCode: '94110' },
  jp: { familyName: '山田', givenName: '花子', familyNameKana: 'ヤマダ', givenNameKana: 'ハナコ', postalCode: '150-0001', division: '13', city: '渋谷区', line1: '神宮前1-2-3' },
  gb: { name: 'Ada Park', line1: '1 High Street', city: 'Manchester', postalCode: 'm1 1ae' },
  it: { name: 'Ada Park', line1: 'Via Roma 1', postalCode: '20121', city: 'Milano', division: 'MI' },
  es: { name: 'Ada Park', line1: 'Calle Mayor 1', postalCode: '28013', city: 'Madrid', division: 'M' },
};
const contact = { email: 'ada@example.org', phone: '+34 600 000 000' };
const check = (market: keyof typeof good, address: Address = good[market], who = contact as { email: string; phone?: string }) => checkDelivery(marketOf(market), who, address);

describe('an address', () => {
  it.each(Object.keys(good) as (keyof typeof good)[])('of %s is taken in the country’s own form', (market) => {
    expect(check(market).ok).toBe(true);
  });

  it('is tidied: spaces trimmed, postal codes in capitals, full-width digits made plain', () => {
    const tidied = check('gb');
    expect(tidied.ok && tidied.value.address.postalCode).toBe('M1 1AE');
    const wide = check('jp', { ...good.jp, postalCode: '１５０－０００１' });
    expect(wide.ok && wide.value.address.postalCode).toBe('150-0001');
  });

  it.each([
    ['de', 'name'], ['us', 'division'], ['jp', 'familyNameKana'], ['it', 'division'], ['es', 'division'], ['gb', 'postalCode'],
  ] as const)('of %s needs %s', (market, field) => {
    const refused = check(market, { ...good[market], [field]: ' ' });
    expect(refused.ok === false && refused.errors).toEqual([{ field: `address.${field}`, code: 'missing' }]);
  });

  it('of Japan has its reading in katakana', () => {
    const refused = check('jp', { ...good.jp, familyNameKana: 'やまだ' });
    expect(refused.ok === false && refused.errors).toEqual([{ field: 'address.familyNameKana', code: 'format' }]);
  });

  it('needs a phone number where the carrier asks for one', () => {
    const refused = check('jp', good.jp, { email: 'ada@example.org' });
    expect(refused.ok === false && refused.errors).toEqual([{ field: 'contact.phone', code: 'missing' }]);
    expect(check('de', good.de, { email: 'ada@example.org' }).ok).toBe(true);
  });

  it.each([
    ['de', { postalCode: '78266' }, 'Büsingen am Hochrhein'],
    ['de', { postalCode: '27498' }, 'Helgoland'],
    ['es', { postalCode: '35001', division: 'GC' }, 'Canarias'],
    ['es', { postalCode: '51001', division: 'CE' }, 'Ceuta'],
    ['it', { postalCode: '23041', division: 'SO' }, 'Livigno'],
    ['gb', { postalCode: 'JE2 3AB' }, 'Channel Islands'],
    ['gb', { postalCode: 'BT1 1AA' }, 'Northern Ireland'],
    ['us', { division: 'AE', postalCode: '09012' }, 'APO, FPO and DPO addresses'],
    ['us', { division: 'PR', postalCode: '00901' }, 'Puerto Rico and the island territories'],
    ['jp', { postalCode: '100-2101' }, '小笠原諸島'],
  ] as const)('of %s in %o is not served, and it says where', (market, change, area) => {
    const refused = check(market, { ...good[market], ...change });
    expect(refused.ok === false && [refused.code, refused.detail]).toEqual(['not-served', area]);
  });

  it.each(['', 'x', 'a@b', '@x.de', 'a b@x.de', 'a@x..de', 'a@b,c.de', 'a@b.de>', 'a..b@x.de'])('comes with an e-mail address, which “%s” is not', (email) => {
    expect(check('de', good.de, { email }).ok).toBe(false);
  });

  it('never makes the check fail, whatever is written in it', () => {
    fc.assert(
      fc.property(fc.record({ name: fc.string(), line1: fc.string(), postalCode: fc.string(), city: fc.string(), division: fc.string() }), (address) => {
        for (const market of Object.keys(good) as MarketId[]) expect(typeof checkDelivery(marketOf(market), contact, address).ok).toBe('boolean');
      }),
    );
  });
});

describe('a delivery', () => {
  it.each([
    ['a Monday', '2026-11-23T10:00:00Z', { from: '2026-11-25', to: '2026-11-26' }],
    ['a Friday', '2026-11-27T10:00:00Z', { from: '2026-12-01', to: '2026-12-02' }],
    ['a Sunday', '2026-11-29T10:00:00Z', { from: '2026-12-01', to: '2026-12-02' }],
    ['late on a Sunday in Berlin, still Sunday elsewhere', '2026-11-29T23:30:00Z', { from: '2026-12-02', to: '2026-12-03' }],
  ])('ordered on %s comes on working days', (_, paid, window) => {
    expect(deliveryWindow(marketOf('de'), Date.parse(paid))).toEqual(window);
  });
});

describe('the deadlines of an order', () => {
  it('leave half an hour to pay, some time to ask Stripe, and hold the units beyond the payment page’s end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), (now) => {
        const { checkoutExpiresAt, reservedUntil } = deadlinesFrom(now);
        expect(checkoutExpiresAt % 1000).toBe(0);
        expect(checkoutExpiresAt - now).toBeGreaterThan(payingMinutes * 60_000);
        expect(reservedUntil).toBeGreaterThan(checkoutExpiresAt);
      }),
    );
  });
});

describe('a payment that settles later', () => {
  const day = 86_400_000;
  const intent = (more: object) => ({ next_action: null, payment_method: null, ...more }) as unknown as Parameters<typeof settlesBy>[1];

  it('by a voucher has until the voucher ends, to the second', () => {
    const voucher = intent({ next_action: { konbini_display_details: { expires_at: 1_800_000_000 } }, payment_method: { type: 'konbini' } });
    expect(settlesBy(marketOf('jp'), voucher, 1_799_000_000_000)).toBe(1_800_000_000_000);
  });

  it.each([
    ['de', 'sepa_debit', 21], ['at', 'sepa_debit', 21], ['jp', 'konbini', 3],
  ] as const)('in %s by %s has %d days where nothing else is said', (market, type, days) => {
    expect(settlesBy(marketOf(market), intent({ payment_method: { type } }), 1000)).toBe(1000 + days * day);
  });

  it('of a method that nobody knows has as long as the market’s slowest', () => {
    expect(settlesBy(marketOf('de'), null, 0)).toBe(21 * day);
    expect(settlesBy(marketOf('jp'), intent({ payment_method: 'pm_1' }), 0)).toBe(3 * day);
  });

  it('holds its units a little longer than that, because word of it may be under way', () => {
    expect(heldUntil(1000)).toBe(1000 + day / 2);
  });
});
