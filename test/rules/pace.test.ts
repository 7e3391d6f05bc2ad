import { describe, expect, it } from 'vitest';
import { isFarOff, isInTime, rateOf } from '../../worker/checkout/pace';

describe('the pace at which payment pages are opened', () => {
  it.each([[undefined, 20], ['', 20], ['5', 5], ['0.5', 0.5], ['0', 20], ['-3', 20], ['fast', 20]] as const)('is %o → %d a second', (setting, rate) => {
    expect(rateOf(setting)).toBe(rate);
  });

  it.each([[null, false], [11_001, true], [11_000, false], [9_000, false]] as const)('lets an order with its turn at %o wait on a page of its own at 10000: %o', (turn, isFar) => {
    expect(isFarOff(turn, 10_000)).toBe(isFar);
  });

  it.each([[9_999, true], [10_000, true], [10_150, true], [10_151, false]])('lets Stripe be asked at %d in a moment granted for 10000: %o', (now, inTime) => {
    expect(isInTime(10_000, now)).toBe(inTime);
  });
});
