import { describe, expect, it } from 'vitest';
import { isAhead, isMyTurn, rateOf } from '../../worker/checkout/pace';

describe('the pace at which payment pages are opened', () => {
  it.each([[undefined, 20], ['', 20], ['5', 5], ['0.5', 0.5], ['0', 20], ['-3', 20], ['fast', 20]] as const)('is %o → %d a second', (setting, rate) => {
    expect(rateOf(setting)).toBe(rate);
  });

  it.each([
    { turn: 10_000, now: 8_999, mine: false, ahead: true },
    { turn: 10_000, now: 9_000, mine: true, ahead: true },
    { turn: 10_000, now: 14_999, mine: true, ahead: true },
    { turn: 10_000, now: 15_000, mine: false, ahead: false },
  ])('lets an order with its turn at $turn go on at $now: $mine', ({ turn, now, mine, ahead }) => {
    expect([isMyTurn(turn, now), isAhead(turn, now)]).toEqual([mine, ahead]);
  });
});
