/** The faults of calls, where they happen. */
import { createMiddleware } from 'hono/factory';
import { type ApiEnv, answerFailure } from './answer.ts';
import { tooManyRequests, unknownError } from './failure.ts';
import { AROUND, WITHIN } from './fault.ts';

const TIMEOUT_MS = 30_000;
const SLOW_MS = 3_000;

/** What happens between the shop and Stripe: here a key is not known yet, or its answer is kept already. */
export const aroundCalls = createMiddleware<ApiEnv>(async (c, next) => {
  const rule = c.env.account.faults.ofCall(c.req.method, c.req.path, AROUND);
  switch (rule?.does) {
    case 'rate-limit':
      return answerFailure(c, tooManyRequests);
    case 'error-500':
      return answerFailure(c, unknownError);
    case 'timeout-before':
      await scheduler.wait(rule.ms ?? TIMEOUT_MS);
      return answerFailure(c, unknownError);
    case 'timeout-after':
      await next();
      await scheduler.wait(rule.ms ?? TIMEOUT_MS);
      return;
    case 'lost-connection-after':
      await next();
      c.res = await cutShort(c.res);
      return;
    default:
      return next();
  }
});

/** What happens while Stripe is at work: the key is in use, and the answer, whatever it is, will be kept for it. */
export const withinCalls = createMiddleware<ApiEnv>(async (c, next) => {
  const rule = c.env.account.faults.ofCall(c.req.method, c.req.path, WITHIN);
  if (rule?.does === 'slow') await scheduler.wait(rule.ms ?? SLOW_MS);
  await next();
  if (rule?.does !== 'error-500-after') return;
  const refused = c.var.beforeExecution;
  c.res = answerFailure(c, unknownError);
  c.set('beforeExecution', refused);
  // As the same key brings the same answer, Stripe asks not to try it again.
  if (!refused) c.header('Stripe-Should-Retry', 'false');
});

/** Half of an answer, and then the line is dead: all that can be done to a connection from in here. */
async function cutShort(response: Response): Promise<Response> {
  const whole = new Uint8Array(await response.arrayBuffer());
  // Of a known length, or whoever passes the answer on would take its half for the whole.
  const { readable, writable } = new FixedLengthStream(whole.length);
  const writer = writable.getWriter();
  const { status, headers } = response;
  void writer
    .write(whole.slice(0, whole.length / 2))
    .then(() => writer.abort(new Error('The sandbox broke the connection, as it was asked to.')))
    .catch(() => {}); // the shop may have hung up first
  return new Response(readable, { status, headers });
}
