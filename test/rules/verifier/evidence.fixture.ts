import { readFileSync } from 'node:fs';
import { cacheKey } from '../../../site/features/verifier/beacon.ts';
import type { Evidence } from '../../../site/features/verifier/verify.ts';
import { beaconOf, localChain } from './chain.fixture.ts';
import type { Drop } from './drop.fixture.ts';

export const vector = (name: string) => new Uint8Array(readFileSync(`test/vectors/${name}`));
export const vectorDrop = { manifest: vector('drop/manifest.json'), ledger: vector('drop/ledger.ndjson'), beacons: [vector('drop/beacons.ndjson')] };

const bytes = (text: string) => new TextEncoder().encode(text);

/** The files of a drop; of one that was changed, what is given instead. */
export function filesOf({ manifestBytes, ledger, beacons }: Pick<Drop, 'manifestBytes' | 'ledger' | 'beacons'>): Evidence {
  return { manifest: bytes(manifestBytes), ledger: bytes(ledger), beacons: beacons.map((beacon) => bytes(JSON.stringify(beacon))) };
}

/**
 * Knows the local chain by its secret and not by the pairing, for tests that check more
 * signatures than a morning has room for. That the two say the same is tested with the beacons.
 */
export const insider = {
  get(key: string): boolean {
    const round = Number(key.split(':')[0]);
    return key === cacheKey(round, beaconOf(round).signature, localChain.publicKey);
  },
  set() {},
};
