import { describe, expect, it } from 'vitest';
import { nextTurn, stateOf } from '../../site/features/phone/drop-state';

const at = (minute: number) => Date.UTC(2026, 10, 1, 10, minute);
const iso = (minute: number) => new Date(at(minute)).toISOString();
const drop = { size: 5, left: 3, drawn: 1, pending: 1, lobbyOpens: iso(0), window: { opens: iso(30), closes: iso(60) }, queue: 'none' as const };

describe('what a page says of a drop', () => {
  it('is soon, then lobby, then open, then ended, each from its very second on', () => {
    expect(stateOf(drop, at(0) - 1)).toBe('soon');
    expect(stateOf(drop, at(0))).toBe('lobby');
    expect(stateOf(drop, at(30) - 1)).toBe('lobby');
    expect(stateOf(drop, at(30))).toBe('open');
    expect(stateOf(drop, at(60) - 1)).toBe('open');
    expect(stateOf(drop, at(60))).toBe('ended');
  });

  it('sends people to the queue while there is one', () => {
    for (const queue of ['waiting', 'serving'] as const) expect(stateOf({ ...drop, queue }, at(40))).toBe('queue');
    expect(stateOf({ ...drop, queue: 'serving', left: 0 }, at(40))).toBe('queue');
  });

  it('tells places that are held, and may come free, from phones that are sold', () => {
    expect(stateOf({ ...drop, left: 0 }, at(40))).toBe('taken');
    expect(stateOf({ ...drop, left: 0, drawn: 3, pending: 2 }, at(40))).toBe('sold-out');
    expect(stateOf({ ...drop, left: 0, drawn: 3, pending: 2, queue: 'serving' }, at(40))).toBe('sold-out');
    expect(stateOf({ ...drop, left: 0, drawn: 5, pending: 0 }, at(60))).toBe('ended');
  });

  it('turns by the clock when the queue opens, when the sale does, and when it ends', () => {
    expect(nextTurn(drop, at(-5))).toBe(at(0));
    expect(nextTurn(drop, at(0))).toBe(at(30));
    expect(nextTurn(drop, at(45))).toBe(at(60));
    expect(nextTurn(drop, at(60))).toBeNull();
  });
});
