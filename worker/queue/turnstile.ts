import { z } from 'zod';
import type { Bindings } from '../env';

/** How long the check may take, ms. */
const patience = 4_000;

const verdict = z.object({ success: z.boolean() });

/**
 * Whether Turnstile takes whoever joins for a person; true where no key is set. Also true where it does not
 * answer: an outage of theirs must not keep people out, and there is one place a customer all the same.
 * https://developers.cloudflare.com/turnstile/get-started/server-side-validation/
 */
export async function isHuman(env: Pick<Bindings, 'TURNSTILE_SECRET_KEY' | 'TURNSTILE_ORIGIN'>, response: string | undefined, address: string | undefined): Promise<boolean> {
  if (!env.TURNSTILE_SECRET_KEY) return true;
  if (!response) return false;
  try {
    const answer = await fetch(`${env.TURNSTILE_ORIGIN ?? 'https://challenges.cloudflare.com'}/turnstile/v0/siteverify`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ secret: env.TURNSTILE_SECRET_KEY, response, remoteip: address }),
      signal: AbortSignal.timeout(patience),
    });
    return verdict.parse(await answer.json()).success;
  } catch (error) {
    console.error(JSON.stringify({ alarm: 'turnstile', error: String(error) }));
    return true;
  }
}
