/** The local chain: the only place that knows its secret key, so all of its future. */
import { bls12_381 } from '@noble/curves/bls12-381.js';
import { bytesToHex, hexToBytes } from '@noble/curves/utils.js';
import { demoBeacon } from '../../../db/seed/beacon.ts';

export const beaconId = 'reprise-local';
export const groupHash = '3b2b2e3cbe61fdae999670dfd608ba5d13e5a0ee461499a0c556552c8053ac80';
const SECRET_KEY = '05fe7598b2353ee9a7eb9c89989e476a6af636ce0e56bc2b5eb255acec023cba';

/** What sets signatures of this scheme apart from all others. */
const DOMAIN = 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_';
const { shortSignatures } = bls12_381;

export interface Beacon {
  round: number;
  randomness: string;
  signature: string;
}

/** The beacon of a round; under another key, one that only its signature gives away. */
export async function beaconOf(round: number, secretKey = SECRET_KEY): Promise<Beacon> {
  const message = await sha256(eightBytes(round));
  const signature = shortSignatures.sign(shortSignatures.hash(message, DOMAIN), hexToBytes(secretKey)).toBytes();
  return { round, randomness: bytesToHex(await sha256(signature)), signature: bytesToHex(signature) };
}

/** When a round is due, in ms. */
export const timeOf = (round: number): number => (demoBeacon.genesis + (round - 1) * demoBeacon.period) * 1000;

/** The last round that is due at a time in ms; 0 before the first. */
export const roundAt = (now: number): number => Math.max(0, Math.floor((now / 1000 - demoBeacon.genesis) / demoBeacon.period) + 1);

export const sha256 = async (bytes: Uint8Array): Promise<Uint8Array> => new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));

function eightBytes(round: number): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(round));
  return bytes;
}
