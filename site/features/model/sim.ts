import type { MarketId } from '../../../worker/shared/market';
import type { PhoneModel } from './shelf';

type Sim = PhoneModel['connectivity']['sim'];

/** Which SIMs a model takes as a market sells it. */
export function simKind(market: MarketId, { connectivity: { sim, simByMarket } }: PhoneModel): Sim {
  return (market === 'us' || market === 'jp' ? simByMarket?.[market] : undefined) ?? sim;
}

export const takesEsim = (sim: Sim): boolean => sim.includes('esim');
export const hasSlot = (sim: Sim): boolean => sim !== 'esim';
