import { DurableObject } from 'cloudflare:workers';
import type { SandboxEnv } from '../env.ts';
import { app } from './app.ts';
import { UsedTokens } from './used.store.ts';

/** Cloudflare Turnstile, as one Durable Object that remembers which tokens were used. */
export class TurnstileStandIn extends DurableObject<SandboxEnv> {
  readonly #used: UsedTokens;

  constructor(state: DurableObjectState, env: SandboxEnv) {
    super(state, env);
    this.#used = new UsedTokens(state.storage.sql);
  }

  override fetch(request: Request): Response | Promise<Response> {
    return app.fetch(request, { used: this.#used });
  }

  reset(): void {
    this.#used.clear();
  }
}
