import { bls12_381 as bls } from '@noble/curves/bls12-381.js';
import { sha256 } from '../shared/hash';
import type { Chain } from './chain';

/** One round as drand tells it; hex in lower case. */
export type Beacon = { readonly round: number; readonly randomness: string; readonly signature: string };

/** The scheme's domain separation, RFC 9380. */
const domain = 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_';

/**
 * Whether a beacon is what the chain's holders signed for its round. Some 20 ms.
 * Anything malformed is untrue.
 */
export async function isTrue({ publicKey }: Chain, { round, randomness, signature }: Beacon): Promise<boolean> {
  if (!Number.isSafeInteger(round) || round < 1 || !/^[0-9a-f]{96}$/.test(signature)) return false;
  if (randomness !== (await randomnessOf(signature))) return false;
  try {
    const message = bls.shortSignatures.hash(await messageOf(round), domain);
    return bls.shortSignatures.verify(bytesOf(signature), message, bytesOf(publicKey));
  } catch {
    return false;
  }
}

/** What a signature gives to draw with: its SHA-256, hex. */
export function randomnessOf(signature: string): Promise<string> {
  return sha256(bytesOf(signature));
}

/** What is signed for a round: the hash of its number as eight bytes. */
async function messageOf(round: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(round));
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
