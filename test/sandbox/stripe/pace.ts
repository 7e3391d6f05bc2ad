import { createMiddleware } from 'hono/factory';
import { type ApiEnv, answerFailure } from './answer.ts';
import { tooManyRequests } from './failure.ts';

/** Like Stripe's own limits, it comes before everything else: a repeated key counts as well, and nothing is kept for it. */
export const pace = createMiddleware<ApiEnv>(async (c, next) => {
  const { clock, pace } = c.env.account;
  const isCreation = c.req.method === 'POST' && c.req.path === '/v1/checkout/sessions';
  return isCreation && !pace.admits(clock.wall()) ? answerFailure(c, tooManyRequests) : next();
});
