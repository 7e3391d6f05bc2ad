import { html } from 'hono/html';
import { frame } from './frame.ts';

/** The index page: where a person starts looking. */
export const home = () =>
  frame(
    'Reprise sandbox',
    html`<h1>Reprise sandbox</h1>
      <p>Local stand-ins for the services the shop talks to. No money moves here and no mail leaves this machine.</p>
      <ul>
        <li><a href="/sandbox">Payments: sessions and events</a></li>
        <li><a href="/mailbox">Mailbox</a></li>
        <li>
          For tests: <a href="/sandbox/sessions">sessions</a>, <a href="/sandbox/events">events</a>, <a href="/mailbox.json">mails</a> as
          JSON
        </li>
      </ul>
      <form method="post" action="/sandbox/reset">
        <button class="quiet">Forget everything</button>
      </form>`,
  );
