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
        <li><a href="/drand">Beacon: the rounds that Phones are drawn by</a></li>
        <li>Turnstile: <a href="/turnstile/v0/api.js">the script of its box</a></li>
        <li>Cloudflare Access: <a href="/cdn-cgi/access/certs">its keys</a>, <a href="/cdn-cgi/access/logout">sign out</a>; the studio leads to its sign-in page</li>
        <li>
          For tests: <a href="/sandbox/sessions">sessions</a>, <a href="/sandbox/events">events</a>, <a href="/mailbox.json">mails</a>,
          <a href="/sandbox/drand">how the beacon behaves</a>, <a href="/sandbox/turnstile/token">a Turnstile token</a> as JSON
        </li>
      </ul>
      <form method="post" action="/sandbox/reset">
        <button class="quiet">Forget everything</button>
      </form>`,
  );
