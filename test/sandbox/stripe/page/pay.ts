import { html } from 'hono/html';
import type { Markup } from '../../frame.ts';
import { type Checkout } from '../checkout.ts';
import { methodOf } from '../method.ts';
import { STATES } from '../tax.ts';
import type { Fields } from './fields.ts';
import { button, languageOf, money, paymentFrame, returnUrl, summary } from './parts.ts';

/** The form that pays, with what went wrong before, if anything. */
export function payScreen(checkout: Checkout, fields?: Fields, notice?: string): Markup {
  const { session } = checkout;
  const here = `/c/pay/${session.id}`;
  return paymentFrame(
    `Pay ${money(checkout, session.amount_total)}`,
    html`<h1>Pay ${money(checkout, session.amount_total)}</h1>
      ${notice ? html`<p class="alert" role="alert">${notice}</p>` : ''} ${summary(checkout)}
      <form method="post" action="${here}">
        <input type="hidden" name="total" value="${session.amount_total}" />
        ${contact(checkout, fields)} ${delivery(checkout)} ${taxPlace(checkout, fields)} ${methods(checkout, fields)}
        ${card(checkout, fields)} ${billing(checkout, fields)} ${consent(checkout)} ${custom(checkout, 'submit')}
        <button>Pay</button>
      </form>
      ${session.cancel_url ? html`<a class="away" href="${returnUrl(session.cancel_url, session.id)}">Back to the shop</a>` : ''}
      <h2>For testers</h2>
      ${button(`${here}/expire`, 'Let this session expire', '', true)}`,
  );
}

const input = (label: string, name: string, value: string, attributes: Record<string, string> = {}): Markup =>
  html`<label for="${name}">${label}</label>
    <input
      id="${name}"
      name="${name}"
      value="${value}"
      type="${attributes.type ?? 'text'}"
      autocomplete="${attributes.autocomplete ?? 'off'}"
      inputmode="${attributes.inputmode ?? 'text'}"
    />`;

function contact({ session }: Checkout, fields?: Fields): Markup {
  const email = session.customer_details?.email;
  const phone = session.phone_number_collection?.enabled
    ? input('Phone number', 'phone', fields?.phone ?? session.customer_details?.phone ?? '', { type: 'tel', autocomplete: 'tel' })
    : '';
  return html`${email ? html`<p>Paying as ${email}</p>` : input('Email', 'email', fields?.email ?? '', { type: 'email', autocomplete: 'email' })}
  ${phone}`;
}

function delivery(checkout: Checkout): Markup | '' {
  const { shippingOptions, shippingChoice } = checkout;
  if (shippingOptions.length < 2) return '';
  return html`<fieldset>
    <legend>Delivery</legend>
    ${shippingOptions.map(
      (option, index) =>
        html`<label class="choice">
          <input type="radio" name="shipping" value="${option.id}" ${index === shippingChoice ? 'checked' : ''} />
          <span lang="${languageOf(checkout)}">${option.name}, ${money(checkout, option.amount)}</span>
        </label>`,
    )}
  </fieldset>`;
}

/** Asked only if the shop did not say where the goods go. */
function taxPlace({ session, place }: Checkout, fields?: Fields): Markup | '' {
  if (!session.automatic_tax.enabled || (place !== null && !fields?.state)) return '';
  const chosen = fields?.state ?? place?.state;
  return html`<fieldset>
    <legend>Where you live</legend>
    <p>Sales tax depends on it.</p>
    <div class="pair">
      <div>
        <label for="state">State</label>
        <select id="state" name="state">
          <option value="">Choose</option>
          ${STATES.map((state) => html`<option ${state === chosen ? 'selected' : ''}>${state}</option>`)}
        </select>
      </div>
      <div>${input('ZIP code', 'postal_code', fields?.postalCode ?? '', { inputmode: 'numeric', autocomplete: 'postal-code' })}</div>
    </div>
  </fieldset>`;
}

function methods({ session }: Checkout, fields?: Fields): Markup {
  const names = session.payment_method_types;
  const chosen = fields?.method && names.includes(fields.method) ? fields.method : names[0];
  return html`<fieldset>
    <legend>Payment method</legend>
    ${names.map(
      (name) =>
        html`<label class="choice" for="method-${name}">
          <input type="radio" id="method-${name}" name="method" value="${name}" ${name === chosen ? 'checked' : ''} />
          ${methodOf(name).label}
        </label>`,
    )}
  </fieldset>`;
}

function card({ session }: Checkout, fields?: Fields): Markup | '' {
  if (!session.payment_method_types.includes('card')) return '';
  return html`<fieldset class="card-fields">
    <legend>Card</legend>
    ${input('Card number', 'number', fields?.number || '4242 4242 4242 4242', { inputmode: 'numeric', autocomplete: 'cc-number' })}
    <div class="pair">
      <div>${input('Expiry', 'expiry', '12 / 34', { autocomplete: 'cc-exp' })}</div>
      <div>${input('Security code', 'cvc', '123', { inputmode: 'numeric', autocomplete: 'cc-csc' })}</div>
    </div>
    ${input('Name on card', 'name', fields?.name ?? session.customer_details?.name ?? '', { autocomplete: 'cc-name' })}
  </fieldset>`;
}

function billing({ session, place }: Checkout, fields?: Fields): Markup | '' {
  if (session.billing_address_collection !== 'required') return '';
  const asksZip = session.automatic_tax.enabled && (place === null || Boolean(fields?.state));
  return html`<fieldset>
    <legend>Billing address</legend>
    ${input('Address', 'line1', fields?.line1 ?? '', { autocomplete: 'address-line1' })}
    ${input('City', 'city', fields?.city ?? '', { autocomplete: 'address-level2' })}
    ${asksZip ? '' : input('Postal code', 'postal_code', fields?.postalCode ?? '', { autocomplete: 'postal-code' })}
    ${input('Country', 'country', fields?.country || (place?.country ?? ''), { autocomplete: 'country' })}
  </fieldset>`;
}

function consent(checkout: Checkout): Markup | '' {
  if (checkout.session.consent_collection?.terms_of_service !== 'required') return '';
  return html`<label class="choice" for="terms">
      <input type="checkbox" id="terms" name="terms" value="accepted" /> I accept the terms of the shop
    </label>
    ${custom(checkout, 'terms_of_service_acceptance')}`;
}

function custom(checkout: Checkout, name: 'submit' | 'terms_of_service_acceptance'): Markup | '' {
  const text = checkout.session.custom_text[name]?.message;
  return text ? html`<p lang="${languageOf(checkout)}">${text}</p>` : '';
}
