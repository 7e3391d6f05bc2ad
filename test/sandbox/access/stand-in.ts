import { DurableObject } from 'cloudflare:workers';
import type { SandboxEnv } from '../env.ts';
import { app } from './app.ts';
import { Keys } from './keys.ts';

/** Cloudflare Access, as one Durable Object that keeps the keys. Forgetting everything leaves them, as it leaves the sessions in browsers. */
export class AccessStandIn extends DurableObject<SandboxEnv> {
  readonly #keys: Keys;

  constructor(state: DurableObjectState, env: SandboxEnv) {
    super(state, env);
    this.#keys = new Keys(state.storage.kv);
  }

  override fetch(request: Request): Response | Promise<Response> {
    return app.fetch(request, { keys: this.#keys, audience: this.env.ACCESS_AUDIENCE });
  }
}
