import { DurableObject } from 'cloudflare:workers';
import type { SandboxEnv } from '../env.ts';
import { Account } from './account.ts';
import { ring } from './alarm.ts';
import { app } from './app.ts';

/** While an alarm is at work, no other rings: a slow shop must not hold up what else is due. */
const LONGEST_RING_MS = 10;

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
    return app.fetch(request, { account: this.#account });
  }

  override async alarm(): Promise<void> {
    const rung = ring(this.#account);
    this.ctx.waitUntil(rung);
    await Promise.race([rung, scheduler.wait(LONGEST_RING_MS)]);
    this.#account.timers.arm();
  }

  async reset(): Promise<void> {
    this.#account.forgetEverything();
    await this.ctx.storage.deleteAlarm();
  }
}
