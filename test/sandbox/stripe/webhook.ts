import type { Account } from './account.ts';
import { signatureHeader } from './signature.ts';

/** The shop's time to answer. */
export const PATIENCE_MS = 10_000;
const STALE_SECONDS = 10 * 60;

/** How an event is signed: as it should be, ten minutes ago, with another's secret, or not at all. */
export const SIGNATURES = ['valid', 'stale', 'wrong', 'missing'] as const;
export type Signature = (typeof SIGNATURES)[number];

export interface Answered {
  /** 0 if there was no answer; the body says why. */
  status: number;
  body: string;
}

/** Posts to the shop's webhook; `sent` is what arrives, if that is not what was signed. */
export async function post(account: Account, payload: string, signature: Signature = 'valid', sent = payload): Promise<Answered> {
  try {
    const response = await fetch(account.config.webhookUrl, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
        ...(await signed(account, payload, signature)),
      },
      body: sent,
      redirect: 'manual', // to Stripe, a redirect is not a yes
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return { status: response.status, body: await response.text() };
  } catch (error) {
    return { status: 0, body: error instanceof Error ? error.message : String(error) };
  }
}

export const isYes = ({ status }: Answered): boolean => status >= 200 && status < 300;

async function signed({ clock, config }: Account, payload: string, signature: Signature): Promise<Record<string, string>> {
  if (signature === 'missing') return {};
  // By the wall's clock, as the shop compares it with its own.
  const timestamp = Math.floor(clock.wall() / 1000) - (signature === 'stale' ? STALE_SECONDS : 0);
  const secret = signature === 'wrong' ? 'whsec_of_somebody_else' : config.webhookSecret;
  return { 'stripe-signature': await signatureHeader(payload, secret, timestamp) };
}
