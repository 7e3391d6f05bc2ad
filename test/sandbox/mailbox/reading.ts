/** The reading side: an inbox for people, and for tests. */
import { Hono } from 'hono';
import { html } from 'hono/html';
import { frame } from '../frame.ts';
import type { Bindings } from './app.ts';
import type { Kept } from './mailbox.store.ts';

export const reading = new Hono<{ Bindings: Bindings }>();

reading.get('/mailbox.json', (c) => c.json({ mails: c.env.mailbox.list(c.req.query('to')) }));

reading.get('/mailbox', (c) => {
  const to = c.req.query('to');
  const mails = c.env.mailbox.list(to);
  return c.html(
    frame(
      'Mailbox',
      html`<p><a class="away" href="/">Sandbox</a></p>
        <h1>Mailbox</h1>
        <p>${mails.length === 0 ? 'No mail yet.' : 'Newest first. Nothing here has left this machine.'}</p>
        <ul>
          ${mails.map(
            (mail) =>
              html`<li>
                <a href="/mailbox/${mail.id}">${mail.subject}</a><br />
                <small>to ${mail.to.join(', ')}, ${mail.created_at}</small>
              </li>`,
          )}
        </ul>`,
    ),
  );
});

reading.get('/mailbox/:id', (c) => {
  const mail = c.env.mailbox.find(c.req.param('id'));
  return mail ? c.html(letter(mail)) : c.html(frame('No such mail', html`<h1>There is no such mail</h1>`), 404);
});

const letter = (mail: Kept) =>
  frame(
    mail.subject,
    html`<p><a class="away" href="/mailbox">Mailbox</a></p>
      <h1>${mail.subject}</h1>
      <dl>
        <dt>From</dt>
        <dd>${mail.from}</dd>
        <dt>To</dt>
        <dd>${mail.to.join(', ')}</dd>
        ${
          mail.reply_to
            ? html`<dt>Reply to</dt>
                <dd>${mail.reply_to.join(', ')}</dd>`
            : ''
        }
      </dl>
      ${
        mail.html === undefined
          ? ''
          : html`<h2>As HTML</h2>
              <iframe
                title="The mail as HTML"
                sandbox="allow-popups allow-popups-to-escape-sandbox"
                srcdoc="${`<base target="_blank">${mail.html}`}"
              ></iframe>`
      }
      ${
        mail.text === undefined
          ? ''
          : html`<h2>As text</h2>
              <pre>${mail.text}</pre>`
      }`,
  );
