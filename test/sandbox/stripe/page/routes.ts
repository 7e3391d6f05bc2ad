/** The hosted payment page: server-rendered, plain forms, no script. */
import { type Context, Hono } from 'hono';
import type { Bindings } from '../app.ts';
import { attemptFrom } from '../attempt.ts';
import type { Checkout } from '../checkout.ts';
import { BY_ITSELF } from '../event.ts';
import { answerChallenge, type Outcome, pay } from '../payment.ts';
import { expireSession, findSession } from '../session.ts';
import { failSettlement, settle } from '../settlement.ts';
import { applyChoices, collected, complaintAbout, type Fields, readFields } from './fields.ts';
import { returnUrl } from './parts.ts';
import { payScreen } from './pay.ts';
import { challengeScreen, doneScreen, expiredScreen, unknownScreen, waitingScreen } from './screens.ts';

type Env = { Bindings: Bindings };
export const page = new Hono<Env>();

page.get('/:id', (c) => withCheckout(c, (checkout) => show(c, checkout)));

page.post('/:id', (c) =>
  withCheckout(c, async (found) => {
    if (found.session.status !== 'open') return show(c, found);
    const fields = readFields(await c.req.parseBody());
    const checkout = applyChoices(found, fields);
    c.env.account.store.save('checkout.session', checkout.session.id, checkout);

    const complaint = complaintAbout(checkout, fields);
    if (complaint) return c.html(payScreen(checkout, fields, complaint), 422);
    // Nobody pays a total they have not seen.
    if (fields.total !== String(checkout.session.amount_total)) {
      return c.html(payScreen(checkout, fields, 'The total has changed. Check it, then pay.'));
    }
    return follow(c, pay(c.env.account, checkout, attemptFrom(checkout, collected(fields)), c.env.account.now()), fields);
  }),
);

page.get('/:id/challenge', (c) =>
  withCheckout(c, (checkout) => (checkout.challenged ? c.html(challengeScreen(checkout)) : show(c, checkout))),
);

page.post('/:id/challenge', (c) =>
  withCheckout(c, async (checkout) => {
    const { challenged } = checkout;
    if (!challenged) return show(c, checkout);
    const passed = (await c.req.parseBody()).result === 'complete';
    return follow(c, answerChallenge(c.env.account, checkout, challenged, passed, c.env.account.now()));
  }),
);

page.post('/:id/settlement', async (c) => {
  const move = (await c.req.parseBody()).result === 'settle' ? settle : failSettlement;
  const result = move(c.env.account, c.req.param('id'), c.env.account.now());
  return result.ok ? toShop(c, result.value) : withCheckout(c, (checkout) => show(c, checkout));
});

page.post('/:id/expire', (c) => {
  expireSession(c.env.account, c.req.param('id'), BY_ITSELF, c.env.account.now());
  return withCheckout(c, (checkout) => show(c, checkout));
});

function withCheckout(c: Context<Env>, act: (checkout: Checkout) => Response | Promise<Response>) {
  const found = findSession(c.env.account, c.req.param('id') ?? '', c.env.account.now());
  return found.ok ? act(found.value) : c.html(unknownScreen(), 404);
}

/** Whatever the session's state, an honest page for it. */
function show(c: Context<Env>, checkout: Checkout): Response | Promise<Response> {
  if (checkout.session.status === 'open') return c.html(payScreen(checkout));
  if (checkout.session.status === 'expired') return c.html(expiredScreen(checkout), 410);
  return c.html(checkout.awaited ? waitingScreen(checkout) : doneScreen(checkout));
}

function follow(c: Context<Env>, result: Outcome, fields?: Fields): Response | Promise<Response> {
  const here = `/c/pay/${result.checkout.session.id}`;
  switch (result.outcome) {
    case 'paid':
      return toShop(c, result.checkout);
    case 'challenge':
      return c.redirect(`${here}/challenge`, 303);
    case 'awaits-settlement':
      return c.redirect(here, 303);
    case 'declined':
      return c.html(payScreen(result.checkout, fields, result.message), 402);
  }
}

const toShop = (c: Context<Env>, { session }: Checkout): Response => c.redirect(returnUrl(session.success_url ?? '/', session.id), 303);
