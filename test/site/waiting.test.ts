import { describe, expect, it } from 'vitest';
import { inAbout } from '../../site/features/order/countdown';
import { endOf, secondsOf, waitingOf } from '../../site/features/order/waiting';
import { canOpen, deadlinesFrom } from '../../worker/checkout/checkout';

const now = Date.parse('2026-11-20T10:00:00Z');
const iso = (ms: number) => new Date(ms).toISOString();
const { checkoutExpiresAt, reservedUntil } = deadlinesFrom(now);
const order = { placedAt: iso(now), heldUntil: iso(reservedUntil), waitsUntil: iso(now + 12_000) };

describe('waiting for the payment page', () => {
  it('lasts until the order’s turn, and a few seconds at least', () => {
    expect(secondsOf(waitingOf(order, 'de', 'token', now))).toBe(12);
    expect(secondsOf(waitingOf({ ...order, waitsUntil: iso(now) }, 'de', 'token', now))).toBe(3);
  });

  it('ends when the page cannot be opened any more', () => {
    expect(canOpen({ checkoutExpiresAt }, endOf(order))).toBe(true);
    expect(canOpen({ checkoutExpiresAt }, endOf(order) + 1)).toBe(false);
  });

  it('is told about as exactly as it is known', () => {
    expect(inAbout('de-DE', 3)).toBe('in 3 Sekunden');
    expect(inAbout('en-US', 1)).toBe('in 1 second');
    expect(inAbout('fr-FR', 11)).toBe('dans 15 secondes');
    expect(inAbout('ja-JP', 26)).toBe('30 秒後');
    expect(inAbout('it-IT', 200)).toBe('tra 4 minuti');
  });
});
