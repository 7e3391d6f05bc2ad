import { describe, expect, it } from 'vitest';
import { stateOf } from '../../site/features/phone/drop-state';

const drop = { opensAt: 1000, closesAt: 2000, left: 3 };

describe('what a page says of a drop', () => {
  it('is soon before the window, ended from its end on', () => {
    expect(stateOf(drop, 999)).toBe('soon');
    expect(stateOf(drop, 1000)).toBe('open');
    expect(stateOf(drop, 1999)).toBe('open');
    expect(stateOf(drop, 2000)).toBe('ended');
  });

  it('is sold out only while it would be open', () => {
    expect(stateOf({ ...drop, left: 0 }, 1500)).toBe('sold-out');
    expect(stateOf({ ...drop, left: 0 }, 2500)).toBe('ended');
  });
});
