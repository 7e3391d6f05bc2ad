import { z } from 'zod';
import type { RegionDatabase } from '../../db/client';
import type { Bindings } from '../env';
import { isTrue, randomnessOf, type Beacon } from './beacon';
import { quicknet, type Chain } from './chain';
import { keepSignature, keptSignature } from './beacon.store';

/** Who passes drand's rounds on, asked in turn: https://docs.drand.love/dev-guide/developer/http-api#public-endpoints */
const relays = ['https://api.drand.sh', 'https://drand.cloudflare.com'];
/** How long one of them may take, ms. */
const patience = 4_000;

const told = z.object({ round: z.int(), randomness: z.string(), signature: z.string() });

/** The chain that new drops use: quicknet; a developer's stand-in has one of its own. */
export function chainOf(env: Pick<Bindings, 'STAGE' | 'DRAND_CHAIN'>): Chain {
  return env.STAGE === 'local' && env.DRAND_CHAIN ? (JSON.parse(env.DRAND_CHAIN) as Chain) : quicknet;
}

/** The chain of that hash. @throws RangeError for one that is not ours: its rounds would prove nothing */
export function chainNamed(env: Pick<Bindings, 'STAGE' | 'DRAND_CHAIN'>, hash: string): Chain {
  const known = [quicknet, chainOf(env)].find(({ chain }) => chain === hash);
  if (!known) throw new RangeError(`no chain of ours: ${hash}`);
  return known;
}

/**
 * A round of a chain, verified, and kept from then on. It is believed by its signature, whoever tells it.
 *
 * @returns null where it is not out, nobody answers, or nobody tells the truth
 */
export async function beaconOf(env: Bindings, db: RegionDatabase, chain: Chain, round: number): Promise<Beacon | null> {
  const kept = await keptSignature(db, chain.chain, round);
  if (kept) return { round, randomness: await randomnessOf(kept), signature: kept };
  for (const relay of env.DRAND_API_ORIGIN ? [env.DRAND_API_ORIGIN] : relays) {
    const beacon = await ask(`${relay}/${chain.chain}/public/${round}`);
    if (!beacon) continue;
    if (beacon.round === round && (await isTrue(chain, beacon))) {
      await keepSignature(db, chain.chain, round, beacon.signature);
      return beacon;
    }
    console.error(JSON.stringify({ alarm: 'beacon-untrue', relay, chain: chain.chain, round }));
  }
  return null;
}

async function ask(url: string): Promise<Beacon | null> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(patience) });
    return response.ok ? told.parse(await response.json()) : null;
  } catch {
    return null;
  }
}
