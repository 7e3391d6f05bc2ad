import type { Bindings } from '../env';
import type { MarketId } from '../shared/market';

/** For how long an isolate gives the same answer, ms. */
const keptFor = 1_000;

type Kept<Answer> = { readonly until: number; readonly answer: Promise<Answer> };

/**
 * Remembers for a second what is the same for everybody, in each isolate: thousands look at a queue, and its
 * room is asked once. Kept by the isolate's own settings, so that what asks with others asks for itself.
 */
export function rememberGlance<Answer>(): (env: Bindings, market: MarketId, now: number, ask: () => Promise<Answer>) => Promise<Answer> {
  const isolates = new WeakMap<Bindings, Map<MarketId, Kept<Answer>>>();
  return (env, market, now, ask) => {
    const kept = isolates.get(env) ?? new Map<MarketId, Kept<Answer>>();
    isolates.set(env, kept);
    const known = kept.get(market);
    if (known && now < known.until) return known.answer;
    const answer = ask();
    kept.set(market, { until: now + keptFor, answer });
    answer.catch(() => kept.delete(market));
    return answer;
  };
}
