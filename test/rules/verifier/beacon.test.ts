import { describe, expect, it } from 'vitest';
import { isSigned, randomnessOf, readBeacons } from '../../../site/features/verifier/beacon';
import { identify, quicknet, roundAfter, timeOf } from '../../../site/features/verifier/chain';
import { beaconOf, dueAt, firstAfter, localChain } from './chain.fixture';
import { insider } from './evidence.fixture';
import { cacheKey } from '../../../site/features/verifier/beacon';
import vectors from '../../vectors/beacon.json';

type Vector = { what: string; publicKey: string; round: number; randomness: string; signature: string };
const isTrue = ({ publicKey, round, randomness, signature }: Vector) => isSigned(round, signature, publicKey) && randomnessOf(signature) === randomness;

describe('a beacon', () => {
  it.each(vectors.true)('is believed: $what', (vector) => {
    expect(isTrue(vector)).toBe(true);
  });

  it.each(vectors.false)('is not believed: $what', (vector) => {
    expect(isTrue(vector)).toBe(false);
  });

  it('is read in one form only', () => {
    const { round, randomness, signature } = beaconOf(7);
    const read = (text: string) => readBeacons([new TextEncoder().encode(text)]);
    expect(read(JSON.stringify({ round, randomness, signature }))).toEqual({ beacons: [beaconOf(7)] });
    expect(read(`${JSON.stringify({ round, randomness, signature })}\n`)).toEqual({ beacons: [beaconOf(7)] });
    expect(read(JSON.stringify({ round, signature, randomness }))).toMatchObject({ fault: { code: 'other-keys', file: 'beacons', line: 1 } });
    expect(read(JSON.stringify({ round, randomness, signature }, null, 1))).toMatchObject({ fault: { code: 'not-json' } });
    expect(read(JSON.stringify({ round, randomness, signature }).replace(':', ': '))).toMatchObject({ fault: { code: 'not-canonical', field: '10' } });
    expect(read(JSON.stringify({ round, randomness, signature: signature.toUpperCase() }))).toMatchObject({ fault: { code: 'malformed', field: 'signature', expected: 'signature' } });
    expect(read(JSON.stringify({ round, randomness: beaconOf(8).randomness, signature }))).toMatchObject({ fault: { code: 'randomness', expected: randomness } });
  });

  it('of the local chain is known to these tests as the curve knows it', () => {
    const { signature } = beaconOf(7);
    for (const [round, signed] of [[7, signature], [8, signature], [7, beaconOf(8).signature]] as const) {
      expect(insider.get(cacheKey(round, signed, localChain.publicKey))).toBe(isSigned(round, signed, localChain.publicKey));
    }
  });
});

describe('the chain', () => {
  it('is known for quicknet by what is written here', () => {
    expect(identify(quicknet)).toEqual({ isQuicknet: true });
    expect(identify(localChain)).toEqual({ isQuicknet: false });
  });

  it.each([['publicKey', localChain.publicKey], ['genesis', quicknet.genesis + 1], ['period', 30], ['scheme', 'pedersen-bls-chained'], ['chain', localChain.chain]])('that says it is quicknet with another %s is a forgery', (field, value) => {
    expect(identify({ ...quicknet, [field]: value })).toEqual({ fault: { code: 'false-quicknet', file: 'manifest', field: `beacon.${field}`, found: String(value), expected: String(quicknet[field as keyof typeof quicknet]) } });
  });

  it('has its next round strictly after a moment, and its first for everything before its beginning', () => {
    const genesis = localChain.genesis * 1000;
    expect([-1, 0, 1, 2_999, 3_000].map((later) => roundAfter(localChain, genesis + later))).toEqual([1, 2, 2, 2, 3]);
    for (let later = -5_000; later < 20_000; later += 250) expect(roundAfter(localChain, genesis + later)).toBe(firstAfter((genesis + later) / 1000));
    expect(timeOf(localChain, 1000)).toBe(dueAt(1000) * 1000);
  });
});
