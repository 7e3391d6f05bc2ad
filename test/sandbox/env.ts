import type { MailboxStandIn } from './mailbox/stand-in.ts';
import type { StripeStandIn } from './stripe/stand-in.ts';

export interface SandboxEnv {
  STRIPE: DurableObjectNamespace<StripeStandIn>;
  MAILBOX: DurableObjectNamespace<MailboxStandIn>;
  WEBHOOK_URL: string;
  WEBHOOK_SECRET: string;
  STRIPE_PAGE_ORIGIN: string;
}
