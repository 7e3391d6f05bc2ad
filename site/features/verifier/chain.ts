import type { Fault } from './report.ts';

/** A public source of randomness: every `period` seconds from `genesis` on, a signature under `publicKey`. */
export type Chain = { chain: string; publicKey: string; scheme: string; genesis: number; period: number };

/** drand's quicknet, as the League of Entropy runs it; known here and not taken from anybody's file. */
export const quicknet: Chain = {
  chain: '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971',
  publicKey: '83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a',
  scheme: 'bls-unchained-g1-rfc9380',
  genesis: 1692803367,
  period: 3,
};

/** Whether it is quicknet. One that goes by quicknet's name or key and differs from it elsewhere is a forgery. */
export function identify(chain: Chain): { isQuicknet: boolean } | { fault: Fault } {
  if (chain.chain !== quicknet.chain && chain.publicKey !== quicknet.publicKey) return { isQuicknet: false };
  for (const key of Object.keys(quicknet) as (keyof Chain)[]) {
    if (chain[key] !== quicknet[key]) return { fault: { code: 'false-quicknet', file: 'manifest', field: `beacon.${key}`, found: String(chain[key]), expected: String(quicknet[key]) } };
  }
  return { isQuicknet: true };
}

/** When a round is due, in ms since 1970. */
export function timeOf({ genesis, period }: Chain, round: number): number {
  return (genesis + (round - 1) * period) * 1000;
}

/** The first round that is due after a moment (ms). */
export function roundAfter({ genesis, period }: Chain, moment: number): number {
  return moment < genesis * 1000 ? 1 : Math.floor((moment - genesis * 1000) / (period * 1000)) + 2;
}

/** A round's time as people write it; far outside of the calendar, its seconds. */
export function writtenTime(chain: Chain, round: number): string {
  const moment = new Date(timeOf(chain, round));
  return Number.isNaN(moment.getTime()) ? `${timeOf(chain, round) / 1000} s` : moment.toISOString();
}
