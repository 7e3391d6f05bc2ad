import { houseDatabase } from '../../db/client';
import type { Bindings } from '../env';
import { analyticsCounter, analyticsOf } from './analytics-engine';
import type { Counter, KeepGoing } from './counting';
import { d1Counter } from './d1-counter';

/** Analytics Engine where it can be written and read; D1 everywhere else, a developer's machine among it. */
export function counterOf(env: Bindings, keepGoing: KeepGoing): Counter {
  const analytics = analyticsOf(env);
  // Where nobody has to wait for traffic to gather, a count is to be seen soon.
  return analytics ? analyticsCounter(analytics.dataset) : d1Counter(houseDatabase(env), keepGoing, env.STAGE === 'local' ? 100 : 3_000);
}
