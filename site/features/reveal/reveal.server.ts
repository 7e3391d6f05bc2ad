import type { InferResponseType } from 'hono/client';
import type { MarketId } from '../../../worker/shared/market';
import type { ApiClient } from '../../api';
import { isFresh, type DrawWait } from './draw-wait';

export type Reveal = InferResponseType<ApiClient['api'][':market']['phone']['reveals'][':secret']['$get'], 200>;

/** The present that a secret link opens; null where it opens none. */
export async function readReveal(api: ApiClient, param: { readonly market: MarketId; readonly secret: string }): Promise<Reveal | null> {
  const response = await api.api[':market'].phone.reveals[':secret'].$get({ param });
  if (response.status === 200) return response.json();
  return null;
}

/** How its page waits for the draw; null where that is over. */
export function waitOf({ draw, unit, isLate, isCalledOff }: Reveal, facts: string, now: number): DrawWait | null {
  return unit || isCalledOff ? null : { now: new Date(now).toISOString(), draw, isLate, facts };
}

export function wasJustDrawn({ drawnAt }: Reveal, now: number): boolean {
  return drawnAt !== null && isFresh(drawnAt, now);
}
