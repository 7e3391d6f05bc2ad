import type { Account } from './account.ts';
import { signatureHeader } from './signature.ts';

const MOST_ATTEMPTS = 10;
const LONGEST_WAIT_SECONDS = 60;
const PATIENCE_MS = 10_000;

/** Seconds where Stripe takes minutes and hours: 1, 2, 4, … 60. */
const waitAfter = (attempt: number): number => Math.min(2 ** (attempt - 1), LONGEST_WAIT_SECONDS) * 1000;

/** Posts one event to the shop. */
export async function deliver(account: Account, id: string, now: number): Promise<void> {
  const started = account.outbox.startAttempt(id);
  if (!started) return account.timers.clear('deliver', id);
  // The next try is booked before this one starts, so a crash in between costs a repetition and never an event.
  if (started.attempt < MOST_ATTEMPTS) account.timers.set('deliver', id, now + waitAfter(started.attempt));
  else account.timers.clear('deliver', id);

  const { delivered, answer } = await post(account, JSON.stringify(started.event, null, 2), now);
  account.outbox.noteAnswer(id, delivered, answer);
  if (delivered) account.timers.clear('deliver', id);
}

async function post(account: Account, payload: string, now: number): Promise<{ delivered: boolean; answer: string }> {
  try {
    const response = await fetch(account.config.webhookUrl, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'stripe-signature': await signatureHeader(payload, account.config.webhookSecret, Math.floor(now / 1000)),
        'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
      },
      body: payload,
      redirect: 'manual', // to Stripe, a redirect is not a yes
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    await response.body?.cancel();
    return { delivered: response.ok, answer: String(response.status) };
  } catch (error) {
    return { delivered: false, answer: error instanceof Error ? error.message : String(error) };
  }
}
