import { describe, expect, it } from 'vitest';
import { amount, clock, day } from '../../site/i18n/format';
import type { Order } from '../../site/features/order/order.server';
import { orderTitle } from '../../site/features/order/order-title';
import type { Situation } from '../../site/features/order/situation';
import { statusText } from '../../site/features/order/status-text';
import { orderStates } from '../../worker/order/order';
import { marketIds, marketOf, type MarketId } from '../../worker/shared/market';
import { money } from '../../worker/shared/money';

const heldUntil = '2026-11-20T10:40:00Z';
const settlesBy = '2026-11-23T14:59:59Z';
const all: Situation[] = [...orderStates, 'waiting', 'unopened', 'confirming', 'stillConfirming', 'left', 'drawing', 'owed', 'paymentFailed', 'withdrawn', 'limitReached'];

function orderOf(market: MarketId, change: Partial<Order> = {}): Order {
  const { currency } = marketOf(market);
  return {
    number: 'XX-1', kind: 'goods', state: 'placed', fulfilment: 'to-pack', units: [], lines: [{ quantity: 2 }],
    total: money(40_000, currency), refunded: money(4_500, currency), placedAt: '2026-11-20T10:00:00Z',
    heldUntil, settlesBy, withdrawnAt: '2026-11-21T10:00:00Z', delivery: { from: '2026-11-24', to: '2026-11-26' }, ...change,
  } as Order;
}

describe.each(marketIds)('an order’s page in %s', (market) => {
  const { currency } = marketOf(market);
  const textOf = (situation: Situation, change?: Partial<Order>) => statusText(market, orderOf(market, change), situation).text;

  it('has words for every situation, and its news in the title', () => {
    for (const situation of all) {
      const { heading, text } = statusText(market, orderOf(market), situation);
      expect([situation, heading.length > 3, text.length > 10]).toEqual([situation, true, true]);
      expect(text).not.toMatch(/undefined|\bnull\b|NaN|Invalid|\$\{/);
      expect(orderTitle(market, orderOf(market), situation)).toContain(heading);
    }
  });

  it('says until when something is held, in its own clock and calendar', () => {
    expect(textOf('waiting')).toContain(clock(market, heldUntil));
    expect(textOf('waiting')).toContain('2');
    expect(textOf('pending')).toContain(day(market, Date.parse(settlesBy)));
  });

  it('says how much went back, and how much will', () => {
    expect(textOf('partially-refunded')).toContain(amount(market, money(4_500, currency)));
    expect(textOf('withdrawn')).toContain(amount(market, money(4_500, currency)));
    expect(textOf('owed')).toContain(amount(market, money(35_500, currency)));
    for (const situation of ['refund-due', 'refunded', 'limitReached'] as const) expect(textOf(situation)).toContain(amount(market, money(40_000, currency)));
  });

  it('tells a wait that has its round from one that has none, and from one whose round is late', () => {
    const phone = (isLate: boolean) => ({ draw: { round: 1 }, isLate }) as unknown as Order['phone'];
    const texts = [textOf('drawing'), textOf('drawing', { phone: phone(false) }), textOf('drawing', { phone: phone(true) })];
    expect(new Set(texts).size).toBe(3);
  });

  it('keeps which Phone is a present out of its title', () => {
    const phone = (gift: object | null) => ({ gift }) as unknown as Order['phone'];
    const units = [{ name: 'iPhone 13' }] as Order['units'];
    expect(orderTitle(market, orderOf(market, { kind: 'phone', units, phone: phone(null) }), 'paid')).toContain('iPhone 13');
    expect(orderTitle(market, orderOf(market, { kind: 'phone', units, phone: phone({}) }), 'paid')).not.toContain('iPhone 13');
  });

  it('promises a parcel only while one is to come', () => {
    const promised = textOf('partially-refunded');
    for (const fulfilment of ['delivered', 'returned'] as const) expect(textOf('partially-refunded', { fulfilment }).length).toBeLessThan(promised.length);
    expect(textOf('disputed', { fulfilment: 'shipped' }).length).toBeLessThan(textOf('disputed', { fulfilment: 'on-hold' }).length);
  });
});
