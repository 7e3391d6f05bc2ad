import { html } from 'hono/html';
import type { Markup } from '../../frame.ts';
import type { Checkout } from '../checkout.ts';
import { methodOf } from '../method.ts';
import { button, money, paymentFrame, returnUrl, summary } from './parts.ts';

/** The bank asks whether it is really you. */
export const challengeScreen = (checkout: Checkout): Markup =>
  paymentFrame(
    '3-D Secure',
    html`<h1>3-D Secure</h1>
      <p>Your bank asks you to confirm ${money(checkout, checkout.session.amount_total)}. In life, this is its own page or app.</p>
      ${button(`/c/pay/${checkout.session.id}/challenge`, 'Complete authentication', 'complete')}
      ${button(`/c/pay/${checkout.session.id}/challenge`, 'Fail authentication', 'fail', true)}`,
  );

/** Ordered, but the money is not there yet. */
export function waitingScreen(checkout: Checkout): Markup {
  const { session, awaited } = checkout;
  const method = methodOf(awaited?.method ?? 'card');
  const settlement = `/c/pay/${session.id}/settlement`;
  return paymentFrame(
    `${method.label}: payment pending`,
    html`<h1>Payment pending</h1>
      <p>
        ${
          method.timing === 'voucher'
            ? 'You would now take a payment code to the till. Unless it is paid, it lapses.'
            : 'Your bank would now be asked for the money. Here it arrives by itself after three minutes.'
        }
      </p>
      ${summary(checkout)} ${toShop(checkout, session.success_url)}
      <h2>For testers</h2>
      ${button(settlement, 'Settle payment', 'settle')} ${button(settlement, 'Fail payment', 'fail', true)}`,
  );
}

export const doneScreen = (checkout: Checkout): Markup =>
  paymentFrame(
    checkout.session.payment_status === 'paid' ? 'Already paid' : 'Payment failed',
    html`<h1>${checkout.session.payment_status === 'paid' ? 'This has been paid already' : 'This payment failed'}</h1>
      <p>
        ${
          checkout.session.payment_status === 'paid'
            ? 'You were not charged again.'
            : 'The money never arrived. This page cannot take another payment; the shop may offer you a new one.'
        }
      </p>
      ${summary(checkout)} ${toShop(checkout, checkout.session.success_url)}`,
  );

export const expiredScreen = (checkout: Checkout): Markup =>
  paymentFrame(
    'Payment page expired',
    html`<h1>This payment page has expired</h1>
      <p>You were not charged. Start again in the shop.</p>
      ${toShop(checkout, checkout.session.cancel_url ?? checkout.session.success_url)}`,
  );

export const unknownScreen = (): Markup =>
  paymentFrame(
    'No such payment page',
    html`<h1>There is no such payment page</h1>
      <p>The address may be incomplete, or the sandbox was reset since.</p>`,
  );

const toShop = ({ session }: Checkout, url: string | null): Markup | '' =>
  url ? html`<a class="away" href="${returnUrl(url, session.id)}">Back to the shop</a>` : '';
