import type { D1Migration } from 'cloudflare:test';
import type { Bindings } from '../../worker/env';

declare global {
  namespace Cloudflare {
    interface Env extends Bindings {
      HOUSE_MIGRATIONS: D1Migration[];
      REGION_MIGRATIONS: D1Migration[];
    }
  }
}
