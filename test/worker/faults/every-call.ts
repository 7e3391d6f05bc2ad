import { env } from 'cloudflare:workers';
import { expect, it, vi } from 'vitest';
import type { Bindings } from '../../../worker/env';
import type { MarketId } from '../../../worker/shared/market';
import { expectBooksToBalance } from './books';
import { inTrouble, kinds, type Trouble } from './io';
import { emptyShop, lifeGoesOn } from './world';

/** A use case that goes wrong somewhere, and what it must have come to in the end. */
export type Case = {
  /** What goes wrong, with the settings it is to use. */
  readonly act: (settings: Partial<Bindings>) => Promise<unknown>;
  /** What whoever asked does, having heard nothing: usually the same again. */
  readonly again?: () => Promise<unknown>;
  readonly end: () => Promise<void>;
};

const sentences = {
  refused: 'whichever of its calls fails before anything was done',
  unheard: 'whichever of its calls does its work and is not heard of',
  crash: 'whichever of its calls is the last before a crash',
};

/**
 * The use case comes to its end, and the books balance, whichever of its calls
 * goes wrong: the first, the second, and so on until there is none. In `npm test` each
 * call meets one kind of trouble, in turn; under `npm run soak` (FULL=1) it meets all three.
 *
 * @param least as many calls it must make, or nothing was tried
 * @param which of the kinds of trouble, where not all of them make a difference
 */
export function whicheverCallFails(market: MarketId, least: number, prepare: () => Promise<Case>, which: readonly Trouble['kind'][] = kinds): void {
  it.each(which.map((kind) => [sentences[kind], kind] as const))('%s', { timeout: 240_000 }, async (_, kind) => {
    // A thousand alarms, every one of them meant.
    for (const level of ['log', 'error'] as const) vi.spyOn(console, level).mockImplementation(() => undefined);
    let n = env.ALL_TROUBLE ? 1 : 1 + kinds.indexOf(kind);
    for (; ; n += env.ALL_TROUBLE ? 1 : kinds.length) {
      await emptyShop(market);
      const { act, again, end } = await prepare();
      const calls = await inTrouble(market, { kind, n }, act);
      try {
        await again?.();
        await lifeGoesOn(market);
        await end();
        await expectBooksToBalance(market);
      } catch (error) {
        throw new Error(`it was call ${n}, of ${calls}`, { cause: error });
      }
      if (calls < n) break;
    }
    expect(n).toBeGreaterThan(least);
  });
}
