import { html } from 'hono/html';
import { type Markup, frame } from '../../frame.ts';
import type { Checkout } from '../checkout.ts';
import { formatAmount } from '../currency.ts';

/** A page of the payment site; it always says what it is. */
export const paymentFrame = (title: string, body: Markup) =>
  frame(
    title,
    html`<p class="stand-in">Local stand-in for Stripe. No money moves.</p>
      ${body}`,
  );

/** What the shop wrote is in the shop's language, the page around it in English. */
export const languageOf = ({ session }: Checkout): string => (session.locale === null || session.locale === 'auto' ? 'en' : session.locale);

export const money = (checkout: Checkout, amount: number | null): string =>
  formatAmount(amount ?? 0, checkout.session.currency ?? 'eur', languageOf(checkout));

/** Lines, delivery, tax, total. */
export function summary(checkout: Checkout): Markup {
  const { session, lines, shippingOptions, shippingChoice } = checkout;
  const shipping = shippingOptions[shippingChoice];
  const tax = session.total_details?.amount_tax ?? 0;
  const onTop = [...lines, ...(shipping ? [shipping] : [])].some((part) => part.taxBehavior === 'exclusive');
  return html`<dl class="facts">
    ${lines.map(
      (line) =>
        html`<div>
          <dt lang="${languageOf(checkout)}">${line.name}${line.quantity > 1 ? ` × ${line.quantity}` : ''}</dt>
          <dd>${money(checkout, line.amount)}</dd>
        </div>`,
    )}
    ${
      shipping
        ? html`<div>
            <dt lang="${languageOf(checkout)}">${shipping.name}</dt>
            <dd>${money(checkout, shipping.amount)}</dd>
          </div>`
        : ''
    }
    ${
      session.automatic_tax.enabled
        ? html`<div>
            <dt>${onTop ? 'Tax' : 'Tax included'}</dt>
            <dd>${session.automatic_tax.status === 'complete' ? money(checkout, tax) : 'depends on your state'}</dd>
          </div>`
        : ''
    }
    <div class="sum">
      <dt>Total</dt>
      <dd>${money(checkout, session.amount_total)}</dd>
    </div>
  </dl>`;
}

/** A button that posts; it may carry an answer. */
export const button = (action: string, label: string, result = '', quiet = false): Markup =>
  html`<form method="post" action="${action}">
    ${result ? html`<input type="hidden" name="result" value="${result}" />` : ''}
    <button class="${quiet ? 'quiet' : ''}">${label}</button>
  </form>`;

/** Where the shop wants the buyer back, with the session named if it asked for that. */
export const returnUrl = (template: string, id: string): string => template.replaceAll('{CHECKOUT_SESSION_ID}', id);
