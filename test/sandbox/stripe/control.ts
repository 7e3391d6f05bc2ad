/** What only a sandbox has: doing things without a browser, and looking behind the curtain. */
import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { z } from 'zod';
import { frame } from '../frame.ts';
import type { Bindings } from './app.ts';
import { digitsOf } from './card.ts';
import { formatAmount } from './currency.ts';
import { BY_ITSELF } from './event.ts';
import { errorBody, type Failure, refused } from './failure.ts';
import { attemptFrom } from './attempt.ts';
import { answerChallenge, pay } from './payment.ts';
import { withTotals } from './checkout.ts';
import { expireSession, findSession } from './session.ts';
import { failSettlement, settle } from './settlement.ts';

type Env = { Bindings: Bindings };
export const control = new Hono<Env>();

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

control.post('/sessions/:id/pay', async (c) => {
  const parsed = paying.safeParse(await c.req.json().catch(() => ({})));
  if (!parsed.success) return c.json({ error: { message: z.prettifyError(parsed.error) } }, 400);
  const { method, card, challenge, state, postal_code, email, name } = parsed.data;
  const found = findSession(c.env.account, c.req.param('id'), Date.now());
  if (!found.ok) return no(c, found.failure);
  const { session } = found.value;
  if (session.status !== 'open') return no(c, refused(`The session is ${session.status}.`));
  if (!session.payment_method_types.includes(method)) return no(c, refused(`The session does not take ${method}.`));

  const checkout = state ? withTotals({ ...found.value, place: { country: 'US', state } }) : found.value;
  const attempt = attemptFrom(checkout, { method, card: digitsOf(card), email, name, postalCode: postal_code });
  const first = pay(c.env.account, checkout, attempt, Date.now());
  const outcome =
    first.outcome === 'challenge' && challenge
      ? answerChallenge(c.env.account, first.checkout, attempt, challenge === 'complete', Date.now())
      : first;
  return c.json({ outcome: outcome.outcome, session: outcome.checkout.session });
});

const moves: Record<string, typeof settle> = {
  settle,
  fail: failSettlement,
  expire: (account, id, now) => expireSession(account, id, BY_ITSELF, now),
};
for (const [name, move] of Object.entries(moves)) {
  control.post(`/sessions/:id/${name}`, (c) => {
    const result = move(c.env.account, c.req.param('id'), Date.now());
    return result.ok ? c.json({ session: result.value.session }) : no(c, result.failure);
  });
}

control.get('/sessions', (c) => c.json({ sessions: c.env.account.store.list('checkout.session').map((it) => it.session) }));
control.get('/events', (c) => c.json({ events: c.env.account.outbox.list() }));

control.get('/', (c) => {
  const { store, outbox } = c.env.account;
  return c.html(
    frame(
      'Payments in the sandbox',
      html`<p><a class="away" href="/">Sandbox</a></p>
        <h1>Payments</h1>
        <h2>Checkout Sessions</h2>
        <div class="scroll">
          <table>
            <tr>
              <th>Session</th>
              <th>Amount</th>
              <th>Status</th>
            </tr>
            ${store.list('checkout.session', 50).map(
              ({ session: it }) =>
                html`<tr>
                  <td><a href="/c/pay/${it.id}">${it.id.slice(0, 16)}…</a><br /><small>${it.client_reference_id ?? ''}</small></td>
                  <td>${formatAmount(it.amount_total ?? 0, it.currency ?? 'eur')}</td>
                  <td>${it.status}, ${it.payment_status}</td>
                </tr>`,
            )}
          </table>
        </div>
        <h2>Events</h2>
        <div class="scroll">
          <table>
            <tr>
              <th>Event</th>
              <th>Tries</th>
              <th>Answer</th>
            </tr>
            ${outbox.list(100).map(
              ({ event, attempts, answer }) =>
                html`<tr>
                  <td>${event.type}</td>
                  <td>${attempts}</td>
                  <td>${answer ?? 'not sent yet'}</td>
                </tr>`,
            )}
          </table>
        </div>`,
    ),
  );
});

const no = (c: Context<Env>, failure: Failure) => c.json(errorBody(failure), failure.status === 404 ? 404 : 409);
