import { createHash } from 'node:crypto';
import { bls12_381 } from '@noble/curves/bls12-381.js';

/** The stand-in's chain: its secret is known to everybody, so it can say anything at any time. */
export const localChain = {
  chain: '3dffd7c91f161b691c78e7bd806dbdd6dc323b9cf35eaeff31e2e1a55519bbcb',
  publicKey: '84b5cdc872519e4e3c450263bc2727ada18ce6ceba6e1d699227d89d8545b03708a41b535760a506c15b830661851ac91076e38a6fd7c2a3ea323f0660881b120488bfe2951f3358ec228932ca187a94ae155217188e25fbced686ad26cb4ee9',
  scheme: 'bls-unchained-g1-rfc9380',
  genesis: 1692803367,
  period: 3,
};
const secret = '05fe7598b2353ee9a7eb9c89989e476a6af636ce0e56bc2b5eb255acec023cba';

export type Beacon = { round: number; randomness: string; signature: string };
const said = new Map<number, Beacon>();

/** What the local chain says in a round; each is signed once. */
export function beaconOf(round: number): Beacon {
  const known = said.get(round);
  if (known) return known;
  const message = Buffer.alloc(8);
  message.writeBigUInt64BE(BigInt(round));
  const { hash, sign } = bls12_381.shortSignatures;
  const point = hash(createHash('sha256').update(message).digest(), 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_');
  const signature = Buffer.from(sign(point, Buffer.from(secret, 'hex')).toBytes());
  const beacon = { round, randomness: createHash('sha256').update(signature).digest('hex'), signature: signature.toString('hex') };
  said.set(round, beacon);
  return beacon;
}

/** The seconds at which a round is due. */
export const dueAt = (round: number) => localChain.genesis + (round - 1) * localChain.period;

/** The first round due after a moment (s), found by counting on. */
export function firstAfter(moment: number): number {
  let round = Math.max(1, Math.floor((moment - localChain.genesis) / localChain.period) - 1);
  while (dueAt(round) <= moment) round += 1;
  return round;
}
