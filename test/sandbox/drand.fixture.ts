/** What the beacon's tests share: asking it, and checking what it says with its public key alone. */
import { bls12_381 } from '@noble/curves/bls12-381.js';
import { bytesToHex, hexToBytes } from '@noble/curves/utils.js';
import { vi } from 'vitest';
import { demoBeacon } from '../../db/seed/beacon.ts';
import { type Beacon, sha256, timeOf } from './drand/chain.ts';
import { send, set } from './sandbox.fixture.ts';

const signatures = bls12_381.shortSignatures;

export const ask = (path: string, init?: RequestInit) => send(`/drand/${path}`, init);

export const published = (round: number | 'latest', init?: RequestInit) => ask(`${demoBeacon.chain}/public/${round}`, init);

export const beaconOf = async (round: number | 'latest'): Promise<Beacon> => (await published(round)).json();

export const behave = (behaviour: object) => set('drand', behaviour);

/** Puts the clock in the middle of a round. @returns it */
export function inTheMiddleOf(round: number): number {
  vi.setSystemTime(timeOf(round) + 1_500);
  return round;
}

export async function isSigned({ round, signature }: Beacon): Promise<boolean> {
  const message = new Uint8Array(8);
  new DataView(message.buffer).setBigUint64(0, BigInt(round));
  const point = signatures.hash(await sha256(message), 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_');
  return signatures.verify(hexToBytes(signature), point, hexToBytes(demoBeacon.publicKey));
}

export const isDerived = async ({ randomness, signature }: Beacon): Promise<boolean> =>
  randomness === bytesToHex(await sha256(hexToBytes(signature)));
