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

/** The League of Entropy's chain, pinned: https://docs.drand.love/dev-guide/developer/http-api#public-endpoints */
export const quicknet: Chain = {
  chain: '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971',
  publicKey: '83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a',
  scheme: 'bls-unchained-g1-rfc9380',
  genesis: 1_692_803_367,
  period: 3,
};

/** When a round is out, ms since 1970. */
export function roundTime({ genesis, period }: Chain, round: number): number {
  return (genesis + (round - 1) * period) * 1000;
}

/** The first round that is out later than `at`, ms since 1970. */
export function firstRoundAfter({ genesis, period }: Chain, at: number): number {
  return Math.max(1, Math.floor((at - genesis * 1000) / (period * 1000)) + 2);
}
