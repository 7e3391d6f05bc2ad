import { describe, expect, it } from 'vitest';
import type { Order } from '../../site/features/order/order.server';
import { isOpen, isOver, isSettling, isTheirs, situationOf, type Situation } from '../../site/features/order/situation';
import { fulfilments, orderStates } from '../../worker/order/order';

const told = { state: 'placed', fulfilment: 'none', kind: 'goods', units: [], waitsUntil: null, paymentFailed: false, withdrawnAt: null, phone: null } as const;
const of = (order: Partial<Order>, payment: string | null = null, look = 0) => situationOf({ ...told, ...order } as Order, payment, look);

describe('what an order page has to tell', () => {
  it('is the order’s state, whatever is done about its parcel', () => {
    for (const state of orderStates) {
      for (const fulfilment of fulfilments) {
        const isOwed = (state === 'paid' || state === 'partially-refunded') && fulfilment === 'called-off';
        expect([state, fulfilment, of({ state, fulfilment })]).toEqual([state, fulfilment, isOwed ? 'owed' : state]);
      }
    }
  });

  it('is waiting while the payment page is not open, and never once it is', () => {
    const waitsUntil = '2026-11-20T10:00:05Z';
    expect(of({ waitsUntil })).toBe('waiting');
    expect(of({ waitsUntil }, 'left')).toBe('waiting');
    expect(of({}, null, 7)).toBe('placed');
    expect(of({ state: 'expired' }, 'unopened')).toBe('unopened');
    expect(of({ state: 'cancelled' }, 'unopened')).toBe('cancelled');
    expect(of({}, 'unopened')).toBe('placed');
  });

  it('says how its buyer came back from the payment page, and gives up looking', () => {
    expect(of({}, 'left')).toBe('left');
    expect(of({}, 'done')).toBe('confirming');
    expect(of({}, 'done', 10)).toBe('stillConfirming');
    expect(of({ state: 'paid', fulfilment: 'to-pack' }, 'left')).toBe('paid');
    expect(isSettling('confirming', 9)).toBe(true);
    expect(isSettling('confirming', 10)).toBe(false);
    expect(isSettling('waiting', 0)).toBe(false);
    expect(isSettling('drawing', 0)).toBe(false);
  });

  it('knows what came of a payment besides its state', () => {
    expect(of({ state: 'cancelled', paymentFailed: true })).toBe('paymentFailed');
    expect(of({ state: 'paid', fulfilment: 'to-pack', kind: 'phone' })).toBe('drawing');
    for (const state of ['paid', 'partially-refunded'] as const) expect(of({ state, fulfilment: 'shipped', withdrawnAt: '2026-11-20T10:00:00Z' })).toBe('withdrawn');
    for (const state of ['refunded', 'disputed'] as const) expect(of({ state, fulfilment: 'shipped', withdrawnAt: '2026-11-20T10:00:00Z' })).toBe(state);
  });

  it('says why a second Phone was refunded', () => {
    const phone = { refundReason: 'limit-reached' } as Order['phone'];
    for (const state of ['refund-due', 'refunded'] as const) {
      expect(of({ state, kind: 'phone', phone })).toBe('limitReached');
      expect(of({ state, kind: 'phone', phone: { ...phone!, refundReason: 'sold-out' } })).toBe(state);
    }
    expect(of({ state: 'placed', kind: 'phone', phone })).toBe('placed');
  });

  it('offers a new start where an order is over, giving up where it is open, and shows the phones that are theirs', () => {
    const all = [...orderStates, 'waiting', 'unopened', 'confirming', 'stillConfirming', 'left', 'drawing', 'owed', 'paymentFailed', 'withdrawn', 'limitReached'] satisfies Situation[];
    expect(all.filter(isOver)).toEqual(['expired', 'cancelled', 'unopened', 'paymentFailed']);
    expect(all.filter(isOpen)).toEqual(['placed', 'waiting', 'left']);
    expect(all.filter(isTheirs)).toEqual(['paid', 'partially-refunded', 'disputed']);
  });
});
