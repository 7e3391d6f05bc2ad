import { describe, expect, it } from 'vitest';
import { drawingOf, wasJustDrawn } from '../../site/features/order/drawing';
import type { Order } from '../../site/features/order/order.server';
import { lookIn, newsOf } from '../../site/features/reveal/draw-wait';

const now = '2026-11-20T10:00:00.000Z';
const ms = Date.parse(now);
const draw = { id: 'drw_eu1_1', sequence: 3, round: 100, roundAt: '2026-11-20T10:00:18.000Z', entry: 'e'.repeat(64) };
const phone = { draw, drawn: null, isLate: false };

describe('waiting for a draw without a script', () => {
  it('looks again when the round is out and used, and not at once after', () => {
    expect(lookIn({ now, draw, isLate: false })).toBe(22);
    expect(lookIn({ now: '2026-11-20T10:00:17.500Z', draw, isLate: false })).toBe(5);
    expect(lookIn({ now: '2026-11-20T10:00:30.000Z', draw, isLate: false })).toBe(5);
  });

  it('looks soon while no round is fixed, and seldom while one is late', () => {
    expect(lookIn({ now, draw: null, isLate: false })).toBe(5);
    expect(lookIn({ now: '2026-11-20T11:00:00.000Z', draw, isLate: true })).toBe(60);
  });
});

describe('the news of a draw', () => {
  it('is none while the same round is waited for, and that it is late when it is', () => {
    expect(newsOf({ state: 'paid', phone }, 100)).toBeNull();
    expect(newsOf({ state: 'paid', phone: { ...phone, isLate: true } }, 100)).toBe('late');
    expect(newsOf({ state: 'paid', phone: { ...phone, draw: null } }, null)).toBeNull();
  });

  it('is that it is drawn, for a buyer and for whoever is given it', () => {
    expect(newsOf({ state: 'paid', phone: { ...phone, drawn: {} } }, 100)).toBe('drawn');
    expect(newsOf({ draw, unit: { code: 'RP-1' }, isLate: false }, 100)).toBe('drawn');
    expect(newsOf({ draw, unit: null, isLate: false }, 100)).toBeNull();
    expect(newsOf({ draw, unit: null, isLate: true }, 100)).toBe('late');
  });

  it('is that a round is fixed or replaced, or the order another', () => {
    expect(newsOf({ state: 'paid', phone }, null)).toBe('changed');
    expect(newsOf({ draw: { ...draw, round: 900 }, unit: null }, 100)).toBe('changed');
    expect(newsOf({ state: 'refund-due', phone }, 100)).toBe('changed');
  });
});

describe('the page of an order', () => {
  const order = (drawn: object | null) => ({ phone: { ...phone, drawn } }) as unknown as Order;

  it('waits for the order’s own draw, by the shop’s clock', () => {
    expect(drawingOf(order(null), '/api/de/orders/x', ms)).toEqual({ now, draw, isLate: false, facts: '/api/de/orders/x' });
    expect(drawingOf({ phone: null }, '/x', ms)).toEqual({ now, draw: null, isLate: false, facts: '/x' });
  });

  it('turns the card for whoever comes soon after the draw', () => {
    expect(wasJustDrawn(order({ at: now }), ms + 9 * 60_000)).toBe(true);
    expect(wasJustDrawn(order({ at: now }), ms + 11 * 60_000)).toBe(false);
    expect(wasJustDrawn(order(null), ms)).toBe(false);
  });
});
