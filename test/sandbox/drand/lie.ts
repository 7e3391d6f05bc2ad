import { bytesToHex, hexToBytes } from '@noble/curves/utils.js';
import type { Behaviour } from './behaviour.ts';
import { beaconOf, sha256, type Beacon } from './chain.ts';

const FOREIGN_KEY = '01'.repeat(32);

/** What drand says of a round that is out. */
export async function told(round: number, lying: Behaviour['lying']): Promise<Beacon> {
  switch (lying) {
    case 'signature': // all fits together, but it is not the chain's
      return beaconOf(round, FOREIGN_KEY);
    case 'randomness': {
      const beacon = await beaconOf(round);
      return { ...beacon, randomness: bytesToHex(await sha256(hexToBytes(beacon.randomness))) };
    }
    case 'round': // true, but of the round before
      return beaconOf(Math.max(1, round - 1));
    default:
      return beaconOf(round);
  }
}
