import { describe, expect, it } from 'vitest';
import { cardsOf, fill, leftAt, linesOf } from '../../site/features/wall/wall';
import { quicknet, roundTime } from '../../worker/beacon/chain';
import { lineOf, type Entry } from '../../worker/draw/ledger';

const at = Date.parse('2026-11-20T10:00:00Z');
const entries: Entry[] = [
  { no: 1, at, kind: 'published', drop: 'drp_eu1_1', manifest: 'f'.repeat(64) },
  { no: 2, at, kind: 'committed', sequence: 1, draw: 'drw_1', round: 100 },
  { no: 3, at: at + 1, kind: 'refunded', draw: 'drw_2', reason: 'limit-reached' },
  { no: 4, at: at + 2, kind: 'committed', sequence: 2, draw: 'drw_3', round: 101 },
  { no: 5, at: at + 3, kind: 'drawn', sequence: 1, draw: 'drw_1', round: 100, signature: 'a', index: 16, unit: 'RP-1' },
  { no: 6, at: at + 4, kind: 'postponed', sequence: 2, draw: 'drw_3', round: 101, next: 900 },
];

const written = async (some: Entry[]) => (await Promise.all(some.map((entry) => lineOf(entry, '0'.repeat(64))))).map(({ line }) => `${line}\n`).join('');

describe('the wall', () => {
  it('has one card a payment, the latest first, as the ledger tells it', async () => {
    expect(cardsOf(linesOf(await written(entries)))).toEqual([
      { draw: 'drw_3', at: '2026-11-20T10:00:00.002Z', state: 'waiting', sequence: 2, round: 900, isPostponed: true },
      { draw: 'drw_2', at: '2026-11-20T10:00:00.001Z', state: 'refunded', reason: 'limit-reached' },
      { draw: 'drw_1', at: '2026-11-20T10:00:00.000Z', state: 'drawn', sequence: 1, round: 100, unit: 'RP-1', position: 17 },
    ]);
  });

  it('is empty while nobody has paid', async () => {
    expect(cardsOf(linesOf(await written(entries.slice(0, 1))))).toEqual([]);
    expect(linesOf('')).toEqual([]);
  });

  it('waits for the rest of a line that came in part', async () => {
    const ledger = await written(entries);
    expect(linesOf(ledger.slice(0, -20))).toHaveLength(5);
  });

  it('counts how many were left, each draw before having taken one', () => {
    expect(leftAt(1, 40)).toBe(40);
    expect(leftAt(40, 40)).toBe(1);
  });

  it('knows when a round is out as the shop does', () => {
    const times = { 1: '2023-08-23T15:09:27.000Z', 657_413: new Date((1_692_803_367 + 657_412 * 3) * 1000).toISOString(), 34_193_429: new Date((1_692_803_367 + 34_193_428 * 3) * 1000).toISOString() };
    for (const [round, at] of Object.entries(times)) expect(new Date(roundTime(quicknet, Number(round))).toISOString()).toBe(at);
  });

  it('fills sentences, and leaves no place open', () => {
    expect(fill('{drawn} of {size}, {drawn}', { drawn: '3', size: '40' })).toBe('3 of 40, 3');
    expect(fill('{unknown}.', {})).toBe('.');
  });
});
