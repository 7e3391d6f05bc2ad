import { DurableObject } from 'cloudflare:workers';
import type { SandboxEnv } from '../env.ts';
import { app } from './app.ts';
import { Drand } from './drand.store.ts';

/** A drand relay with a chain of its own, as one Durable Object. */
export class DrandStandIn extends DurableObject<SandboxEnv> {
  readonly #drand: Drand;

  constructor(state: DurableObjectState, env: SandboxEnv) {
    super(state, env);
    this.#drand = new Drand(state.storage.kv);
  }

  override fetch(request: Request): Response | Promise<Response> {
    return app.fetch(request, { drand: this.#drand });
  }

  reset(): void {
    this.#drand.clear();
  }
}
