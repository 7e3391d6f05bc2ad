import { Hono } from 'hono';
import { html } from 'hono/html';
import { frame, type Markup } from '../../frame.ts';
import type { Account } from '../account.ts';
import { formatAmount } from '../currency.ts';
import type { ControlEnv } from './answer.ts';

export const overview = new Hono<ControlEnv>();

overview.get('/', (c) => {
  const { account } = c.env;
  return c.html(
    frame(
      'Payments in the sandbox',
      html`<p><a class="away" href="/">Sandbox</a></p>
        <h1>Payments</h1>
        ${clock(account)} ${faults(account)} ${sessions(account)} ${events(account)}`,
    ),
  );
});

function clock({ clock }: Account): Markup | '' {
  if (clock.offset === 0) return '';
  return html`<p class="stand-in">
    The clock was moved by ${(clock.offset / 3_600_000).toFixed(2)} hours and shows ${new Date(clock.now()).toISOString()}.
  </p>`;
}

function faults({ faults }: Account): Markup | '' {
  if (faults.list().length === 0) return '';
  return html`<h2>Faults</h2>
    <ul>
      ${faults
        .list()
        .map(
          ({ rule, applied }) =>
            html`<li>
              ${rule.does} on ${rule.on === 'api' ? `${rule.method ?? 'any'} ${rule.path ?? '/v1/*'}` : (rule.type ?? '*')}: ${applied} so far
            </li>`,
        )}
    </ul>`;
}

const sessions = ({ store }: Account): Markup =>
  html`<h2>Checkout Sessions</h2>
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
    </div>`;

const events = ({ outbox }: Account): Markup =>
  html`<h2>Events</h2>
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
    </div>`;
