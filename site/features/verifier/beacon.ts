import { bls12_381 } from '@noble/curves/bls12-381.js';
import { hexToBytes } from '@noble/hashes/utils.js';
import { digestOf, hashOf, linesOf } from './bytes.ts';
import { readCanonical } from './canonical.ts';
import { misfit, type Shape } from './form.ts';
import type { Fault } from './report.ts';

/** What a chain says in one round. */
export type Beacon = { round: number; randomness: string; signature: string };

/** Remembers which signatures were true; a Map will do. */
export type SignatureCache = { get(key: string): boolean | undefined; set(key: string, isTrue: boolean): unknown };

const shape: Shape = { round: 'round', randomness: 'hash', signature: 'signature' };
const { shortSignatures } = bls12_381;
const domain = 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_';

/** Beacons from files that hold one a line; the newline after the last may be missing. Lines are counted over all the files. */
export function readBeacons(files: readonly Uint8Array[]): { beacons: Beacon[] } | { fault: Fault } {
  const beacons: Beacon[] = [];
  for (const file of files) {
    const lines = linesOf(file);
    if (lines.at(-1) === '') lines.pop();
    for (const line of lines) {
      const place = { file: 'beacons', line: beacons.length + 1 } as const;
      if (line === null) return { fault: { ...place, code: 'not-text' } };
      const read = readCanonical<Beacon>(line, (value) => misfit(value, shape), place);
      if ('fault' in read) return read;
      const { randomness, signature } = read.value;
      const expected = randomnessOf(signature);
      if (randomness !== expected) return { fault: { ...place, code: 'randomness', field: 'randomness', found: randomness, expected } };
      beacons.push(read.value);
    }
  }
  return { beacons };
}

/** The randomness that a signature gives. */
export function randomnessOf(signature: string): string {
  return hashOf(hexToBytes(signature));
}

/** Under which name a cache remembers a signature. */
export function cacheKey(round: number, signature: string, publicKey: string): string {
  return `${round}:${signature}:${publicKey}`;
}

/** Whether a signature is the round's under the key. Takes some 20 ms. */
export function isSigned(round: number, signature: string, publicKey: string): boolean {
  try {
    return shortSignatures.verify(hexToBytes(signature), shortSignatures.hash(messageOf(round), domain), hexToBytes(publicKey));
  } catch {
    // Neither is a point of the curve, then.
    return false;
  }
}

function messageOf(round: number): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(round));
  return digestOf(bytes);
}
