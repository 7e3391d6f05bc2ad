import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTrue } from '../../worker/beacon/beacon';
import { firstRoundAfter, quicknet, roundTime } from '../../worker/beacon/chain';
import { chainNamed, chainOf } from '../../worker/beacon/beacon.flow';
import { demoBeacon } from '../../db/seed/beacon';

/** Round 657413 of the League of Entropy's quicknet, as it was published. */
const known = {
  round: 657_413,
  randomness: 'fc1873a13f3545aeade8401532ef5519920652eee6b0d2b19ca12643b87b3587',
  signature: 'b713718a38ae728dfd477991af2822e08d2f305e47718cef9f7848ce4050e7be41076862b98fad56e91a6b85b89cd97b',
};

describe('a beacon', () => {
  it('that drand published is believed', async () => {
    expect(await isTrue(quicknet, known)).toBe(true);
  });

  it.each([
    ['another round’s number', { ...known, round: known.round + 1 }],
    ['a signature of something else', { ...known, signature: '8'.repeat(96) }],
    ['a signature with one digit changed', { ...known, signature: known.signature.replace('b713', 'b714') }],
    ['randomness that is not the signature’s', { ...known, randomness: '0'.repeat(64) }],
    ['a signature in capitals', { ...known, signature: known.signature.toUpperCase() }],
    ['half a signature', { ...known, signature: known.signature.slice(0, 48) }],
    ['no signature', { ...known, signature: '' }],
    ['round nought', { ...known, round: 0 }],
    ['a round and a half', { ...known, round: 1.5 }],
  ])('with %s is not', async (_, beacon) => {
    expect(await isTrue(quicknet, beacon)).toBe(false);
  });

  it('is not believed of another chain', async () => {
    expect(await isTrue(demoBeacon, known)).toBe(false);
  });
});

describe('the round that draws for a payment', () => {
  it('is the first that is out later than the margin after it', () =>
    fc.assert(
      fc.property(fc.integer({ min: quicknet.genesis * 1000, max: 4e12 }), (at) => {
        const round = firstRoundAfter(quicknet, at);
        expect(roundTime(quicknet, round)).toBeGreaterThan(at);
        expect(roundTime(quicknet, round - 1)).toBeLessThanOrEqual(at);
      }),
    ));

  it('is the first of all before there was any', () => {
    expect(firstRoundAfter(quicknet, 0)).toBe(1);
    expect(roundTime(quicknet, 1)).toBe(quicknet.genesis * 1000);
  });
});

describe('the chain', () => {
  const local = { STAGE: 'local', DRAND_CHAIN: JSON.stringify(demoBeacon) } as const;

  it('is pinned in production, whatever the settings say', () => {
    expect(chainOf({ ...local, STAGE: 'production' })).toBe(quicknet);
    expect(() => chainNamed({ ...local, STAGE: 'production' }, demoBeacon.chain)).toThrow(RangeError);
  });

  it('of a developer is the one that the stand-in plays', () => {
    expect(chainOf(local)).toEqual(demoBeacon);
    expect(readFileSync('.dev.vars.example', 'utf8')).toContain(JSON.stringify(demoBeacon));
  });
});
