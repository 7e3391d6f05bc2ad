import { DurableObject } from 'cloudflare:workers';
import type { SandboxEnv } from '../env.ts';
import { app } from './app.ts';
import { Mailbox } from './mailbox.store.ts';

/** A mail provider and everybody's inbox, as one Durable Object. */
export class MailboxStandIn extends DurableObject<SandboxEnv> {
  readonly #mailbox: Mailbox;

  constructor(state: DurableObjectState, env: SandboxEnv) {
    super(state, env);
    this.#mailbox = new Mailbox(state.storage.sql);
  }

  override fetch(request: Request): Response | Promise<Response> {
    return app.fetch(request, { mailbox: this.#mailbox });
  }

  reset(): void {
    this.#mailbox.clear();
  }
}
