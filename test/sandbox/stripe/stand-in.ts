import { DurableObject } from 'cloudflare:workers';
import type { SandboxEnv } from '../env.ts';
import { Account } from './account.ts';
import { app } from './app.ts';
import { ring } from './clock.ts';

/** Stripe, as one Durable Object: its memory, its clock and its wire protocol. */
export class StripeStandIn extends DurableObject<SandboxEnv> {
  readonly #account: Account;

  constructor(state: DurableObjectState, env: SandboxEnv) {
    super(state, env);
    this.#account = new Account(state.storage, {
      pageOrigin: env.STRIPE_PAGE_ORIGIN,
      webhookUrl: env.WEBHOOK_URL,
      webhookSecret: env.WEBHOOK_SECRET,
    });
  }

  override async fetch(request: Request): Promise<Response> {
    const response = await app.fetch(request, { account: this.#account });
    await this.#account.timers.arm();
    return response;
  }

  override async alarm(): Promise<void> {
    await ring(this.#account, Date.now());
    await this.#account.timers.arm();
  }

  async reset(): Promise<void> {
    this.#account.forgetEverything();
    await this.ctx.storage.deleteAlarm();
  }
}
