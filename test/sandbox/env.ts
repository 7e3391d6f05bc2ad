import type { AccessStandIn } from './access/stand-in.ts';
import type { DrandStandIn } from './drand/stand-in.ts';
import type { MailboxStandIn } from './mailbox/stand-in.ts';
import type { StripeStandIn } from './stripe/stand-in.ts';
import type { TurnstileStandIn } from './turnstile/stand-in.ts';

export interface SandboxEnv {
  STRIPE: DurableObjectNamespace<StripeStandIn>;
  MAILBOX: DurableObjectNamespace<MailboxStandIn>;
  DRAND: DurableObjectNamespace<DrandStandIn>;
  TURNSTILE: DurableObjectNamespace<TurnstileStandIn>;
  ACCESS: DurableObjectNamespace<AccessStandIn>;
  WEBHOOK_URL: string;
  WEBHOOK_SECRET: string;
  STRIPE_PAGE_ORIGIN: string;
  ACCESS_AUDIENCE: string;
}
