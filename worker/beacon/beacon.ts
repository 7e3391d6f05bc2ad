import { bls12_381 as bls } from '@noble/curves/bls12-381.js';

/** A drand chain whose rounds are signed one by one (`bls-unchained-g1-rfc9380`): https://docs.drand.love/docs/cryptography/ */
export type Chain = {
  /** Its hash, which names it. */
  readonly chain: string;
  /** Compressed G2 point, hex. */
  readonly publicKey: string;
  readonly scheme: 'bls-unchained-g1-rfc9380';
  /** When its first round was, s since 1970. */
  readonly genesis: number;
  /** s */
  readonly period: number;
};

/** One round as drand tells it; hex in lower case. */
export type Beacon = { readonly round: number; readonly randomness: string; readonly signature: string };

/** The League of Entropy's chain, pinned: https://docs.drand.love/dev-guide/developer/http-api#public-endpoints */
export const quicknet: Chain = {
  chain: '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971',
  publicKey: '83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a',
  scheme: 'bls-unchained-g1-rfc9380',
  genesis: 1_692_803_367,
  period: 3,
};

/** The scheme's domain separation, RFC 9380. */
const domain = 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_';

/** When a round is out, ms since 1970. */
export function roundTime({ genesis, period }: Chain, round: number): number {
  return (genesis + (round - 1) * period) * 1000;
}

/** The first round that is out later than `at`, ms since 1970. */
export function firstRoundAfter({ genesis, period }: Chain, at: number): number {
  return Math.max(1, Math.floor((at - genesis * 1000) / (period * 1000)) + 2);
}

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

/** SHA-256 of bytes, or of a text's UTF-8, hex. */
export async function sha256(content: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
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

function hexOf(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
