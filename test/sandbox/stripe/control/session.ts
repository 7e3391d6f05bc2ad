import { Hono } from 'hono';
import { z } from 'zod';
import { withBody } from '../../body.ts';
import { attemptFrom } from '../attempt.ts';
import { digitsOf } from '../card.ts';
import { withTotals } from '../checkout.ts';
import { BY_ITSELF } from '../event.ts';
import { refused } from '../failure.ts';
import { answerChallenge, pay } from '../payment.ts';
import { expireSession, findSession } from '../session.ts';
import { failSettlement, settle } from '../settlement.ts';
import { type ControlEnv, no } from './answer.ts';

export const session = new Hono<ControlEnv>();

const paying = z.strictObject({
  method: z.string().default('card'),
  card: z.string().default('4242424242424242'),
  email: z.string().optional(),
  name: z.string().optional(),
  /** How the buyer answers a 3-D Secure challenge; left out, the challenge stays open. */
  challenge: z.enum(['complete', 'fail']).optional(),
  /** Where tax is reckoned, if the session asks. */
  state: z.string().optional(),
  postal_code: z.string().optional(),
});

session.post('/sessions/:id/pay', (c) =>
  withBody(c, paying, ({ method, card, challenge, state, postal_code, email, name }) => {
    const { account } = c.env;
    const now = account.now();
    const found = findSession(account, c.req.param('id'), now);
    if (!found.ok) return no(c, found.failure);
    const { session } = found.value;
    if (session.status !== 'open') return no(c, refused(`The session is ${session.status}.`));
    if (!session.payment_method_types.includes(method)) return no(c, refused(`The session does not take ${method}.`));

    const checkout = state ? withTotals({ ...found.value, place: { country: 'US', state } }) : found.value;
    const attempt = attemptFrom(checkout, { method, card: digitsOf(card), email, name, postalCode: postal_code });
    const first = pay(account, checkout, attempt, now);
    const outcome =
      first.outcome === 'challenge' && challenge
        ? answerChallenge(account, first.checkout, attempt, challenge === 'complete', now)
        : first;
    return c.json({ outcome: outcome.outcome, session: outcome.checkout.session });
  }),
);

const moves: Record<string, typeof settle> = {
  settle,
  fail: failSettlement,
  expire: (account, id, now) => expireSession(account, id, BY_ITSELF, now),
};
for (const [name, move] of Object.entries(moves)) {
  session.post(`/sessions/:id/${name}`, (c) => {
    const result = move(c.env.account, c.req.param('id'), c.env.account.now());
    return result.ok ? c.json({ session: result.value.session }) : no(c, result.failure);
  });
}

session.get('/sessions', (c) => c.json({ sessions: c.env.account.store.list('checkout.session').map((it) => it.session) }));

session.get('/sessions/:id', (c) => {
  const { store } = c.env.account;
  const found = findSession(c.env.account, c.req.param('id'), c.env.account.now());
  if (!found.ok) return no(c, found.failure);
  const { session, intentId } = found.value;
  const intent = (intentId && store.find('payment_intent', intentId)) || null;
  const charge = (typeof intent?.latest_charge === 'string' && store.find('charge', intent.latest_charge)) || null;
  const [refunds, disputes] = intent ? [store.ofIntent('refund', intent.id), store.ofIntent('dispute', intent.id)] : [[], []];
  return c.json({ session, intent, charge, refunds, disputes });
});
