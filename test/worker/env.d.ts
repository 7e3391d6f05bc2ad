import type { D1Migration } from 'cloudflare:test';
import type { Bindings } from '../../worker/env';

declare global {
  namespace Cloudflare {
    interface Env extends Bindings {
      HOUSE_MIGRATIONS: D1Migration[];
      REGION_MIGRATIONS: D1Migration[];
      /** Whether every call meets every kind of trouble, and news comes in every order, or in some. */
      ALL_TROUBLE: string;
      /** For the model: how many runs of how many steps, in how much time; and which run again. */
      MODEL_RUNS: string;
      MODEL_STEPS: string;
      MODEL_SECONDS: string;
      MODEL_SEED: string;
      MODEL_PATH: string;
    }
  }
}
