import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Bindings } from '../../../worker/env';
import { openDrop, pay, row } from '../shop';
import { expectBooksToBalance } from './books';
import { lettersTo, placePhone } from './shopper';
import { hear, roundsComeOut, startAfresh } from './world';

beforeEach(startAfresh);

type Wake = (...woken: unknown[]) => Promise<void>;
/** A drop's clock that does what it likes when it is woken. */
const clocks = (wake: Wake) => ({ DRAW_CLOCK: { getByName: () => ({ wake }) } as unknown as Bindings['DRAW_CLOCK'] });

describe('a clock of a drop', () => {
  it.each<[string, Partial<Bindings>]>([
    ['does not answer', clocks(() => Promise.reject(new Error('Durable Object is overloaded. Requests queued for too long.')))],
    ['is not even there', { DRAW_CLOCK: { getByName: () => { throw new Error('no such namespace'); } } as unknown as Bindings['DRAW_CLOCK'] }],
    ['says yes and never rings', clocks(() => Promise.resolve())],
  ])('that %s costs nobody their draw: the message is taken, and the sweeper draws', async (_, settings) => {
    await openDrop('de', { size: 3 });
    const buyers = [await placePhone('de'), await placePhone('de')];
    for (const { session } of buyers) expect(await hear(await pay(session), settings)).toBe(true);
    expect(await row('de', 'SELECT count(sequence) AS committed, count(unit_id) AS drawn FROM draw')).toEqual({ committed: 2, drawn: 0 });
    await roundsComeOut();
    expect(await row('de', 'SELECT count(unit_id) AS drawn, max(sequence) AS last FROM draw')).toEqual({ drawn: 2, last: 2 });
    for (const { shopper } of buyers) expect(await lettersTo(shopper)).toHaveLength(2);
    await expectBooksToBalance('de');
  });

  it('is told of every payment, when its round is out', async () => {
    const drop = await openDrop('de', { size: 1 });
    const woken: unknown[][] = [];
    const { session } = await placePhone('de');
    await hear(await pay(session), clocks(async (...call) => void woken.push(call)));
    const { round } = await row<{ round: number }>('de', "SELECT round FROM ledger_entry WHERE kind = 'committed'");
    const { genesis, period } = JSON.parse(env.DRAND_CHAIN!) as { genesis: number; period: number };
    expect(woken).toEqual([[drop, (genesis + (round - 1) * period) * 1000]]);
  });
});
